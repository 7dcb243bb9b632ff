import { dropBlanks } from '../../text/fold-blanks.ts';

/** A title for comparing: blanks, quotes and the width of signs do not count. */
export function toTitleKey(text: string): string {
  // Plain ideographs, letters and digits are their own key.
  if (/^[\u4e00-\u9fff\w]*$/.test(text)) return text;
  return dropBlanks(text.normalize('NFKC')).replace(/[“”"'‘’]/g, '');
}

const separator =
  /\s{0,3}(?:[_|｜»]{1,3}|>>|[-–—]{1,3}|·)\s{0,3}|(?<=[\u4e00-\u9fff》）])\s{1,3}(?=[\u4e00-\u9fff《])/g;

/** Most parts that a `<title>` is split into. */
const maxParts = 6;

/** Every stretch of a `<title>` between its separators (Title - Column - Site), longest first. */
export function splitTitle(title: string): string[] {
  const cuts = [{ end: 0, start: 0 }];
  for (const match of title.matchAll(separator)) {
    if (cuts.length >= maxParts) break;
    cuts.push({ end: match.index, start: match.index + match[0].length });
  }
  cuts.push({ end: title.length, start: title.length });
  const runs: string[] = [];
  for (const [from, cut] of cuts.entries()) {
    for (const { end } of cuts.slice(from + 1)) runs.push(title.slice(cut.start, end));
  }
  const unwrapped = runs.map((run) => /^【(.{1,200})】$/.exec(run.trim())?.[1] ?? run.trim());
  return [...new Set(unwrapped)].filter((run) => run !== '').sort((a, b) => b.length - a.length);
}
