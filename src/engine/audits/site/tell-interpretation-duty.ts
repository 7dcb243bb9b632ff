import { documentWords } from '../../data/document-words.ts';
import { interpretationWords as words } from '../../data/interpretation.ts';
import type { SiteDocument, SiteView } from '../../model/site/site-view.ts';
import { hasWord } from '../../text/find-words.ts';
import type { AuditContext } from '../define-audit.ts';
import { tellOwnership } from '../tell-ownership.ts';
import { completeArtifacts } from './complete-artifacts.ts';

/**
 * Whether a document needs an interpretation: `named` it is marked or filed as 规范性文件 or 规章 · `perhaps` it reads like one ·
 * the others say why it needs none.
 */
export type InterpretationDuty =
  'named' | 'perhaps' | 'unlike' | 'exempt' | 'repealed' | 'other-organ' | 'older';

/** Notices and lists without a number stand among the documents, but bind nobody by themselves. */
function isLoose({ page, title }: SiteDocument): boolean {
  const bare = stripBracket(title);
  const hasNumber = page.artifacts.article?.docNumber != null;
  return !hasNumber && documentWords.looseKinds.some((word) => bare.endsWith(word));
}

function isNamed(document: SiteDocument): boolean {
  const { page, columns } = document;
  const { article, currentColumn } = page.artifacts;
  if (article === null || article.documentType === null || isLoose(document)) return false;
  if (article.documentType === 'normative' || article.documentType === 'rule') return true;
  const isFiled =
    currentColumn?.certainty === 'certain' && words.normativeColumns.includes(currentColumn.id);
  return isFiled || columns.some((id) => words.normativeColumns.includes(id));
}

function stripBracket(title: string): string {
  return title.replace(/[（(][^（()）]{1,12}[）)]$/, '');
}

function isLikeNormative({ page, title }: SiteDocument): boolean {
  const bare = stripBracket(title).replace(/》?的通知$/, '');
  const hasNumber = page.artifacts.article?.docNumber !== null;
  return hasNumber && words.regulatingEndings.some((ending) => bare.endsWith(ending));
}

function isOlder({ page, pubDate }: SiteDocument, context: AuditContext): boolean {
  const written = page.artifacts.article?.writtenDate ?? pubDate;
  return written !== null && written < String(context.rule('interpretation-since').value);
}

/** A document of another organ is that organ's to interpret; where the maker is unclear, so is the duty. */
function narrowByMaker(
  duty: 'named' | 'perhaps',
  document: SiteDocument,
  site: SiteView,
): InterpretationDuty {
  switch (tellOwnership(completeArtifacts(document, site))) {
    case 'repost':
    case 'other-organ':
      return 'other-organ';
    case 'joint':
    case 'unknown':
      return 'perhaps';
    case 'own':
      return duty;
  }
}

/** Tells whether a document needs an interpretation. Source: rules, `interpretation-coverage`, "Not a fault". */
export function tellInterpretationDuty(
  document: SiteDocument,
  site: SiteView,
  context: AuditContext,
): InterpretationDuty {
  const isMarked = isNamed(document);
  if (!isMarked && !isLikeNormative(document)) return 'unlike';
  if (hasWord(document.title, words.exemptTitles)) return 'exempt';
  if (document.page.artifacts.article?.validityMeaning === 'invalid') return 'repealed';
  if (isOlder(document, context)) return 'older';
  return narrowByMaker(isMarked ? 'named' : 'perhaps', document, site);
}
