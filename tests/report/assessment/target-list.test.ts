import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/carriers/read-table.ts';
import { readTargets, recognizeTargetColumns } from '../../../src/engine/index.ts';
import type { Target } from '../../../src/engine/model/assessment/target.ts';
import { Level } from '../../../src/engine/model/level.ts';
import {
  renderTargetCsv,
  renderTargetWorkbook,
} from '../../../src/report/assessment/target-list.ts';

const targets: readonly Target[] = [...Level.options, null].map((level, i) => ({
  id: String(i),
  name: i === 0 ? '岚溪县, "人民"政府' : `云浦县${String(i)}`,
  level,
  url: `http://www.t${String(i)}-demo.gov.cn/`,
  unit: i === 1 ? '县政府办' : null,
  contact: i === 2 ? '李某' : null,
}));

async function readBack(bytes: Uint8Array): Promise<unknown> {
  const read = await readTable('名单', bytes);
  if (!read.ok) throw new Error(read.error.message);
  const list = readTargets(read.value, recognizeTargetColumns(read.value), []);
  return list.rows.map(({ draft, faults }) => [draft, faults]);
}

describe('list of agencies', () => {
  const drafts = targets.map(({ id: _, ...draft }) => [draft, []]);

  it('is read back from a workbook as it was', async () => {
    expect(await readBack(await renderTargetWorkbook(targets))).toEqual(drafts);
  });

  it('is read back from csv as it was', async () => {
    expect(await readBack(new TextEncoder().encode(renderTargetCsv(targets)))).toEqual(drafts);
  });

  it('holds no formula', () => {
    const [first] = targets;
    if (first === undefined) throw new Error('no target');
    expect(renderTargetCsv([{ ...first, name: '=cmd()' }])).toContain("'=cmd()");
  });
});
