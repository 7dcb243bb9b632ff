import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  type AuditDatabase,
  openAuditDatabase,
} from '../../../src/browser/crawl/audit-database.ts';
import { createSiteRunner } from '../../../src/browser/workbench/site-runner.ts';
import type { Target } from '../../../src/engine/model/assessment/target.ts';
import { assessmentOf, storedSystemOf } from '../../support/assessment.ts';
import { indicatorOf } from '../../support/findings.ts';
import { storeCrawl } from '../../support/store-crawl.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing')).fakeBrowser }));

const now = (): Date => new Date('2026-11-21T03:00:00Z');
const stored = storedSystemOf([indicatorOf({ id: 'links', audits: ['required-column'] })]);
let audits: AuditDatabase;

beforeEach(async () => {
  audits = await openAuditDatabase(crypto.randomUUID());
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, __: unknown, work: (lock: object) => unknown) => work({}) },
  });
});
afterEach(() => {
  audits.close();
  vi.unstubAllGlobals();
});

it('agencies that share a home page share what was read of it, and are judged apart', async () => {
  const { store } = await storeCrawl(audits, 12);
  const audit = { ...store.current(), reason: 'budget' } as const;
  await audits.update(audit);
  const round = assessmentOf({
    sample: audit.options.sample,
    maxPages: audit.options.maxPages,
    asOf: audit.asOf,
    systems: [stored.key],
  });
  const target: Target = {
    id: 'education',
    name: '岚溪县教育局',
    level: audit.level,
    url: audit.url.replace('https:', 'http:'),
    unit: null,
    contact: null,
  };
  const runner = createSiteRunner(
    audits,
    { findSystem: () => Promise.resolve(stored), findAssessment: () => Promise.resolve(round) },
    now,
  );
  const asked = { auditId: null, updatedAt: audit.createdAt };
  const opened = await runner.open(round, target, asked, ['a']);
  expect(opened).toMatchObject({ id: 'a', name: target.name });

  const end = await runner.run(round, opened, new AbortController().signal, () => undefined);
  expect(end.reason).toBe('budget');
  expect(end.judged?.audits.map(({ target: { name } }) => name)).toEqual([target.name]);
  expect(await audits.findResult('a')).toBeNull();

  const open = async (of: Target, updatedAt: string) =>
    (await runner.open(round, of, { auditId: null, updatedAt }, ['a'])).id;
  // Asked for after that reading, or for another level: it is read anew.
  expect(await open(target, now().toISOString())).not.toBe('a');
  expect(await open({ ...target, level: 'town' }, audit.createdAt)).not.toBe('a');
});
