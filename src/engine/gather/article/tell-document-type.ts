import { documentWords } from '../../data/document-words.ts';
import type { Article } from '../../model/artifacts/article.ts';

interface Signs {
  readonly title: string;
  readonly docNumber: string | null;
  /** Values of the classification fields and names of the trail. */
  readonly places: readonly string[];
  readonly hasTable: boolean;
}

function matches(texts: readonly string[], words: readonly string[]): boolean {
  return texts.some((text) => words.includes(text));
}

function includesAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

/** Whether the title ends with one of the words, what stands in brackets behind it aside (…办法（试行）). */
function endsWithAny(title: string, words: readonly string[]): boolean {
  const bracket = /[）)】]$/.test(title) ? title.search(/[（(【][^（(【]{0,40}$/) : -1;
  const bare = (bracket > 0 ? title.slice(0, bracket) : title).replace(/》$/, '');
  return words.some((word) => bare.endsWith(word));
}

/** Among the rules stand lists and notices of them too; a rule itself bears one of few names. */
function isRuleTitle(title: string): boolean {
  return endsWithAny(title, documentWords.ruleNames) || /令第[^令]{1,6}号/.test(title);
}

function tellKind(docNumber: string | null, places: readonly string[]): Article['documentType'] {
  if (/令第?[^令]{1,6}号$/.test(docNumber ?? '')) return 'rule';
  if (matches(places, documentWords.normativeWords)) return 'normative';
  const code = docNumber?.split(/[〔[［（(【]/)[0] ?? '';
  return code.endsWith(documentWords.normativeNumber) ? 'normative' : 'other-document';
}

/** What sort of document it is; null where neither metadata, number, title nor trail tells. */
export function tellDocumentType(signs: Signs): Article['documentType'] {
  const { title, docNumber, places, hasTable } = signs;
  if (includesAny(title, documentWords.interpretationWords)) return 'interpretation';
  if (matches(places, documentWords.ruleWords) && isRuleTitle(title)) return 'rule';
  if (docNumber !== null || endsWithAny(title, documentWords.documentTitleWords))
    return tellKind(docNumber, places);
  const isNews =
    places.some((place) => includesAny(place, documentWords.newsColumns)) ||
    includesAny(title, documentWords.newsTitleWords);
  if (isNews && !hasTable) return 'news';
  return null;
}
