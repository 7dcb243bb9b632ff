import { secretMarkWords as words } from '../data/secret-marks.ts';
import type { SecretMark } from '../model/artifacts/content.ts';
import { foldBlanks } from '../text/fold-blanks.ts';
import { hasWord } from '../text/find-words.ts';
import { lineAt } from '../text/split-sentences.ts';
import { settingOf } from './page-regions.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import { type PageHeadings, readHeadings } from './read-headings.ts';

const maxMarks = 20;
/** A mark stands alone or beside a label and a copy number, never in a long line. */
const maxMarkLine = 30;
const classified =
  /(?:绝\s?密|机\s?密|秘\s?密)\s{0,3}[★☆](?:\s{0,3}(?:\d{1,3}\s{0,2}[年月]|长期))?/g;
const internal = /内部(?:资料|文件)[^\n]{0,12}(?:注意保存|注意保密|不得外传|严禁外传|请勿外传)/g;

function contextOf(
  page: ParsedPage,
  headings: PageHeadings,
  mark: RegExpMatchArray,
): string | null {
  const start = mark.index ?? 0;
  const line = lineAt(page.text, start);
  const around = page.text.slice(Math.max(0, start - 60), start + mark[0].length + 60);
  if (hasWord(around, words.declassifiedWords)) return words.contexts.declassified;
  if (hasWord(headings.all, words.teachingWords)) return words.contexts.teaching;
  if (hasWord(line.text, words.teachingWords)) return words.contexts.teaching;
  if (/[“"「『（(]\s?$/.test(page.text.slice(line.start, start))) return words.contexts.quoted;
  return line.text.trim().length > maxMarkLine ? words.contexts.sentence : null;
}

function readKind(
  page: ParsedPage,
  headings: () => PageHeadings,
  kind: SecretMark['kind'],
  pattern: RegExp,
): SecretMark[] {
  const marks: SecretMark[] = [];
  for (const match of page.text.matchAll(pattern)) {
    if (marks.length >= maxMarks) break;
    const { isHidden, isSample } = settingOf(page.elementAt(match.index));
    if (isHidden || isSample || page.text.startsWith('商业', match.index - 2)) continue;
    const context = contextOf(page, headings(), match);
    const span = { start: match.index, end: match.index + match[0].length };
    marks.push({
      kind,
      text: foldBlanks(match[0]),
      isLikely: context === null,
      context,
      locator: page.locateSpan(span),
    });
  }
  return marks;
}

/** Classification marks in the visible text; a mark needs its star, a bare 密级 label is none. */
export function readSecretMarks(page: ParsedPage): SecretMark[] {
  if (!/[★☆]|内部[资文]/.test(page.text)) return [];
  let headings: PageHeadings | null = null;
  const lazyHeadings = (): PageHeadings => (headings ??= readHeadings(page));
  return [
    ...readKind(page, lazyHeadings, 'classified', classified),
    ...readKind(page, lazyHeadings, 'internal', internal),
  ];
}
