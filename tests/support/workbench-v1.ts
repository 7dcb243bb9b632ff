import { strToU8, zipSync } from 'fflate';
import { hashBytes } from '../../src/browser/hash-bytes.ts';
import { storedSystemOf, assessmentOf, sheetOf } from './assessment.ts';
import { findingOf, indicatorOf } from './findings.ts';

const stored = storedSystemOf([
  indicatorOf({ title: '公开时限' }),
  indicatorOf({ id: 'on-site', title: '实地查阅点', method: 'manual', audits: [] }),
]);
const place = { assessmentId: 'round', targetId: 'county', systemKey: stored.key };
// A verdict as version 1 kept it, without its origin.
const said = { ...place, scored: null, note: '', exemption: null, evidence: [], assessor: '甲' };
const first = { ...said, itemId: 'item', outcome: 'failed', at: '2026-11-20T01:00:00.000Z' };
const second = { ...first, outcome: 'passed', assessor: '乙', at: '2026-11-20T02:00:00.000Z' };
const decided = { ...second, at: '2026-11-20T03:00:00.000Z' };
const onSite = { ...said, itemId: 'on-site', outcome: 'passed', at: '2026-11-20T04:00:00.000Z' };

/** A workbench as data version 1 kept it: one agency, one disagreement that was settled. */
export const workbenchV1: Readonly<Record<string, readonly unknown[]>> = {
  assessments: [assessmentOf({ systems: [stored.key] })],
  systems: [stored],
  runs: [
    {
      assessmentId: 'round',
      targetId: 'county',
      state: 'judged',
      auditId: 'audit',
      message: '',
      updatedAt: '2026-11-20T00:30:00.000Z',
    },
  ],
  sheets: [sheetOf(stored, [findingOf({ id: 'late', outcome: 'cantTell' })])],
  verdicts: [decided, onSite],
  adjudications: [
    {
      ...place,
      itemId: 'item',
      first,
      second,
      decided,
      reason: '复看网页，以乙为准',
      by: '甲',
      at: '2026-11-20T03:00:00.000Z',
    },
  ],
};

/** Makes a database of version 1 with these records. Stands alone, so that it can run inside a page. */
export async function plantV1([name, records]: readonly [
  string,
  Readonly<Record<string, readonly unknown[]>>,
]): Promise<void> {
  const sheet = ['assessmentId', 'targetId', 'systemKey'];
  const paths: Readonly<Record<string, string | string[] | null>> = {
    assessments: 'id',
    systems: 'key',
    runs: ['assessmentId', 'targetId'],
    sheets: sheet,
    summaries: sheet,
    verdicts: [...sheet, 'itemId'],
    adjudications: [...sheet, 'itemId'],
    evidence: ['assessmentId', 'targetId', 'id'],
    evidenceBytes: null,
  };
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    for (const [store, keyPath] of Object.entries(paths)) {
      opening.result.createObjectStore(store, { keyPath });
    }
  };
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('not planted'));
  });
  const work = database.transaction(Object.keys(records), 'readwrite');
  for (const [store, values] of Object.entries(records)) {
    for (const value of values) work.objectStore(store).put(value);
  }
  await new Promise((resolve) => {
    work.oncomplete = resolve;
  });
  database.close();
}

/** A backup of it as version 1 wrote it. */
export async function backupV1(dataVersion = 1): Promise<Uint8Array> {
  const files = Object.entries(workbenchV1).map(([kind, values]) => ({
    file: { name: `${kind}-1.ndjson`, kind, records: values.length },
    bytes: strToU8(values.map((value) => `${JSON.stringify(value)}\n`).join('')),
  }));
  const manifest = {
    schema: 'mingcha/workbench-backup@1',
    dataVersion,
    engineVersion: '0.1.0',
    madeAt: '2026-11-20T05:00:00.000Z',
    files: await Promise.all(
      files.map(async ({ file, bytes }) => ({
        ...file,
        sizeBytes: bytes.length,
        sha256: await hashBytes(bytes),
      })),
    ),
  };
  return zipSync({
    'manifest.json': strToU8(JSON.stringify(manifest)),
    ...Object.fromEntries(files.map(({ file, bytes }) => [file.name, bytes])),
  });
}
