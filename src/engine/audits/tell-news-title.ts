import { misplacedWords } from '../data/misplaced-content.ts';
import type { ListRow } from '../model/artifacts/list.ts';

/** Whether a title reports an event and names no document. */
export function isNewsTitle({ title }: Pick<ListRow, 'title'>): boolean {
  const { newsWords, documentWords } = misplacedWords;
  const hasNumber = /[〔[【（(]\s?\d{4}\s?[〕\]】）)]|《|第?\d{1,4}号/.test(title);
  if (hasNumber || documentWords.some((word) => title.includes(word))) return false;
  return newsWords.some((word) => title.includes(word));
}
