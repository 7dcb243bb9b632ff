import type { Finding } from '../model/finding.ts';
import { dropVolatileParts } from '../text/address-key.ts';
import { stableId } from '../text/stable-id.ts';

/** A finding before it has its id. */
export type AnonymousFinding = Omit<Finding, 'id'>;

function identityParts(finding: AnonymousFinding, address: string): (string | null)[] {
  const { kind, columnId, title } = finding.subject;
  const parts = [finding.auditId, finding.rule.id, kind, columnId, address, title];
  // A fault of a page is known by its quote; a fault of a document, column or site by what it is about.
  return kind === 'page' ? [...parts, quoteOf(finding)] : parts;
}

function quoteOf(finding: AnonymousFinding): string {
  return finding.evidence.find(({ kind }) => kind === 'found')?.excerpt ?? '';
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * Gives each finding an id that is the same across runs and unique within the page: audit, rule and subject decide; where two
 * still fall together, the message and the quote, then the order, tell them apart.
 */
export function identifyFindings(findings: readonly AnonymousFinding[]): readonly Finding[] {
  // Most findings of a page share its address.
  const urls = new Set(findings.map(({ subject }) => subject.url));
  const addresses = new Map([...urls].map((url) => [url, dropVolatileParts(url)]));
  const plainKeys = findings.map((finding) =>
    stableId(identityParts(finding, addresses.get(finding.subject.url) ?? '')),
  );
  const counts = countBy(plainKeys);
  const seen = new Map<string, number>();
  return findings.map((finding, i) => {
    const plain = plainKeys[i] ?? '';
    const key =
      (counts.get(plain) ?? 0) > 1
        ? stableId([plain, finding.messageKey, quoteOf(finding)])
        : plain;
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    return { id: earlier === 0 ? key : stableId([key, String(earlier)]), ...finding };
  });
}
