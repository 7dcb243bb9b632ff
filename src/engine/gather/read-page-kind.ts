import { pageKindWords } from '../data/page-kind-words.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { PageKind } from '../model/page-kind.ts';
import { dropBlanks } from '../text/fold-blanks.ts';
import { splitTitle } from './find-site-name.ts';
import { isHomeName } from './find-trail-starts.ts';
import { collectPageFacts, type KindClues, type PageFacts } from './page-facts.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import { isSiteName } from './site-names.ts';
import { tellBrokenPage } from './tell-broken-page.ts';

type Verdict = PageArtifacts['kind'];

const words = pageKindWords;
/** A home page offers its columns; a page with fewer links is none. */
const minHomeLinks = 20;
const minArticleScore = 3;
const maxHomeLink = 24;

function kind(value: PageKind, ...reasons: string[]): Verdict {
  return { value, reasons };
}

function hasAny(text: string, candidates: readonly string[]): boolean {
  return candidates.some((word) => text.includes(word));
}

function isArticle({ articleScore, listScore }: PageFacts): boolean {
  return articleScore >= minArticleScore && articleScore > listScore;
}

function tellSearch({ path, query, title }: PageFacts): Verdict | null {
  const isSearchAddress = /search|sousuo|\/so\//i.test(path) && /[?&]\w{1,20}=./.test(query);
  const isSearchTitle = words.search.some((word) => title.startsWith(word) || title.endsWith(word));
  return isSearchAddress || isSearchTitle ? kind('search', '地址或标题为站内搜索') : null;
}

function isLeaderPage({ trail, leaf }: PageFacts): boolean {
  if (leaf === null || hasAny(leaf, words.notLeader)) return false;
  return trail.slice(-3).some((item) => words.leader.includes(item));
}

/** Kinds told by the column that the page stands in. */
function tellByColumn(facts: PageFacts): Verdict | null {
  const { leaf, rows } = facts;
  if (leaf === null) return null;
  const isDocument = isArticle(facts);
  const isWithoutList = isDocument || rows < 3;
  if (isLeaderPage(facts)) return kind('leader-info', `所在栏目“${leaf}”为领导信息`);
  if (words.organization.includes(leaf) && isWithoutList) {
    return kind('org-info', `所在栏目“${leaf}”为机构职能`);
  }
  if (hasAny(leaf, words.guide) && (isDocument || rows === 0)) {
    return kind('guide', `所在栏目“${leaf}”为公开指南`);
  }
  return isDocument ? null : tellFolder(facts, leaf);
}

/** Names of the platform, alone or behind the name of a place or an agency. */
function isPlatformName(name: string): boolean {
  const isLong = (word: string): boolean => word.length >= 6;
  return words.platform.some((word) => name === word || (isLong(word) && name.endsWith(word)));
}

/** Kinds of pages that are no document, told by their column. */
function tellFolder({ rows, hasDatedLinks }: PageFacts, leaf: string): Verdict | null {
  if (hasAny(leaf, words.onRequest) && rows === 0 && !hasDatedLinks) {
    return kind('other', `所在栏目“${leaf}”为依申请公开说明`);
  }
  const isPlatform = isPlatformName(leaf) || (words.statutory.includes(leaf) && rows === 0);
  return isPlatform ? kind('platform', `所在栏目为“${leaf}”`) : null;
}

function tellArticle(facts: PageFacts): Verdict | null {
  if (!isArticle(facts)) return null;
  const { headline } = facts;
  const isReport =
    hasAny(headline, words.reportSubject) &&
    hasAny(headline, words.reportWords) &&
    !hasAny(headline, words.notReport);
  if (isReport) return kind('annual-report', `标题“${headline}”为政府信息公开年度报告`);
  if (hasAny(headline, words.guide) && !hasAny(headline, words.notReport)) {
    return kind('guide', `标题“${headline}”为公开指南`);
  }
  return kind('article', '有文章标题、发布时间等文章页特征');
}

/** Whether the title sets a part of the site (媒体聚焦, 网站地图) beside its name: a home page has the name alone. */
function isPartTitle({ identity }: KindClues): boolean {
  const parts = splitTitle(identity.title ?? '').map(dropBlanks);
  const site = dropBlanks(identity.siteName?.value ?? '');
  const isOwn = (part: string): boolean =>
    isSiteName(part) ||
    isHomeName(part) ||
    (site !== '' && (site.includes(part) || part.includes(site)));
  if (parts.length < 2) return false;
  return !isOwn(parts[0] ?? '') || hasAny(parts.at(-1) ?? '', words.notHome);
}

/** Whether the menu's 首页 leads nowhere else. */
function isHomeItself(page: ParsedPage): boolean {
  return page.byTag('a').some((anchor) => {
    const href = anchor.attribs['href']?.trim() ?? '';
    const { start, end } = page.spanOf(anchor);
    if (end - start > maxHomeLink || !isHomeName(page.text.slice(start, end))) return false;
    return href === '' || href.startsWith('#') || page.resolve(href) === page.url;
  });
}

function tellHome(
  page: ParsedPage,
  { leaf, links, path }: PageFacts,
  clues: KindClues,
): Verdict | null {
  if (links < minHomeLinks) return null;
  const isRoot = /^\/(?:(?:index|default|home|main)\.\w{3,6})?$/i.test(path);
  if (isRoot && clues.breadcrumbs === null) return kind('home', '地址为网站根目录，没有当前位置');
  if (leaf !== null || clues.platform.isPlatformPage) return null;
  if (isPartTitle(clues) && !isHomeItself(page)) return null;
  return kind('home', '没有当前位置和栏目名称，汇集多个栏目');
}

function tellRest({ leaf, rows }: PageFacts, clues: KindClues): Verdict {
  if (leaf !== null) return kind('column-list', `所在栏目为“${leaf}”`);
  if (clues.platform.isPlatformPage) return kind('platform', '页面有政府信息公开平台的四个栏目');
  if (rows > 1) return kind('column-list', '页面有信息列表');
  return kind('other', '没有栏目、列表或文章的特征');
}

/** Tells what sort of page it is, with the reasons in words. */
export function readPageKind(page: ParsedPage, clues: KindClues): Verdict {
  const facts = collectPageFacts(page, clues);
  return (
    tellBrokenPage(page, facts) ??
    tellSearch(facts) ??
    tellByColumn(facts) ??
    tellArticle(facts) ??
    tellHome(page, facts, clues) ??
    tellRest(facts, clues)
  );
}
