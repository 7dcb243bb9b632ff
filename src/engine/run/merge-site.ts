import type { FetchRecord } from '../model/site/fetch-record.ts';
import type { SiteTarget } from '../model/site/purpose.ts';
import type { SiteArtifacts } from '../model/site/site-artifacts.ts';
import type { SitePage } from '../model/site/site-page.ts';

type Rank = readonly (string | number)[];

/** Which of two entries stays, told by the entries alone: in any order of joining the same one is chosen. */
function pickHigher<Entry>(a: Entry, b: Entry, rankOf: (entry: Entry) => Rank): Entry {
  const [left, right] = [rankOf(a), rankOf(b)];
  for (const [i, value] of left.entries()) {
    const other = right[i];
    if (other === undefined || value === other) continue;
    return value > other ? a : b;
  }
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

/** A rendered page shows more than a fetched one, a later one what is there now. */
function rankPage({ artifacts: { snapshot, list } }: SitePage): Rank {
  return [
    snapshot.via === 'render' || snapshot.via === 'tab' ? 1 : 0,
    snapshot.capturedAt ?? '',
    list?.rows.length ?? 0,
    snapshot.sha256,
  ];
}

function rankRecord({ state, attempts }: FetchRecord): Rank {
  const isObtained = state === 'fetched' || state === 'not-modified';
  return [isObtained ? 1 : 0, attempts.length, attempts.at(-1)?.at ?? ''];
}

/** Shape: keys in order, so that equal parts give equal bytes. */
function mergeEntries<Entry>(
  a: Readonly<Record<string, Entry>>,
  b: Readonly<Record<string, Entry>>,
  rankOf: (entry: Entry) => Rank,
): Record<string, Entry> {
  const merged = new Map(Object.entries(a));
  for (const [key, entry] of Object.entries(b)) {
    const known = merged.get(key);
    merged.set(key, known === undefined ? entry : pickHigher(known, entry, rankOf));
  }
  return Object.fromEntries([...merged].sort(([one], [two]) => (one < two ? -1 : 1)));
}

function pickTold<Value extends string>(a: Value | null, b: Value | null): Value | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function mergeTargets(a: SiteTarget, b: SiteTarget): SiteTarget {
  return {
    name: pickTold(a.name, b.name),
    url: a.url < b.url ? a.url : b.url,
    siteIdCode: pickTold(a.siteIdCode, b.siteIdCode),
    level: pickTold(a.level, b.level),
  };
}

/**
 * Joins two parts of one portal. Associative, commutative and idempotent: of two entries under one key the one that
 * was rendered stays, then the later, then the one with more rows.
 */
export function mergeSite(a: SiteArtifacts, b: SiteArtifacts): SiteArtifacts {
  return {
    target: mergeTargets(a.target, b.target),
    pages: mergeEntries(a.pages, b.pages, rankPage),
    fetches: mergeEntries(a.fetches, b.fetches, rankRecord),
  };
}
