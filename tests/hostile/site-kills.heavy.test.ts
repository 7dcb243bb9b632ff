import { expect, it } from 'vitest';
import type { SiteAudit } from '../../src/engine/model/site-audit.ts';
import { createPortal } from '../support/portal/create-portal.ts';
import { crawlPortal, judgeOutcome } from '../support/portal/crawl-portal.ts';
import { createRandom } from '../support/report-generator/random.ts';

const portal = createPortal(41, 'trs', { level: 'department', scale: 0.3 });
const whole = crawlPortal(portal);

/** What an audit says, without the moments of its requests. */
function verdictsOf({ findings, columns, documents }: SiteAudit): unknown {
  const told = findings.map(({ id, outcome, message }) => `${id} ${outcome} ${message}`);
  return { told: told.sort(), columns, documents };
}

it('says after a dozen deaths what an unbroken run says, and asks nothing twice', () => {
  const random = createRandom(7);
  const deaths = Array.from({ length: 12 }, () => random.int(0, 15));
  const broken = crawlPortal(portal, {}, deaths);
  expect(new Set(broken.requests.map(({ url }) => url))).toEqual(
    new Set(whole.requests.map(({ url }) => url)),
  );
  // What was under way when it died had not gone out: not one request is lost.
  expect(broken.requests.length - whole.requests.length).toBeLessThanOrEqual(deaths.length);
  expect(verdictsOf(judgeOutcome(portal, broken))).toEqual(verdictsOf(judgeOutcome(portal, whole)));
});

it('comes to the same verdicts from the same bytes', () => {
  expect(judgeOutcome(portal, crawlPortal(portal))).toEqual(judgeOutcome(portal, whole));
});
