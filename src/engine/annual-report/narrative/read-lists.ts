import { narrativeWords } from '../../data/narrative-words.ts';
import { hasWord } from '../../text/find-words.ts';
import { type Figure, isSameUnit } from './read-figures.ts';
import type { ReportSentence } from './read-sentences.ts';

/** A figure in its sentence. */
export interface PlacedFigure {
  readonly sentence: ReportSentence;
  readonly figure: Figure;
}

/** A breakdown of the text: figures that are told as the parts of another. */
export interface FigureList {
  readonly sentence: ReportSentence;
  readonly parts: readonly Figure[];
  /** Figures that may be the total, the likeliest first. */
  readonly totals: readonly PlacedFigure[];
  /** True where the first of `totals` is the total beyond doubt. */
  readonly isCertain: boolean;
  /** True where the wording says that nothing is left out. */
  readonly isComplete: boolean;
}

const { lists: wording } = narrativeWords;
const view = /(?:从|按)[^，。；：\d]{1,16}(?:[看分划]|划分|统计|分类)[，：]?/g;
const marker = /其中|分别(?:为|是)?|包括|涉及/g;

const isCount = ({ unit }: Figure): boolean => unit !== '%' && unit !== '百分点';

const trimOpener = (label: string): string =>
  label.replace(/^(?:其中|分别|包括|涉及|通过|属于|以及|还有|[及和有为是：，“"]){1,4}/, '');

/** Whether every part is named by a word of one family that leaves nothing out: 主办, 协办, 分办. */
function isFamily(parts: readonly Figure[]): boolean {
  return wording.families.some(
    ({ words, least }) =>
      parts.length >= least && parts.every(({ label }) => hasWord(label, words)),
  );
}

/** Whether the parts are told in one wording: 经济方面, 城建环保方面, 农业农村方面. */
export function isParallel(parts: readonly Figure[]): boolean {
  const names = parts.map(partName);
  const [first = ''] = names;
  const tail = first.slice(-2);
  const head = first.slice(0, 2);
  const rest = names.slice(0, -1);
  return (
    (tail.length === 2 && rest.every((name) => name.endsWith(tail))) ||
    (head.length === 2 && rest.every((name) => name.startsWith(head)))
  );
}

/** A line that ends so was cut in the middle of its list. */
const cutEnds = ['；', '，', '、', '：', ';', ','];

/** Whether the list says that it goes on: “…等”, “主要涉及…”; or its line breaks off. */
function isOpen({ text }: ReportSentence, from: number, parts: readonly Figure[]): boolean {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return true;
  return (
    hasWord(text.slice(from, first.start), wording.mainly) ||
    cutEnds.some((mark) => text.trimEnd().endsWith(mark)) ||
    wording.open.some((word) => text.startsWith(word, last.end))
  );
}

function namesRest(parts: readonly Figure[]): boolean {
  const label = trimOpener(parts.at(-1)?.label ?? '');
  return wording.complete.some((word) => label.startsWith(word));
}

function isStop(figure: Figure, first: Figure): boolean {
  const words = trimOpener(figure.label);
  if (hasWord(words, wording.stops)) return true;
  return figure !== first && wording.sums.some((word) => words.startsWith(word));
}

/** The figures that follow an opener as its parts. */
function partsAfter(
  { text, figures }: ReportSentence,
  from: number,
  depth: number,
  to: number,
): readonly Figure[] {
  const following = figures.filter(
    (figure) => figure.start >= from && figure.start < to && figure.depth === depth,
  );
  const parts: Figure[] = [];
  for (const figure of following) {
    if (!isCount(figure)) continue;
    const first = parts[0] ?? figure;
    if (isStop(figure, first)) break;
    if (!isSameUnit(figure.unit, first.unit)) {
      if (parts.length === 0) return [];
      continue;
    }
    parts.push(figure);
  }
  const [first] = parts;
  // “制发、废止分别为9件、0件”: figures without names of their own are no parts of what stands before.
  if (first !== undefined && text.slice(from, first.start).trim().length === 0) return [];
  return parts;
}

interface Opener {
  readonly start: number;
  readonly end: number;
  readonly isView: boolean;
  readonly word: string;
}

function findOpeners(text: string): readonly Opener[] {
  const openers = [
    ...[...text.matchAll(marker)].map((match) => ({ match, isView: false })),
    ...[...text.matchAll(view)].map((match) => ({ match, isView: true })),
  ].map(({ match, isView }) => ({
    start: match.index,
    end: match.index + match[0].length,
    isView,
    word: match[0],
  }));
  return openers.sort((a, b) => a.start - b.start);
}

function depthAt(text: string, end: number): number {
  let depth = 0;
  for (let at = 0; at < end; at += 1) {
    if (text.charAt(at) === '（') depth += 1;
    else if (text.charAt(at) === '）') depth = Math.max(0, depth - 1);
  }
  return depth;
}

/** Totals that the sentences before name; the nearest one decides when it is alone there. */
function totalsBefore(
  { before }: ReportSentence,
  unit: string,
  lists: readonly FigureList[],
): Pick<FigureList, 'totals' | 'isCertain'> {
  const totals: PlacedFigure[] = [];
  let isCertain = false;
  let each = before;
  for (let back = 0; each !== null && back < 3; back += 1, each = each.before) {
    const sentence: ReportSentence = each;
    const own = lists.find((list) => list.sentence === sentence);
    const inherited = own?.totals.filter((total) => total.sentence !== sentence) ?? [];
    const figures = sentence.figures.filter(
      (figure) => isCount(figure) && figure.depth === 0 && isSameUnit(figure.unit, unit),
    );
    if (back === 0) isCertain = figures.length === 1 && inherited.length === 0;
    if (back === 0 && inherited.length > 0) isCertain = own?.isCertain ?? false;
    totals.push(...inherited, ...figures.map((figure) => ({ sentence, figure })));
  }
  return { totals, isCertain };
}

/** “建议12件、提案15件，其中主办20件…”: which of several figures is broken down is open, unless one sums up. */
function isAlone(text: string, inside: readonly Figure[]): boolean {
  const [nearest, next] = inside;
  if (nearest === undefined || next === undefined) return true;
  const between = text.slice(next.end, nearest.start);
  return between.includes('；') || wording.sums.some((word) => nearest.label.includes(word));
}

function openedList(
  sentence: ReportSentence,
  opener: Opener,
  to: number,
  lists: readonly FigureList[],
): FigureList | null {
  const { text, figures } = sentence;
  const depth = depthAt(text, opener.start);
  const parts = partsAfter(sentence, opener.end, depth, to);
  const [first] = parts;
  if (first === undefined || parts.length < 2) return null;
  const isClosed = isFamily(parts) || opener.word.startsWith('分别') || opener.isView;
  const isComplete = namesRest(parts) || (isClosed && !isOpen(sentence, opener.start, parts));
  const inside = figures
    .filter((figure) => figure.end <= opener.start && isCount(figure) && figure.depth === depth)
    .filter((figure) => isSameUnit(figure.unit, first.unit))
    .reverse();
  if (inside.length > 0) {
    const totals = inside.map((figure) => ({ sentence, figure }));
    const isCertain = !opener.isView && isAlone(text, inside);
    return { sentence, parts, totals, isCertain, isComplete };
  }
  return { sentence, parts, isComplete, ...totalsBefore(sentence, first.unit, lists) };
}

/** Where a list that stands right behind its total starts and ends: “62件申请中，网络…”, “7732件（机构职能类132件…）”. */
function followingSpan({ text }: ReportSentence, { end, tail, depth }: Figure) {
  const from = end + tail.length;
  if (tail.endsWith('中') && text.startsWith('，', from)) {
    return { from: from + 1, to: text.length, depth };
  }
  const isSubset = wording.subset.some((word) => text.startsWith(word, from + 1));
  if (!text.startsWith('（', from) || tail.length > 6 || isSubset) return null;
  const close = text.indexOf('）', from);
  return { from: from + 1, to: close < 0 ? text.length : close, depth: depth + 1 };
}

function followingList(sentence: ReportSentence, total: Figure): FigureList | null {
  const span = followingSpan(sentence, total);
  if (span === null) return null;
  const parts = partsAfter(sentence, span.from, span.depth, span.to);
  if (parts.length < 2 || !isSameUnit(parts[0]?.unit ?? '', total.unit)) return null;
  const isComplete = namesRest(parts) || (isFamily(parts) && !isOpen(sentence, total.end, parts));
  return { sentence, parts, totals: [{ sentence, figure: total }], isCertain: true, isComplete };
}

/** “通过网站公开80条，通过公众号公开20条，共计公开100条”: the total comes last. */
function closedList(sentence: ReportSentence, total: Figure): FigureList | null {
  const word = wording.sums.find((each) => total.label.startsWith(each));
  if (word === undefined) return null;
  if (!wording.sumVerbs.includes(total.label.slice(word.length))) return null;
  const before = sentence.figures.filter(
    (figure) => figure.end <= total.start && figure.depth === total.depth && isCount(figure),
  );
  const parts: Figure[] = [];
  for (const figure of [...before].reverse()) {
    if (!isSameUnit(figure.unit, total.unit) || hasWord(figure.label, wording.stops)) break;
    parts.unshift(figure);
  }
  if (parts.length < 2 || hasWord(sentence.text.slice(0, total.start), narrativeWords.partMarks)) {
    return null;
  }
  const totals = [{ sentence, figure: total }];
  const isPlain = wording.plainSums.includes(word);
  const isCertain = isPlain || isParallel(parts) || isFamily(parts);
  return { sentence, parts, totals, isCertain, isComplete: true };
}

function listsOf(sentence: ReportSentence, lists: readonly FigureList[]): FigureList[] {
  const { text, figures } = sentence;
  if (figures.length < 2) return [];
  const found: FigureList[] = [];
  const openers = findOpeners(text);
  openers.forEach((opener, at) => {
    // “其中，涉及…8件”: one list with two openers; a later one that stands behind figures nests.
    const next = openers
      .slice(at + 1)
      .find(({ start }) =>
        figures.some((figure) => figure.start > opener.end && figure.end <= start),
      );
    const list = openedList(sentence, opener, next?.start ?? text.length, lists);
    const isSeen = found.some(({ parts }) => parts[0] === list?.parts[0]);
    if (list !== null && !isSeen) found.push(list);
  });
  for (const figure of figures.filter(isCount)) {
    const list = followingList(sentence, figure) ?? closedList(sentence, figure);
    if (list !== null) found.push(list);
  }
  return found;
}

/** Every breakdown of the text. */
export function readLists(sentences: readonly ReportSentence[]): readonly FigureList[] {
  const lists: FigureList[] = [];
  for (const sentence of sentences) lists.push(...listsOf(sentence, lists));
  return lists;
}

/** A name for a part: the words right before its number. */
export function partName({ label }: Figure): string {
  const name = trimOpener(label);
  return name.length > 14 ? name.slice(-14) : name;
}
