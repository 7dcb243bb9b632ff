import { reportForms } from '../../data/report-forms.ts';
import type { ReportBlock } from '../../model/report-document.ts';
import { dropBlanks } from '../../text/fold-blanks.ts';
import type { TableSet } from './collect-sets.ts';

/** Lines above a table that may say whose figures it holds. */
const maxLinesAbove = 3;
const maxLineLength = 60;
const { own, whole } = reportForms.scopes;

/** The lines right above a block, down from the table before it. */
function linesAbove(blocks: readonly ReportBlock[], at: number): string[] {
  const lines: string[] = [];
  for (let place = at - 1; place >= 0 && lines.length < maxLinesAbove; place -= 1) {
    const block = blocks[place];
    if (block?.kind === 'table') break;
    if (block?.kind === 'line') lines.push(dropBlanks(block.text));
  }
  return lines.filter((line) => line.length <= maxLineLength);
}

/** Whose figures a set holds by the line nearest above that tells. */
function tellScope(blocks: readonly ReportBlock[], at: number): 'own' | 'whole' | 'unknown' {
  for (const line of linesAbove(blocks, at)) {
    const isOwn = own.some((word) => line.includes(word));
    const isWhole = whole.some((word) => line.includes(word));
    if (isOwn !== isWhole) return isOwn ? 'own' : 'whole';
  }
  return 'unknown';
}

/**
 * The set of tables that holds the agency's own figures.
 * Null where there are several and nothing tells which: figures of 全市 stand beside those of the office.
 */
export function chooseSet<Row>(
  sets: readonly TableSet<Row>[],
  blocks: readonly ReportBlock[],
  isSame: (one: TableSet<Row>, other: TableSet<Row>) => boolean,
): TableSet<Row> | null {
  const [first, ...rest] = sets;
  if (first === undefined) return null;
  if (rest.every((other) => isSame(first, other))) return first;
  const scopes = sets.map((set) => tellScope(blocks, set[0]?.block ?? 0));
  const owned = sets.filter((_, at) => scopes[at] === 'own');
  if (owned.length === 1) return owned[0] ?? null;
  const others = sets.filter((_, at) => scopes[at] !== 'whole');
  return others.length === 1 ? (others[0] ?? null) : null;
}
