import type { ScanView } from '../engine/model/scan-view.ts';
import { outcomeWords } from './outcome-words.ts';

/** Whose page, which page, where and as of when; one line each. */
export function describeHeader({ header, system }: ScanView): string[] {
  const code = header.siteIdCode === null ? '' : `（标识码 ${header.siteIdCode}）`;
  const column = header.column === null ? '' : ` · ${header.column}`;
  return [
    `${header.name}${code}`,
    `${header.kindLabel}${column}${header.title === null ? '' : ` · ${header.title}`}`,
    header.url,
    `截至 ${header.asOf} · ${system.name}`,
  ];
}

/** “不符合 3 · 需人工核实 2 · 符合 14 · 未作判断 5”. */
export function describeCounts({ counts }: ScanView): string {
  const decided = (['failed', 'cantTell', 'passed'] as const).map(
    (outcome) => `${outcomeWords[outcome].word} ${counts[outcome]}`,
  );
  return [...decided, `未作判断 ${counts.inapplicable + counts.untested}`].join(' · ');
}
