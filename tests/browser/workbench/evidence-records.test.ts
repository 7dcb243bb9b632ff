import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createEvidenceRecords,
  type EvidenceRecords,
  type NewEvidence,
} from '../../../src/browser/workbench/evidence-records.ts';
import { openWorkbench, type Workbench } from '../../../src/browser/workbench/open-workbench.ts';

let workbench: Workbench;
let records: EvidenceRecords;
let opened = 0;

beforeEach(async () => {
  const name = `evidence-${String((opened += 1))}`;
  workbench = await openWorkbench(() => new Date('2026-11-21T03:00:00Z'), name);
  records = createEvidenceRecords(workbench.database, workbench.notices);
});
afterEach(() => workbench.close());

const quoteOf = (text: string): NewEvidence => ({
  assessmentId: 'round',
  targetId: 'county',
  itemId: 'item',
  kind: 'quote',
  url: 'https://www.lanxi-demo.gov.cn/zwgk/1.html',
  at: '2026-11-21T03:00:00.000Z',
  text,
  mimeType: 'text/plain',
});
const keep = (text: string) => records.add(quoteOf(text), new TextEncoder().encode(text));
const faultsOf = async () => (await records.verify('round', 'county')).map(({ id }) => id);

describe('evidence', () => {
  it('is kept in the order of the taking and found whole', async () => {
    await keep('成文日期：2026年3月2日');
    await keep('发布日期：2026年5月20日');
    expect((await records.list('round', 'county')).map(({ id }) => id)).toEqual([
      '000001',
      '000002',
    ]);
    expect(await faultsOf()).toEqual([]);
  });

  it('taken in two tabs at once has one place each in the chain', async () => {
    await Promise.all([keep('一'), keep('二'), keep('三')]);
    expect(await records.list('round', 'county')).toHaveLength(3);
    expect(await faultsOf()).toEqual([]);
  });

  it('whose bytes were changed is told', async () => {
    await keep('一');
    const { database } = workbench;
    await database.put('evidenceBytes', new Uint8Array([1]), ['round', 'county', '000001']);
    expect(await faultsOf()).toEqual(['000001']);
  });

  it('whose address was changed, or from before which a piece was taken, is told', async () => {
    const first = await keep('一');
    const second = await keep('二');
    await workbench.database.put('evidence', { ...second, url: 'https://elsewhere.gov.cn/' });
    expect(await faultsOf()).toEqual(['000002']);
    await workbench.database.put('evidence', second);
    await workbench.database.delete('evidence', ['round', 'county', first.id]);
    expect(await faultsOf()).toEqual(['000002']);
  });
});
