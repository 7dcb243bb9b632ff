import { crawlLimits } from '../data/crawl-limits.ts';
import { pairWords } from '../data/document-pairs.ts';
import type { SitePage } from '../model/site/site-page.ts';
import { hasWord } from '../text/find-words.ts';
import { isFileAddress } from './ask.ts';
import type { Target } from './crawl-state.ts';
import type { Draft } from './draft.ts';
import { askFile, askPair } from './plan-documents.ts';
import { planReportFile } from './plan-report-files.ts';
import { isPortalAddress } from './portal-hosts.ts';

const { attachmentsOfDocument, pairs } = crawlLimits.reach;

/** Notes a document that was read, its files, and the links of its text that may lead to its other half. */
export function learnDocument(draft: Draft, target: Target, page: SitePage): void {
  const { article, attachments } = page.artifacts;
  const place = { from: target.url, depth: target.depth + 1 };
  const { column } = target.purpose;
  planReportFile(draft, target, page);
  for (const { href } of attachments.slice(0, attachmentsOfDocument)) {
    askFile(draft, href, column, place);
  }
  if (article === null) return;
  const { url, depth } = { url: target.url, depth: target.depth + 1 };
  const title = article.title?.value ?? '';
  const quotedTitles = article.body?.quotedTitles ?? [];
  draft.documents = [...draft.documents, { url, title, depth, quotedTitles }];
  // A pair's own links lead to more pairs without end.
  if (target.purpose.kind === 'interpretation') return;
  const beside = page.links.filter(({ area }) => area === 'body');
  const related = [...(article.body?.links ?? []), ...beside].filter(
    ({ text, href }) =>
      hasWord(text, pairWords.documentLinkWords) &&
      isPortalAddress(href, draft.options.home) &&
      !isFileAddress(href),
  );
  for (const { href } of related.slice(0, pairs)) askPair(draft, href, { column: null, ...place });
}
