import { documentWords } from '../data/document-words.ts';

const { decisionTitleWords, ruleTitleWords } = documentWords;

/** Whether a title is that of a decision on one case (行政处罚决定书, 准予……的决定), not of rules about decisions. */
export function readsAsDecision(title: string): boolean {
  const has = (word: string): boolean => title.includes(word);
  return decisionTitleWords.some(has) && !ruleTitleWords.some(has);
}
