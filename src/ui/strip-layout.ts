import type { DeadlineLine } from '../engine/model/finding-view.ts';

export const stripWidth = 344;
const edge = 6;
/** Share of the strip at least kept for the term when the delay is many times as long. */
const minTermShare = 0.62;
const smallText = 11;

interface Tick {
  readonly x: number;
  readonly kind: 'working' | 'made-up';
}

/** A text below or above the line. */
export interface StripLabel {
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

/** Where everything of a deadline line is drawn; all in units of the strip. */
export interface StripLayout {
  readonly start: number;
  readonly due: number;
  readonly actual: number | null;
  readonly ticks: readonly Tick[];
  readonly holidays: readonly { readonly x: number; readonly width: number }[];
  /** True where the delay is drawn shorter than it was. */
  readonly isCut: boolean;
  readonly end: number;
}

/** Lays the days out evenly from the start to the later of deadline and publication. */
export function layOutStrip(line: DeadlineLine): StripLayout {
  const term = Math.max(1, line.days.length);
  const over = Math.max(0, line.daysOver);
  const room = stripWidth - 2 * edge;
  const longest = term * (1 / minTermShare - 1);
  const isCut = over > longest;
  const unit = room / (term + Math.min(over, longest));
  const at = (day: number): number => edge + day * unit;
  const due = at(term);
  const placeOf = new Map<string, number>(line.days.map(({ date }, index) => [date, index + 1]));
  return {
    start: edge,
    due,
    actual:
      line.actual === null ? null : Math.max(edge, at(term + Math.min(line.daysOver, longest))),
    ticks: line.days.flatMap(({ kind }, index) =>
      kind === 'working' || kind === 'made-up' ? [{ x: at(index + 1), kind }] : [],
    ),
    holidays: line.holidays.map(({ from, length }) => ({
      x: at((placeOf.get(from) ?? 1) - 0.5),
      width: length * unit,
    })),
    isCut,
    end: stripWidth - edge,
  };
}

/** Width of a text in the strip's small type: Chinese characters are square, the rest about half. */
export function widthOfLabel(text: string): number {
  return [...text].reduce(
    (width, sign) => width + (sign.charCodeAt(0) > 0x2e80 ? smallText : smallText * 0.58),
    0,
  );
}

/** A label around a place, moved inwards where it would leave the strip. */
export function placeLabel(text: string, x: number): StripLabel {
  const half = widthOfLabel(text) / 2;
  if (x - half < 0) return { x: 0, anchor: 'start', text };
  if (x + half > stripWidth) return { x: stripWidth, anchor: 'end', text };
  return { x, anchor: 'middle', text };
}

/** Keeps the labels that do not run into an earlier one; earlier ones matter more. */
export function dropCollisions(labels: readonly StripLabel[]): StripLabel[] {
  const kept: StripLabel[] = [];
  for (const label of labels) {
    const [left, right] = spanOf(label);
    const isFree = kept.every((other) => {
      const [otherLeft, otherRight] = spanOf(other);
      return right + 4 < otherLeft || left > otherRight + 4;
    });
    if (isFree) kept.push(label);
  }
  return kept;
}

function spanOf({ x, anchor, text }: StripLabel): [number, number] {
  const width = widthOfLabel(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, left + width];
}
