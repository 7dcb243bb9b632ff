import { homeFreshness } from '../../../src/engine/audits/home-freshness.ts';
import type { PageArtifacts } from '../../../src/engine/model/artifacts/page-artifacts.ts';
import { datedLinkOf } from '../../support/lists.ts';
import { artifactsOf, testAudit } from '../../support/test-audit.ts';

const kind: PageArtifacts['kind'] = { value: 'home', reasons: [] };
const stale = [datedLinkOf('2026-11-06'), datedLinkOf('2026-10-02'), datedLinkOf('2026-10-01')];
const older = [...stale.slice(1), datedLinkOf('2026-09-01')];
const inferred = { yearInferred: true };
const saved = { ...artifactsOf().snapshot, via: 'file', capturedAt: null } as const;

testAudit(homeFreshness, [
  {
    name: 'an item of fourteen days ago is enough',
    artifacts: { kind, datedLinks: [...stale, datedLinkOf('2026-11-07')] },
    expected: [{ verdict: 'passed', message: 'fresh', data: { newestDate: '2026-11-07' } }],
  },
  {
    name: 'nothing newer than fifteen days',
    artifacts: { kind, datedLinks: stale },
    expected: [
      {
        verdict: 'fault',
        message: 'stale',
        data: { newestDate: '2026-11-06', age: 15, days: 14 },
        quotes: ['岚溪县2026-11-06要闻'],
      },
    ],
  },
  {
    name: 'a notice of a future day is no update',
    artifacts: { kind, datedLinks: [...stale, datedLinkOf('2026-12-01')] },
    expected: [{ verdict: 'fault', message: 'stale' }],
  },
  {
    name: 'a fresh address saves an old page',
    artifacts: { kind, datedLinks: [...stale, datedLinkOf('2026-11-20', { from: 'url' })] },
    expected: [{ verdict: 'passed', message: 'fresh' }],
  },
  {
    name: 'an old item without a year may be a newer one than it seems',
    artifacts: { kind, datedLinks: [...older, datedLinkOf('2026-11-05', inferred)] },
    expected: [{ verdict: 'doubt', message: 'unsure' }],
  },
  {
    name: 'few certain dates accuse nobody',
    artifacts: { kind, datedLinks: stale.map((link) => ({ ...link, ...inferred })) },
    expected: [{ verdict: 'doubt', message: 'unsure' }],
  },
  {
    name: 'dates without a year on a saved page prove nothing',
    artifacts: { kind, snapshot: saved, datedLinks: [datedLinkOf('2026-11-20', inferred)] },
    expected: [{ verdict: 'doubt', message: 'unsure' }],
  },
  {
    name: 'dates without a year on a live page are of this year',
    artifacts: { kind, datedLinks: [datedLinkOf('2026-11-20', inferred)] },
    expected: [{ verdict: 'passed', message: 'fresh' }],
  },
  {
    name: 'a home page of menus only',
    artifacts: { kind },
    expected: [{ verdict: 'doubt', message: 'no-date' }],
  },
  { name: 'another kind of page', expected: [{ verdict: 'inapplicable', message: 'not-home' }] },
]);
