import type { SiteArtifacts } from '../model/site/site-artifacts.ts';

/**
 * Joins two parts of one portal. Associative, commutative and idempotent: of two entries under one key the later one stays.
 */
export function mergeSite(a: SiteArtifacts, b: SiteArtifacts): SiteArtifacts {
  return {
    target: a.target,
    pages: { ...a.pages, ...b.pages },
    fetches: { ...a.fetches, ...b.fetches },
  };
}
