import { pairWords } from '../data/document-pairs.ts';
import type { Article } from '../model/artifacts/article.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import { kindsWithArticle } from '../model/page-kind.ts';
import type { SiteLink, SitePage } from '../model/site/site-page.ts';
import { hasWord } from '../text/find-words.ts';

const maxBodyText = 20_000;
const maxDatedLinks = 80;
const maxColumnPageLinks = 300;
/** Shorter texts beside a document are those of its frame: 打印, 关闭, 上一页. */
const minDocumentLinkText = 5;

/** Pages that are read for their own sake, not for the way on. */
const ends: ReadonlySet<SitePage['purpose']['kind']> = new Set([
  'document',
  'interpretation',
  'attachment',
  'link',
  'list',
]);
const overviews: ReadonlySet<SitePage['purpose']['kind']> = new Set([
  'home',
  'platform',
  'navigation',
  'site-map',
]);

function pruneArticle(article: Article | null): Article | null {
  if (article?.body == null || article.body.text.length <= maxBodyText) return article;
  return { ...article, body: { ...article.body, text: article.body.text.slice(0, maxBodyText) } };
}

/** Rows of the list stand there already; what is beside them is kept. */
function pruneDatedLinks({ datedLinks, list }: PageArtifacts): PageArtifacts['datedLinks'] {
  const listed = new Set(list?.rows.map(({ href }) => href) ?? []);
  return datedLinks.filter(({ href }) => !listed.has(href)).slice(0, maxDatedLinks);
}

/** Links to what belongs to the document come first, wherever they stand; its frame and the portal's columns say nothing. */
function pruneDocumentLinks({ links, artifacts }: SitePage): SiteLink[] {
  const belongs = ({ text }: SiteLink): boolean => hasWord(text, pairWords.documentLinkWords);
  const columns = new Set(artifacts.columns.map(({ href }) => href));
  const others = links.filter(
    (link) =>
      link.area === 'body' &&
      link.text.length >= minDocumentLinkText &&
      !belongs(link) &&
      !columns.has(link.href),
  );
  return [...links.filter(belongs), ...others].slice(0, pairWords.maxDocumentLinks);
}

function pruneLinks(page: SitePage): SiteLink[] {
  const { links, artifacts, purpose } = page;
  if (overviews.has(purpose.kind)) return links;
  const listed = new Set(artifacts.list?.rows.map(({ href }) => href) ?? []);
  const isDocument = kindsWithArticle.has(artifacts.kind.value);
  if (purpose.kind === 'list' && !isDocument) return [];
  if (ends.has(purpose.kind) || artifacts.kind.value === 'article') return pruneDocumentLinks(page);
  const kept = links.filter(({ area, href }) => area !== 'footer' && !listed.has(href));
  // Its own columns stand in the body or in a menu at its side, behind the site's main menu.
  const isOwn = ({ area }: SiteLink): boolean => area === 'body';
  return [...kept.filter(isOwn), ...kept.filter((link) => !isOwn(link))].slice(
    0,
    maxColumnPageLinks,
  );
}

/** Keeps of a page what audits of it and of its site can need, so that thousands of pages stay small. */
export function prunePage(page: SitePage): SitePage {
  const { artifacts, purpose } = page;
  const isDocument = artifacts.kind.value === 'article' || ends.has(purpose.kind);
  return {
    ...page,
    artifacts: {
      ...artifacts,
      columns: isDocument ? [] : artifacts.columns,
      datedLinks: purpose.kind === 'home' ? artifacts.datedLinks : pruneDatedLinks(artifacts),
      article: pruneArticle(artifacts.article),
    },
    links: pruneLinks(page),
    feeds: isDocument ? [] : page.feeds,
  };
}
