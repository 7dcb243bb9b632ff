import type { Finding } from '../model/finding.ts';
import type { SitePage } from '../model/site/site-page.ts';
import { addressKey } from '../text/address-key.ts';

function excerptsOf({ evidence }: Finding): readonly string[] {
  return evidence.map(({ excerpt }) => excerpt).filter((excerpt) => excerpt !== '');
}

/** Whether the two quote the same words: a list may cut them short or draw them out. */
function quotesSame(one: Finding, other: Finding): boolean {
  return excerptsOf(one).some((a) => excerptsOf(other).some((b) => a.includes(b) || b.includes(a)));
}

function leadsTo({ artifacts, links }: SitePage): ReadonlySet<string> {
  const rows = [...(artifacts.list?.rows ?? []), ...artifacts.datedLinks].map(({ href }) => href);
  const all = [...rows, ...links.map(({ href }) => href)];
  return new Set(all.flatMap((href) => (href === null || href === '' ? [] : addressKey(href))));
}

/**
 * Leaves out what a list only repeats of a document that it leads to (a digest under the title): the document itself bears the finding.
 * Shape: findings by page, of page audits alone.
 */
export function dropRepeatedFinds(
  said: readonly (readonly [SitePage, readonly Finding[]])[],
): readonly Finding[] {
  const faults = said.flatMap(([page, findings]) =>
    page.artifacts.article === null
      ? []
      : findings
          .filter(({ outcome }) => outcome === 'failed')
          .map((finding) => ({ page, finding })),
  );
  if (faults.length === 0) return said.flatMap(([, findings]) => findings);
  return said.flatMap(([page, findings]) => {
    if (page.artifacts.article !== null) return findings;
    const led = leadsTo(page);
    const isRepeated = (one: Finding): boolean =>
      faults.some(
        ({ page: target, finding }) =>
          finding.auditId === one.auditId && led.has(target.key) && quotesSame(finding, one),
      );
    return findings.filter((one) => one.outcome !== 'failed' || !isRepeated(one));
  });
}
