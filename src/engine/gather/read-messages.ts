import { messageWords as words } from '../data/messages.ts';
import type { Message } from '../model/artifacts/content.ts';
import { hasWord } from '../text/find-words.ts';
import { readGrid } from './messages/read-grid.ts';
import { readLabelled } from './messages/read-labelled.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import { readHeadings } from './read-headings.ts';

/** Messages of citizens with the dates of question and reply; interviews, surveys, petitions and reports are none. */
export function readMessages(page: ParsedPage): Message[] {
  if (!hasWord(page.text, [...words.askedLabels, ...words.answeredLabels, ...words.stateLabels])) {
    return [];
  }
  const headings = readHeadings(page);
  if (hasWord(headings.all, words.otherPages)) return [];
  const grid = readGrid(page, hasWord(headings.all, words.pageWords));
  return grid.length > 0 ? grid : readLabelled(page);
}
