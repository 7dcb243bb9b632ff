import 'fake-indexeddb/auto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkChain } from '../../../src/archive/chain.ts';
import {
  type AuditDatabase,
  openAuditDatabase,
} from '../../../src/browser/crawl/audit-database.ts';
import { judgeStored } from '../../../src/browser/crawl/judge-stored.ts';
import { renderAuditFile } from '../../../src/browser/crawl/render-files.ts';
import { builtInHolidays } from '../../../src/engine/index.ts';
import { hashBytes, openArchive } from '../../../src/node/archive/open-archive.ts';
import { rejudgeArchive, sealedTerms } from '../../../src/node/archive/rejudge-archive.ts';
import { storedSystemOf } from '../../support/assessment.ts';
import { indicatorOf } from '../../support/findings.ts';
import { storeCrawl } from '../../support/store-crawl.ts';

vi.mock('../../../src/browser/own-holidays.ts', () => ({
  chooseHolidays: () => Promise.resolve(builtInHolidays),
}));

/** An own version of a built-in system: every home page is too old for it. */
const { key, system: own } = storedSystemOf(
  [
    indicatorOf({
      id: 'home',
      audits: ['home-freshness'],
      scoring: { rule: 'all-or-nothing' },
      rules: { 'home-stale': { value: 0 } },
    }),
  ],
  { id: 'site-checklist', version: '2' },
);

function findSystem(wanted: string): Promise<typeof own> {
  return wanted === key ? Promise.resolve(own) : Promise.reject(new Error(wanted));
}

/** Unpacks the file into a folder, opens it as `mingcha verify` does. */
async function unpack(file: Blob, folder: string) {
  for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer())))) {
    if (name.endsWith('/')) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  const opened = await openArchive(folder);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

describe('the archive of an audit, saved from the extension', () => {
  let database: AuditDatabase | null = null;
  let folder = '';
  afterEach(async () => {
    database?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['stopped and judged', 200, 12, 'stopped'],
    ['at the end of its budget', 25, Infinity, 'budget'],
  ])('is whole and gives the same verdicts: %s', async (_, requests, stopAfter, how) => {
    database = await openAuditDatabase(how);
    folder = await mkdtemp(join(tmpdir(), 'mingcha-zip-'));
    const { reason, store } = await storeCrawl(database, requests, stopAfter);
    expect(reason).toBe(how);
    const audit = store.current();
    const [result] = await judgeStored(database, audit, store.collect(), [own]);
    if (result === undefined) throw new Error('not judged');
    expect(result.coverage.notChecked.length).toBeGreaterThan(0);
    const judged = { audit, result, findSystem };
    const archive = await unpack(await renderAuditFile(database, judged, 'archive'), folder);
    const { links, seal } = archive.manifest;
    expect(await checkChain(links, seal, archive.sizeBytes, archive.read, hashBytes)).toEqual([]);
    const { audit: again, changes } = await rejudgeArchive(archive, sealedTerms);
    expect(changes).toEqual([]);
    expect(again).toEqual(result);
    expect(again.checklist.items).toMatchObject([{ id: 'home', outcome: 'failed' }]);
  });
});
