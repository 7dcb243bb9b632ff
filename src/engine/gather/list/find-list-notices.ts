import { listPhrases } from '../../data/list-phrases.ts';
import type { Locator } from '../../model/locator.ts';
import { hasAncestor, isHiddenByAttribute } from '../page/element.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { measurePlainText } from './choose-list.ts';

/** What a page says in place of rows. */
export interface ListNotices {
  /** A system's placeholder, which explains nothing. */
  readonly emptyNotice: Locator | null;
  /** A sentence that explains. */
  readonly note: Locator | null;
}

const maxNoticeLength = 40;
const maxNoteLength = 200;
/** In a longer text such words are part of what it tells. */
const maxTextAroundNote = 1_500;

/** The visible line that holds one of the words; lines of links and of hidden elements do not count. */
function findLine(page: ParsedPage, words: readonly string[], maxLength: number): Locator | null {
  for (const word of words) {
    let at = page.text.indexOf(word);
    for (let tries = 0; at >= 0 && tries < 20; tries += 1, at = page.text.indexOf(word, at + 1)) {
      const start = page.text.lastIndexOf('\n', at) + 1;
      const newline = page.text.indexOf('\n', at);
      const end = newline < 0 ? page.text.length : newline;
      if (end - start > maxLength) continue;
      const element = page.elementAt(at);
      const isNoNotice =
        element === null ||
        hasAncestor(element, (each) => each.name === 'a' || isHiddenByAttribute(each));
      if (!isNoNotice) return page.locateSpan({ start, end });
    }
  }
  return null;
}

/** Looks for the two sorts of notice; only meaningful on a page without rows. */
export function findListNotices(page: ParsedPage): ListNotices {
  return {
    emptyNotice: findLine(page, listPhrases.emptyNotices, maxNoticeLength),
    note:
      measurePlainText(page) > maxTextAroundNote
        ? null
        : findLine(page, listPhrases.explanations, maxNoteLength),
  };
}

/** Whether a row's title explains that there is nothing to publish. */
export function isExplanation(title: string): boolean {
  return listPhrases.explanations.some((word) => title.includes(word));
}
