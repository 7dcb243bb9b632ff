import { consultationWords } from '../data/consultation.ts';
import { documentWords } from '../data/document-words.ts';
import { interpretationWords } from '../data/interpretation.ts';
import type { SiteDocument } from '../model/site/site-view.ts';
import { hasWord } from '../text/find-words.ts';

/** What a document page is among the documents of a portal. */
export type DocumentRole = 'policy' | 'interpretation' | 'consultation' | 'feedback' | 'other';

const policyColumns: ReadonlySet<string> = new Set(documentWords.policyColumns);

function isInterpretation({ page, columns, title }: SiteDocument): boolean {
  const { article, interpretation } = page.artifacts;
  if (hasWord(title, interpretationWords.otherTitles)) return false;
  if (article?.documentType === 'interpretation') return true;
  const isPlain = article?.documentType === null || article?.documentType === 'news';
  const isListed = interpretationWords.columnIds.some((id) => columns.includes(id));
  return isPlain && (interpretation !== null || isListed);
}

function isFeedback({ page, columns, title }: SiteDocument): boolean {
  if (page.artifacts.consultation?.kind === 'feedback') return true;
  if (columns.includes('consultation-feedback')) return true;
  return title.includes('意见') && hasWord(title, consultationWords.feedbackWords);
}

function isPolicy({ page, columns }: SiteDocument): boolean {
  const { article, kind } = page.artifacts;
  if (article === null || kind.value !== 'article') return false;
  switch (article.documentType) {
    case 'normative':
    case 'rule':
    case 'other-document':
      return true;
    case 'news':
    case 'interpretation':
      return false;
    case null:
      return columns.some((id) => policyColumns.has(id));
  }
}

/** Tells the role of a document page from its title, its metadata and the columns that list it. */
export function tellDocumentRole(document: SiteDocument): DocumentRole {
  if (isInterpretation(document)) return 'interpretation';
  if (isFeedback(document)) return 'feedback';
  const kind = document.page.artifacts.consultation?.kind;
  if (kind === 'opinion') return 'consultation';
  if (kind === 'survey' || kind === 'notice') return 'other';
  return isPolicy(document) ? 'policy' : 'other';
}
