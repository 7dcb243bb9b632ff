import type { FindingView } from '../../engine/model/finding-view.ts';
import { describeBasis } from '../../report/describe-basis.ts';
import type { Drawing } from './drawing.ts';
import { renderDeadlineLine } from './render-deadline.ts';
import { indentText } from './wrap-text.ts';

const maxQuotes = 3;

/** One finding with its deadline, quotes and grounds; in one line where nothing is asked of the reader. */
export function renderFinding(finding: FindingView, { columns }: Drawing): string[] {
  const line = (mark: string, text: string): string[] => indentText(`    ${mark}`, text, columns);
  const lines = line('· ', finding.message);
  if (finding.outcome !== 'failed' && finding.outcome !== 'cantTell') return lines;
  if (finding.deadline !== null)
    lines.push(...line('  期限：', renderDeadlineLine(finding.deadline)));
  const quotes = finding.evidence.filter(({ excerpt }) => excerpt !== '').slice(0, maxQuotes);
  for (const { kind, excerpt } of quotes) {
    lines.push(
      ...(kind === 'found' ? line('  原文：', `“${excerpt}”`) : line('  核对：', excerpt)),
    );
  }
  if (finding.basis.length > 0) lines.push(...line('  依据：', describeBasis(finding.basis)));
  return lines;
}
