import { pairWords } from '../data/document-pairs.ts';
import type { SitePage } from '../model/site/site-page.ts';
import type { SiteDocument } from '../model/site/site-view.ts';
import { addressKey } from '../text/address-key.ts';

/** A link of a document page that may be about its document. */
export interface DocumentLink {
  readonly text: string;
  readonly href: string;
  readonly key: string;
  /** Whether it stands in the text or beside it, not in a menu. */
  readonly isInBody: boolean;
}

/** The links of document pages, menus left out. */
export interface LinkGraph {
  /** Links of a page that stand on few others, each address once: what stands on many is a side list. */
  linksOf(page: SitePage): readonly DocumentLink[];
  /** The link from one page to another; null where there is none. */
  findLink(from: SitePage, to: SitePage): DocumentLink | null;
}

function collectLinks({ artifacts, links, key: own }: SitePage): readonly DocumentLink[] {
  const inside = artifacts.article?.body?.links ?? [];
  const dated = artifacts.datedLinks.map(({ title, href }) => ({ text: title, href: href ?? '' }));
  const placed = [...inside, ...links, ...dated].map((link) => ({
    ...link,
    isInBody: !('area' in link) || link.area === 'body',
  }));
  const known = new Map<string, DocumentLink>();
  for (const { text, href, isInBody } of placed) {
    const key = addressKey(href);
    if (href !== '' && key !== own && !known.has(key))
      known.set(key, { text, href, key, isInBody });
  }
  return [...known.values()];
}

/** The keys under which a page may be linked: as asked for, and as it was answered. */
function keysOf({ key, artifacts }: SitePage): readonly string[] {
  return [...new Set([key, addressKey(artifacts.snapshot.finalUrl)])];
}

/** Makes the graph of the links between document pages. */
export function buildLinkGraph(documents: readonly SiteDocument[]): LinkGraph {
  const all = new Map(documents.map(({ page }) => [page.key, collectLinks(page)] as const));
  const counts = new Map<string, number>();
  for (const links of all.values()) {
    for (const { key } of links) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    linksOf: ({ key }) =>
      (all.get(key) ?? []).filter(
        (link) => (counts.get(link.key) ?? 0) <= pairWords.maxCommonLinks,
      ),
    findLink(from, to) {
      const wanted = keysOf(to);
      return all.get(from.key)?.find(({ key }) => wanted.includes(key)) ?? null;
    },
  };
}
