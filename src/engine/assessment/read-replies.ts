import { type ReplyField, replyHeadings } from '../data/reply-headings.ts';
import type { ProblemView } from '../model/assessment/assessment-view.ts';
import type { ReplyList, StrayReply } from '../model/assessment/rectification.ts';
import type { SheetGrid } from '../model/assessment/score-table.ts';
import type { Target } from '../model/assessment/target.ts';
import { dropBlanks } from '../text/fold-blanks.ts';

/** The problems of one agency as they were handed out. */
export interface HandedOut {
  readonly target: Pick<Target, 'id' | 'name'>;
  readonly problems: readonly (Pick<ProblemView, 'id' | 'number' | 'message' | 'url'> & {
    readonly itemTitle: string;
  })[];
}

type Candidate = HandedOut['problems'][number] & { readonly target: HandedOut['target'] };
type Columns = Readonly<Record<ReplyField, number>>;

const headReach = 15;
const maxReplyLength = 2000;
const fields: readonly ReplyField[] = [
  'problem',
  'agency',
  'number',
  'item',
  'url',
  'reply',
  'link',
];

function findColumn(row: readonly string[], field: ReplyField): number {
  const heads = row.map(dropBlanks);
  // The plainest word first: a list may have 指标 beside 测评指标与考察点.
  const word = replyHeadings[field].find((each) => heads.includes(each));
  return word === undefined ? -1 : heads.indexOf(word);
}

function findHead({ rows }: SheetGrid): { readonly row: number; readonly columns: Columns } | null {
  for (const [row, cells] of rows.slice(0, headReach).entries()) {
    const found = fields.map((field) => [field, findColumn(cells, field)] as const);
    const [problem = -1, agency = -1, number = -1, item = -1, url = -1, reply = -1, link = -1] =
      found.map(([, column]) => column);
    if (problem < 0 || (reply < 0 && link < 0)) continue;
    return { row, columns: { problem, agency, number, item, url, reply, link } };
  }
  return null;
}

/** A message by its first line; what a spreadsheet was kept from taking for a formula has a mark before it. */
function keyOfMessage(text: string): string {
  const [first = ''] = text.trim().split('\n');
  return dropBlanks(first).replace(/^'/, '');
}

function indexProblems(handedOut: readonly HandedOut[]): ReadonlyMap<string, Candidate[]> {
  const byMessage = new Map<string, Candidate[]>();
  for (const { target, problems } of handedOut) {
    for (const problem of problems) {
      const key = keyOfMessage(problem.message);
      byMessage.set(key, [...(byMessage.get(key) ?? []), { ...problem, target }]);
    }
  }
  return byMessage;
}

/** Keeps those that also agree in one more cell, where any does. */
function narrow(
  candidates: readonly Candidate[],
  agrees: (candidate: Candidate) => boolean,
): readonly Candidate[] {
  const fit = candidates.filter(agrees);
  return fit.length === 0 ? candidates : fit;
}

/** The problems that a row can mean; several where its words do not tell. */
function findProblems(
  candidates: readonly Candidate[],
  read: (field: ReplyField) => string,
): readonly Candidate[] {
  const [agency, url, item] = [read('agency'), read('url'), read('item')].map(dropBlanks);
  const fit = candidates.filter(
    ({ target, ...one }) =>
      (agency === '' || dropBlanks(target.name) === agency) &&
      (url === '' || one.url === '' || url?.includes(dropBlanks(one.url)) === true),
  );
  // A number or a title tells problems of one agency apart, never whose they are.
  if (new Set(fit.map(({ target }) => target.id)).size > 1) return fit;
  const byItem = narrow(fit, (one) => item?.startsWith(dropBlanks(one.itemTitle)) === true);
  return byItem.length > 1
    ? narrow(byItem, ({ number }) => number === Number(read('number')))
    : byItem;
}

function readSheet(
  grid: SheetGrid,
  byMessage: ReadonlyMap<string, readonly Candidate[]>,
): ReplyList | null {
  const head = findHead(grid);
  if (head === null) return null;
  const replies: ReplyList['replies'][number][] = [];
  const strays: StrayReply[] = [];
  for (const [at, cells] of grid.rows.slice(head.row + 1).entries()) {
    const read = (field: ReplyField): string => (cells[head.columns[field]] ?? '').trim();
    const [text, link] = [read('reply'), read('link')].map((one) => one.slice(0, maxReplyLength));
    const message = read('problem');
    if (message === '') continue;
    if (text === undefined || link === undefined || text + link === '') continue;
    const found = findProblems(byMessage.get(keyOfMessage(message)) ?? [], read);
    const [problem] = found;
    if (problem !== undefined && found.length === 1) {
      replies.push({ targetId: problem.target.id, problemId: problem.id, text, link });
    } else {
      const place = `${grid.name} 第${String(head.row + at + 2)}行`;
      strays.push({ place, text: message, why: found.length === 0 ? 'unknown' : 'ambiguous' });
    }
  }
  return { replies, strays };
}

/** Where the name of the file names one agency, its rows are of that one. */
function narrowByFile(source: string, handedOut: readonly HandedOut[]): readonly HandedOut[] {
  const named = handedOut.filter(({ target }) => source.includes(target.name));
  const longest = Math.max(...named.map(({ target }) => target.name.length));
  const best = named.filter(({ target }) => target.name.length === longest);
  return best.length === 1 ? best : handedOut;
}

/**
 * Reads what units wrote into the 问题清单 that they were handed, from the tables of a file of that name.
 * A row counts for a problem only where its words are those of that problem; the rest is listed, never guessed.
 * Errors: null where no table has columns for the problem and for 整改情况 or 整改链接.
 */
export function readReplies(
  source: string,
  grids: readonly SheetGrid[],
  handedOut: readonly HandedOut[],
): ReplyList | null {
  const byMessage = indexProblems(narrowByFile(source, handedOut));
  const lists = grids.flatMap((grid) => readSheet(grid, byMessage) ?? []);
  if (lists.length === 0) return null;
  return {
    replies: lists.flatMap(({ replies }) => replies),
    strays: lists.flatMap(({ strays }) => strays),
  };
}
