import type { Locator } from '../../model/locator.ts';
import type { ReportDocument } from '../../model/report-document.ts';
import { type DenseLine, printedText, thickenLine } from './dense-line.ts';

/** The running text of a report: its lines in dense form, rows of tables left out. */
export interface ReportFlow {
  readonly lines: readonly DenseLine[];
  /** Places of the blocks that are drawn tables or pictures. */
  readonly breaks: ReadonlySet<number>;
}

/** One place in the flow: a line and an offset in it. */
export interface FlowPlace {
  readonly line: number;
  readonly at: number;
}

/** A report's text is some 20,000 characters long; a book pasted into a page is not read to its end. */
const maxSigns = 400_000;
const maxQuote = 160;

/** Rows of tables that a text carrier printed with tabs or bars, and lines that hold figures alone. */
function isTableRow(printed: string, text: string): boolean {
  if (printed.startsWith('|')) return true;
  if (!/[\u4e00-\u9fff]/.test(text)) return true;
  const tab = printed.trim().indexOf('\t');
  return tab > 5 || (tab >= 0 && !text.includes('。'));
}

/** Puts the lines of a report into one flow. */
export function readFlow(document: ReportDocument): ReportFlow {
  const lines: DenseLine[] = [];
  const breaks = new Set<number>();
  let signs = 0;
  for (const [at, block] of document.blocks.entries()) {
    if (block.kind !== 'line') {
      breaks.add(at);
      continue;
    }
    if (signs > maxSigns) break;
    const rest = maxSigns - signs;
    const whole = block.text.length > rest ? { ...block, text: block.text.slice(0, rest) } : block;
    const line = thickenLine(whole, at);
    if (line.text === '' || isTableRow(block.text, line.text)) continue;
    signs += block.text.length;
    lines.push(line);
  }
  return { lines, breaks };
}

/** The printed text of a stretch of one line with its place, cut to a quotable length. */
export function locate(
  line: DenseLine,
  start: number,
  end: number,
): { value: string; locator: Locator } {
  const value = printedText(line, start, end).trim();
  const quote = value.length > maxQuote ? `${value.slice(0, maxQuote)}…` : value;
  return { value, locator: { ...line.locator, quote } };
}
