import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { buildSheet, reviewSheet, summarizeSheet } from '../../../src/engine/index.ts';
import { buildChecklist } from '../../../src/engine/checklist/build-checklist.ts';
import { renderAssessmentHtml } from '../../../src/report/assessment/assessment-html.ts';
import { renderAssessmentWorkbook } from '../../../src/report/assessment/assessment-workbook.ts';
import { buildAssessmentView } from '../../../src/report/assessment/build-assessment-view.ts';
import { renderProblemDocument } from '../../../src/report/assessment/problem-document.ts';
import { renderReportDocument } from '../../../src/report/assessment/report-document.ts';
import { buildScanView } from '../../../src/report/build-scan-view.ts';
import { outcomesByGravity, outcomeWords } from '../../../src/report/outcome-words.ts';
import { buildSiteAuditView } from '../../../src/report/site/build-site-view.ts';
import { roundOf } from '../../support/rounds.ts';
import { scanFixture } from '../../support/scan-fixture.ts';

const seeds = [1, 7, 42, 2026];

/** The text of a document, its paragraphs joined. */
function readText(bytes: Uint8Array): string {
  const body = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return body.replace(/<[^>]{1,2000}>/g, '');
}

describe.each(seeds)('the counts of generated round %i agree', (seed) => {
  const round = roundOf({ agencies: 4, items: 25, seed });
  const view = buildAssessmentView(round);
  const judged = view.agencies.flatMap((agency) =>
    agency.judged === null ? [] : [{ name: agency.name, judged: agency.judged }],
  );

  it('in the workbench and the view of the exports', () => {
    for (const { target, reviewed } of round.agencies) {
      if (reviewed === null) continue;
      const { counts, points, scored } = summarizeSheet(reviewed, '');
      const shown = view.agencies.find(({ id }) => id === target.id)?.judged;
      expect(shown).toMatchObject({ counts, points, scored });
      expect(shown?.items.filter(({ outcome }) => outcome === 'failed')).toHaveLength(
        counts.failed,
      );
    }
  });

  it('in popup, side panel and workbench before a person judged', () => {
    const { system } = round.stored;
    for (const [targetId, audit] of round.audits) {
      const { findings } = audit;
      const { level } = audit.target;
      const checklist = buildChecklist({ system, findings, level, scope: 'site' });
      const popup = buildScanView({ ...scanFixture, findings, checklist }).counts;
      const panel = buildSiteAuditView({ ...audit, checklist }).items;
      const place = { assessmentId: 'round-1', targetId, auditId: 'a', judgedAt: '' };
      const sheet = reviewSheet(buildSheet(audit, round.stored, place), [], system);
      const { counts } = summarizeSheet(sheet, '');
      expect(popup).toEqual(counts);
      for (const outcome of outcomesByGravity) {
        expect(panel.filter((item) => item.outcome === outcome)).toHaveLength(counts[outcome]);
      }
    }
  });

  it('in the workbook that is read back', async () => {
    const { sheets } = await readXlsx(await renderAssessmentWorkbook(view));
    const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    const [head = [], ...rows] = rowsOf('总表');
    for (const { name, judged: one } of judged) {
      const row = rows.find((cells) => cells[1] === name) ?? [];
      for (const outcome of outcomesByGravity) {
        expect(row[head.indexOf(outcomeWords[outcome].word)]).toBe(one.counts[outcome]);
      }
      const details = rowsOf('明细').filter((cells) => cells[0] === name);
      const failed = details.filter((cells) => cells.includes('✕ 不符合'));
      expect(failed).toHaveLength(one.counts.failed);
      const problems = rowsOf('问题清单').filter((cells) => cells[0] === name);
      expect(problems).toHaveLength(one.problems.length);
    }
  });

  it('in documents and page', async () => {
    const { counts, problems } = view.totals;
    const report = readText(await renderReportDocument(view));
    expect(report).toContain(
      `不符合${String(counts.failed)}项次，需人工核实${String(counts.cantTell)}项次，符合${String(counts.passed)}项次`,
    );
    expect(report).toContain(`共列出问题${String(problems)}条`);
    const lists = readText(await renderProblemDocument(view));
    const html = renderAssessmentHtml(view);
    for (const { name, judged: one } of judged) {
      expect(lists).toContain(
        `不符合${String(one.counts.failed)}项，需人工核实${String(one.counts.cantTell)}项，符合${String(one.counts.passed)}项`,
      );
      expect(html).toContain(`${name}：问题 ${String(one.problems.length)} 条`);
    }
    for (const outcome of outcomesByGravity) {
      expect(html).toContain(`</span> <strong>${String(counts[outcome])}</strong>`);
    }
  });
});
