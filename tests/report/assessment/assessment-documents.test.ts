import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderAssessmentHtml } from '../../../src/report/assessment/assessment-html.ts';
import { buildAssessmentView } from '../../../src/report/assessment/build-assessment-view.ts';
import { renderProblemDocument } from '../../../src/report/assessment/problem-document.ts';
import { renderReportDocument } from '../../../src/report/assessment/report-document.ts';
import { roundOf } from '../../support/rounds.ts';

const round = roundOf({ agencies: 5, items: 30 });
const view = buildAssessmentView(round);
const readBody = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

describe('评估报告', () => {
  it('has the parts of such reports, with charts that can be edited', async () => {
    const files = unzipSync(await renderReportDocument(view));
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    for (const part of ['总体情况', '得分与排名', '主要问题', '工作建议', '得分表']) {
      expect(body).toContain(part);
    }
    expect(Object.keys(files).filter((name) => /charts\/chart\d\.xml$/.test(name))).toHaveLength(2);
  });

  it('names every agency, the one that was not judged with its reason', async () => {
    const body = readBody(await renderReportDocument(view));
    for (const { name } of view.agencies) expect(body).toContain(name);
    expect(body).toContain('首页连续三次打不开。');
  });

  it('is the same bytes for the same round', async () => {
    expect(await renderReportDocument(view)).toEqual(await renderReportDocument(view));
  });
});

describe('问题清单', () => {
  it('lists every problem of the agency and leaves rectification to be filled in', async () => {
    const alone = buildAssessmentView(round, 't1');
    const body = readBody(await renderProblemDocument(alone));
    const problems = alone.agencies[0]?.judged?.problems ?? [];
    expect(problems.length).toBeGreaterThan(0);
    expect(body).toContain('整改链接');
    for (const { url } of problems.filter((problem) => problem.url !== '')) {
      expect(body).toContain(url);
    }
  });

  it('goes through all agencies of a round', async () => {
    const body = readBody(await renderProblemDocument(view));
    for (const { name } of view.agencies) expect(body).toContain(name);
  });
});

describe('the page', () => {
  const html = renderAssessmentHtml(view);

  it('loads nothing and runs nothing', () => {
    expect(html).not.toMatch(/<script/i);
    expect(html).not.toMatch(/\b(?:src|srcset|action)=/);
  });

  it('lets no markup of a name take effect', () => {
    const [first, ...rest] = view.agencies;
    if (first === undefined) throw new Error('no agency');
    const named = { ...view, agencies: [{ ...first, name: '<img onerror=x>' }, ...rest] };
    expect(renderAssessmentHtml(named)).toContain('&lt;img onerror=x&gt;');
  });
});
