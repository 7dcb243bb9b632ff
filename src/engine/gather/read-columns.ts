import type { Element } from 'domhandler';
import type { ColumnLink } from '../model/artifacts/columns.ts';
import type { Identity } from '../model/artifacts/identity.ts';
import { normalizeName } from '../text/normalize-name.ts';
import { findMainMenuHits, findNameHits, type NameHit } from './columns/column-index.ts';
import { findAddress } from './columns/find-address.ts';
import { findCandidates, type Candidate } from './columns/find-candidates.ts';
import { findScriptMenus } from './columns/find-script-menus.ts';
import {
  isGrassrootsPage,
  isInDatedRow,
  isInMainMenu,
  isUnderGrassrootsHeading,
} from './columns/link-setting.ts';
import { findOwnNames } from './columns/own-names.ts';
import { settleCertainty, type SettledHit } from './columns/settle-certainty.ts';
import type { ParsedPage } from './page/parsed-page.ts';

const maxLinks = 600;
const rank = { name: 0, alias: 1, 'alias-unverified': 2 } as const;

function settle(
  page: ParsedPage,
  candidate: Candidate,
  isGrassroots: boolean,
  hits: readonly NameHit[],
): SettledHit[] {
  const { element, text } = candidate;
  const isField = hits.some((hit) => hit.column.parent === 'grassroots-disclosure');
  return settleCertainty(text, hits, {
    isGrassroots: isField && (isGrassroots || isUnderGrassrootsHeading(page, element)),
  });
}

function settleMenuWord(page: ParsedPage, element: Element, name: string): SettledHit[] {
  const hits = findMainMenuHits(name);
  if (hits.length === 0 || !isInMainMenu(page, element)) return [];
  return hits.map((hit) => ({ ...hit, certainty: 'certain' }));
}

function isBetter(link: ColumnLink, known: ColumnLink): boolean {
  if (link.certainty !== known.certainty) return link.certainty === 'certain';
  return rank[link.match] < rank[known.match];
}

/** One entry a column and address, the best one; headings go where a link names the same column. */
function dropRepeats(links: readonly ColumnLink[]): ColumnLink[] {
  const best = new Map<string, ColumnLink>();
  const linked = new Set<string>();
  for (const link of links) {
    const key = `${link.id} ${link.href === '' ? normalizeName(link.text) : link.href}`;
    const known = best.get(key);
    if (link.via !== 'heading') linked.add(link.id);
    if (known === undefined || isBetter(link, known)) best.set(key, link);
  }
  return [...best.values()].filter((link) => link.via !== 'heading' || !linked.has(link.id));
}

/** Links and headings that name a column of `data/columns.json`, in document order, menus in scripts last. */
export function readColumns(
  page: ParsedPage,
  identity: Pick<Identity, 'siteName' | 'title'>,
): ColumnLink[] {
  const ownNames = findOwnNames(identity);
  const isGrassroots = isGrassrootsPage(page, identity.title);
  const links: ColumnLink[] = [];
  for (const candidate of findCandidates(page)) {
    const { element, text } = candidate;
    const name = normalizeName(text);
    const hits = findNameHits(text, ownNames, name);
    const settled =
      hits.length > 0
        ? settle(page, candidate, isGrassroots, hits)
        : settleMenuWord(page, element, name);
    if (settled.length === 0 || isInDatedRow(page, element)) continue;
    const address = findAddress(page, element, candidate.via);
    if (address === null) continue;
    const { href, via } = address;
    const locator = page.locate(element, text);
    for (const { column, match, certainty } of settled) {
      links.push({ id: column.id, name: column.name, text, href, match, certainty, via, locator });
    }
    if (links.length >= maxLinks) break;
  }
  return dropRepeats([...links, ...findScriptMenus(page, ownNames)]);
}
