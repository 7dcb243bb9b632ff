/** One piece of text on a page: its left end, baseline and size in points, from the bottom left corner. */
export interface TextMark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

const maxMarks = 50_000;
/** Fonts that name their glyphs by shape give radicals for characters that look the same. */
const radicalPattern = /[\u2e80-\u2fd5]/g;
const radicals: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻅': '见',
  '⻆': '角',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻢': '马',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻬': '齐',
  '⻰': '龙',
  '⻄': '西',
  '⻉': '贝',
  '⻝': '食',
  '⻘': '青',
  '⻳': '龟',
  '⻩': '黄',
  '⻨': '麦',
  '⺟': '母',
};

function restoreCharacters(text: string): string {
  return text.replace(radicalPattern, (sign) => radicals[sign] ?? sign.normalize('NFKC'));
}

function numberAt(values: unknown, at: number): number {
  const value: unknown = Array.isArray(values) ? values[at] : undefined;
  return typeof value === 'number' ? value : 0;
}

/** Pieces of text with something to see, upright ones only. */
export function findMarks(items: readonly object[]): readonly TextMark[] {
  const marks: TextMark[] = [];
  for (const item of items.slice(0, maxMarks)) {
    if (!('str' in item && 'transform' in item && 'width' in item)) continue;
    const { str, transform, width } = item;
    if (typeof str !== 'string' || str.trim() === '') continue;
    const size = Math.hypot(numberAt(transform, 2), numberAt(transform, 3));
    const isUpright = Math.abs(numberAt(transform, 1)) < size * 0.1;
    if (!isUpright || size === 0 || typeof width !== 'number') continue;
    const place = { x: numberAt(transform, 4), y: numberAt(transform, 5) };
    marks.push({ text: restoreCharacters(str), ...place, width, size });
  }
  return marks;
}
