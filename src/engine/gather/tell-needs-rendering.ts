import type { Element } from 'domhandler';
import { siteReadingWords } from '../data/site-reading-words.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { Purpose } from '../model/site/purpose.ts';
import type { SiteLink } from '../model/site/site-page.ts';
import { childrenOf, namesOf } from './page/element.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** What the need is told by. */
export interface RenderingClues {
  readonly artifacts: PageArtifacts;
  readonly links: readonly SiteLink[];
  readonly purpose: Purpose;
  /** Whether a list service hands out the rows. */
  readonly hasFeed: boolean;
  readonly sendsTo: string | null;
}

/** A page with less text and fewer links is a shell. */
const maxShellText = 200;
const maxShellLinks = 8;
const minOwnText = 120;
const minChildLinks = 3;
const minMenuColumns = 3;
const menuNames = /nav|menu|tree/;
const overviews: ReadonlySet<Purpose['kind']> = new Set([
  'home',
  'platform',
  'navigation',
  'site-map',
]);
const lists: ReadonlySet<Purpose['kind']> = new Set(['column', 'list', 'search']);

/** Whether a script of the page's own may draw something: libraries and counters do not. */
function hasOwnScript(page: ParsedPage): boolean {
  return page.byTag('script').some(({ attribs, children }) => {
    const source = attribs['src']?.toLowerCase();
    if (source === undefined) {
      const [first] = children;
      return first?.type === 'text' && first.data.trim().length > 40;
    }
    const name = source.slice(source.lastIndexOf('/') + 1);
    return !siteReadingWords.libraryScripts.some((library) => name.includes(library));
  });
}

/** Rows, a notice or an explanation that stand in the markup. */
function saysSomething({ list }: PageArtifacts): boolean {
  if (list === null || list.isScriptBuilt) return false;
  return list.rows.length > 0 || list.emptyNotice !== null || list.note !== null;
}

function isShell(page: ParsedPage, { links, artifacts }: RenderingClues): boolean {
  const isSmall = page.text.length < maxShellText && links.length < maxShellLinks;
  return isSmall && !saysSomething(artifacts);
}

function isEmptyMenu(page: ParsedPage, element: Element): boolean {
  const { start, end } = page.spanOf(element);
  return menuNames.test(namesOf(element)) && end === start && childrenOf(element).length === 0;
}

function lacksMenu(page: ParsedPage, { artifacts }: RenderingClues): boolean {
  const certain = artifacts.columns.filter(({ certainty }) => certainty === 'certain');
  if (new Set(certain.map(({ id }) => id)).size >= minMenuColumns) return false;
  return [...page.byTag('ul'), ...page.byTag('div'), ...page.byTag('nav')].some((element) =>
    isEmptyMenu(page, element),
  );
}

/** Content that is no list: a document, a profile, files. */
function hasOtherContent({ article, organization, leaders, guide, attachments }: PageArtifacts) {
  const { length, images } = article?.body ?? { length: 0, images: 0 };
  const counts = [length, images, leaders.length, guide?.fields.length ?? 0, attachments.length];
  return organization !== null || counts.some((count) => count > 0);
}

function lacksRows(page: ParsedPage, { artifacts, links }: RenderingClues): boolean {
  const { list } = artifacts;
  if ((list?.rows.length ?? 0) > 0 || hasOtherContent(artifacts)) return false;
  if (list?.isScriptBuilt === true) return true;
  if (saysSomething(artifacts)) return false;
  const own = links.filter(({ area }) => area === 'body');
  const linked = links.reduce((sum, { text }) => sum + text.length, 0);
  return own.length < minChildLinks && page.text.length - linked < minOwnText;
}

/** Whether the markup shows too little of a page and its scripts would draw the rest. */
export function tellNeedsRendering(page: ParsedPage, clues: RenderingClues): boolean {
  const { artifacts, purpose, hasFeed, sendsTo } = clues;
  const { kind, snapshot } = artifacts;
  const hasRun = snapshot.via === 'render' || snapshot.via === 'tab';
  if (hasRun || hasFeed || sendsTo !== null || kind.value === 'error' || !hasOwnScript(page)) {
    return false;
  }
  if (isShell(page, clues)) return !hasOtherContent(artifacts);
  if (overviews.has(purpose.kind)) return lacksMenu(page, clues);
  return lists.has(purpose.kind) && lacksRows(page, clues);
}
