import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readDocxTables } from '../../../src/carriers/read-docx-tables.ts';
import { readGrids } from '../../../src/carriers/read-grids.ts';
import { type HandedOut, readReplies } from '../../../src/engine/index.ts';
import type { Rectification } from '../../../src/engine/model/assessment/rectification.ts';
import type { SheetGrid } from '../../../src/engine/model/assessment/score-table.ts';
import { renderAssessmentWorkbook } from '../../../src/report/assessment/assessment-workbook.ts';
import { buildAssessmentView } from '../../../src/report/assessment/build-assessment-view.ts';
import { buildLedger, findSameTarget } from '../../../src/report/assessment/build-ledger.ts';
import { renderLedgerWorkbook } from '../../../src/report/assessment/ledger-workbook.ts';
import { renderProblemDocument } from '../../../src/report/assessment/problem-document.ts';
import { roundOf } from '../../support/rounds.ts';

const round = roundOf({ agencies: 4, items: 90 });
const ledger = buildLedger(round, null, []);
const handedOut: readonly HandedOut[] = ledger.agencies.map(({ target, entries }) => ({
  target,
  problems: entries.map(({ problem, itemTitle }) => ({ ...problem, itemTitle })),
}));

/** What a unit does: writes into the two empty columns of each row. */
function fillIn(grids: readonly SheetGrid[]): readonly SheetGrid[] {
  return grids.map((grid) => {
    const [head = [], ...rows] = grid.rows;
    const [reply, link] = [head.indexOf('整改情况'), head.indexOf('整改链接')];
    if (reply < 0 || !head.includes('存在问题')) return grid;
    const filled = rows.map((row, i) =>
      head.map((_, column) => {
        if (column === reply) return `已整改${String(i)}`;
        return column === link ? `https://www.lanxi-demo.gov.cn/${String(i)}` : (row[column] ?? '');
      }),
    );
    return { ...grid, rows: [head, ...filled] };
  });
}

async function readBack(kind: 'xlsx' | 'docx', targetId: string | null) {
  const view = buildAssessmentView(round, targetId);
  const bytes =
    kind === 'xlsx' ? await renderAssessmentWorkbook(view) : await renderProblemDocument(view);
  const grids = await (kind === 'xlsx' ? readGrids('a.xlsx', bytes) : readDocxTables(bytes));
  if (!grids.ok) throw new Error(grids.error.message);
  const source = `${view.agencies[0]?.name ?? ''} 问题清单.${kind}`;
  return readReplies(targetId === null ? '' : source, fillIn(grids.value), handedOut);
}

describe('a returned 问题清单', () => {
  it.each([
    ['xlsx', null],
    ['xlsx', 't1'],
    ['docx', 't1'],
  ] as const)('gives back every answer: %s %s', async (kind, targetId) => {
    const list = await readBack(kind, targetId);
    const given = list?.replies.map((one) => `${one.targetId} ${one.problemId}`) ?? [];
    const asked = ledger.agencies
      .filter(({ target }) => (targetId ?? target.id) === target.id)
      .flatMap(({ target, entries }) => entries.map(({ problem }) => `${target.id} ${problem.id}`));
    expect(asked.length).toBeGreaterThan(3);
    expect(list?.strays).toEqual([]);
    expect(given).toEqual(asked);
  });

  it('of many agencies in one document guesses none', async () => {
    const list = await readBack('docx', null);
    const lengths = (list?.replies.length ?? 0) + (list?.strays.length ?? 0);
    expect(lengths).toBe(ledger.counts.problems);
    expect(list?.strays.every(({ why }) => why === 'ambiguous')).toBe(true);
  });
});

describe('整改台账 as a workbook', () => {
  it('has each problem with its answer and what became of it', async () => {
    const [agency] = ledger.agencies;
    const [entry] = agency?.entries ?? [];
    const at = '2026-12-01T02:00:00.000Z';
    const kept: Rectification = {
      assessmentId: 'round-1',
      targetId: agency?.target.id ?? '',
      problemId: entry?.problem.id ?? '',
      reply: { text: '已补发', link: 'https://www.lanxi-demo.gov.cn/new', source: 'a.xlsx', at },
      closing: { state: 'excused', note: '申诉成立', by: '评估员甲', at },
      updatedAt: at,
    };
    const answered = buildLedger(round, null, [kept]);
    expect(answered.counts).toMatchObject({ replied: 1, excused: 1, resolved: 0 });
    const { sheets } = await readXlsx(await renderLedgerWorkbook(answered));
    const [head = [], ...rows] = sheets[0]?.rows ?? [];
    expect(rows).toHaveLength(answered.counts.problems);
    const cell = (name: string) => rows[0]?.[head.indexOf(name)];
    expect(cell('整改情况')).toBe('已补发');
    expect(cell('复核结果')).toBe('不再要求整改');
    expect(cell('复核依据')).toBe('人工认定：申诉成立（评估员甲）');
  });
});

describe('findSameTarget', () => {
  const [target] = round.assessment.targets;
  if (target === undefined) throw new Error('no target');

  it('knows an agency by its id, or by name and address', () => {
    expect(findSameTarget(target, [{ ...target, name: '改了名' }])).not.toBeNull();
    expect(findSameTarget(target, [{ ...target, id: 'other' }])).not.toBeNull();
  });

  it('takes no other agency for it', () => {
    expect(findSameTarget(target, [{ ...target, id: 'other', name: '别的局' }])).toBeNull();
    expect(findSameTarget(target, [{ ...target, url: 'https://www.other.gov.cn/' }])).toBeNull();
  });
});
