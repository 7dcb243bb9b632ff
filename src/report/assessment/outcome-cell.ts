import type { Outcome } from '../../engine/model/outcome.ts';
import { outcomeColors, outcomeWords } from '../outcome-words.ts';
import type { TableCell } from '../workbook-cells.ts';

const styles = Object.fromEntries(
  Object.entries(outcomeColors).map(([outcome, rgb]) => [
    outcome,
    { font: { name: '微软雅黑', size: 10, bold: true, color: { rgb } } },
  ]),
);

/** An outcome by sign, word and colour. */
export function outcomeCell(outcome: Outcome): TableCell {
  const { sign, word } = outcomeWords[outcome];
  const value = `${sign} ${word}`;
  const style = styles[outcome];
  return style === undefined ? { value } : { value, style };
}
