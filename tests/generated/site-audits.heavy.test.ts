import { describe, expect, it } from 'vitest';
import { createPortal } from '../support/portal/create-portal.ts';
import { crawlPortal, judgeOutcome } from '../support/portal/crawl-portal.ts';
import { scoreAudit } from '../support/portal/score-audit.ts';
import { portalStyles } from '../support/portal/styles/all-styles.ts';

const names = portalStyles.map(({ name }) => name);
const planted = [
  'missing column',
  'empty column',
  'column with a note alone',
  'stale notices',
  'guide with old fees',
  'mark of secrecy',
  'masked numbers',
  'published on the last day',
  'interpretation a week late',
  'interpretation on the third day',
  'document without a link to its interpretation',
  'link to a page behind a wall',
];

describe.each(names)('an audit of a portal in the style %s', (style) => {
  it('accuses nobody of what is not there, and finds what is', () => {
    const portal = createPortal(51, style, { level: 'department', scale: 0.3, faults: planted });
    const { misses, columns } = scoreAudit(portal, judgeOutcome(portal, crawlPortal(portal)));
    const told = misses.map(({ kind, auditId, about, detail }) => [kind, auditId, about, detail]);
    expect(told).toEqual([]);
    expect(columns).toBeGreaterThan(25);
  });
});
