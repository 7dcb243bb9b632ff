import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEvidenceRecords } from '../../../src/browser/workbench/evidence-records.ts';
import { openWorkbench, type Workbench } from '../../../src/browser/workbench/open-workbench.ts';
import { readPictures } from '../../../src/browser/workbench/read-pictures.ts';
import { reviewSheet } from '../../../src/engine/index.ts';
import {
  buildAssessmentView,
  type RoundRecord,
} from '../../../src/report/assessment/build-assessment-view.ts';
import { pngOf } from '../../support/pictures.ts';
import { roundOf } from '../../support/rounds.ts';

const targetId = 't1';
const assessmentId = 'round-1';
const made = roundOf({ agencies: 2, items: 12 });
let workbench: Workbench;
let opened = 0;

beforeEach(async () => {
  const name = `pictures-${String((opened += 1))}`;
  workbench = await openWorkbench(() => new Date('2026-11-21T03:00:00Z'), name);
});
afterEach(() => workbench.close());

/** The round with a verdict on each of two items that names these pieces. */
function judgeWith(failed: readonly string[], passed: readonly string[]): RoundRecord {
  const agencies = made.agencies.map((agency) => {
    const { target, reviewed } = agency;
    if (target.id !== targetId || reviewed === null) return agency;
    const { sheet } = reviewed;
    const verdicts = [failed, passed].map((evidence, i) => ({
      assessmentId,
      targetId,
      systemKey: sheet.systemKey,
      itemId: `item-${String(i + 1)}`,
      outcome: i === 0 ? ('failed' as const) : ('passed' as const),
      scored: null,
      note: '经核实',
      exemption: null,
      origin: 'judged' as const,
      evidence: [...evidence],
      assessor: '评估员甲',
      at: '2026-11-22T02:00:00.000Z',
    }));
    return { ...agency, reviewed: reviewSheet(sheet, verdicts, made.stored.system) };
  });
  return { assessment: made.assessment, stored: made.stored, agencies };
}

function openRecords() {
  const records = createEvidenceRecords(workbench.database, workbench.notices);
  const take = (itemId: string, bytes: Uint8Array, kind: 'picture' | 'quote' = 'picture') =>
    records.add(
      {
        assessmentId,
        targetId,
        itemId,
        kind,
        url: 'https://www.lanxi-demo.gov.cn/1.html',
        at: '2026-11-21T03:00:00.000Z',
        text: '',
        mimeType: 'image/png',
      },
      bytes,
    );
  return { records, take };
}

it('gives the pictures that verdicts name, whole', async () => {
  const { records, take } = openRecords();
  const first = await take('item-1', pngOf(48, 32));
  const quote = await take('item-1', new TextEncoder().encode('原文'), 'quote');
  const second = await take('item-2', pngOf(20, 10));
  await take('item-2', pngOf(9, 9));
  const round = judgeWith([first.id, quote.id], [second.id]);
  const view = buildAssessmentView(round);
  const { pictures, leftOut, broken } = await readPictures(records, round, view, 'html');
  expect(pictures.map(({ itemId, width }) => [itemId, width])).toEqual([
    ['item-1', 48],
    ['item-2', 20],
  ]);
  expect(pictures[0]?.bytes).toEqual(pngOf(48, 32));
  expect({ leftOut, broken }).toEqual({ leftOut: 0, broken: 0 });
  const list = await readPictures(records, round, view, 'problems');
  expect(list.pictures.map(({ itemId }) => itemId)).toEqual(['item-1']);
  expect((await readPictures(records, round, view, 'csv')).pictures).toEqual([]);
});

it('gives the pictures of an item that the machine alone has judged', async () => {
  const { records, take } = openRecords();
  await take('item-3', pngOf(30, 20));
  await take('no-item-of-this-table', pngOf(9, 9));
  const round = judgeWith([], []);
  const view = buildAssessmentView(round);
  const { pictures } = await readPictures(records, round, view, 'html');
  expect(pictures.map(({ itemId }) => itemId)).toEqual(['item-3']);
});

it('leaves out a picture that is not the one that was sealed, and says so', async () => {
  const { records, take } = openRecords();
  const changed = await take('item-1', pngOf(48, 32));
  const none = await take('item-1', new Uint8Array([1, 2, 3]));
  await workbench.database.put('evidenceBytes', pngOf(47, 32), [
    assessmentId,
    targetId,
    changed.id,
  ]);
  const round = judgeWith([changed.id, none.id], []);
  const view = buildAssessmentView(round);
  expect(await readPictures(records, round, view, 'html')).toEqual({
    pictures: [],
    leftOut: 0,
    broken: 2,
  });
});
