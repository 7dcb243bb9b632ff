import type { Outcome } from '../engine/model/outcome.ts';
import type { Place } from '../engine/model/popup-message.ts';
import type { EvidenceView, FindingView } from '../engine/model/finding-view.ts';
import type { ItemView } from '../engine/model/scan-view.ts';

/** Frames of one finding at most: two dates, a table's cells. */
const maxPlaces = 6;

/** “①” … “㊿”, then “(51)”. */
export function circledNumber(number: number): string {
  if (number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  if (number <= 50) return String.fromCodePoint(0x32b1 + number - 36);
  return `(${number})`;
}

const signs: Readonly<Record<Outcome, string>> = {
  failed: '✕',
  cantTell: '?',
  passed: '✓',
  inapplicable: '–',
  untested: '○',
};

/** Where a finding's evidence stands in the page; empty when nothing can be framed. */
export function placesOf(finding: FindingView): Place[] {
  const tone =
    finding.outcome === 'failed' || finding.outcome === 'cantTell' ? finding.outcome : 'passed';
  const label = finding.mark === null ? signs[finding.outcome] : String(finding.mark);
  return finding.evidence
    .filter(({ selector }) => selector !== null)
    .slice(0, maxPlaces)
    .map(({ selector, frame, kind, excerpt }) => ({
      label,
      tone,
      selector,
      frame,
      quote: isQuote(kind) && !isMasked(excerpt) ? excerpt : '',
    }));
}

/** Whether the excerpt is text of the page; the rest are figures and what was sought in vain. */
function isQuote(kind: EvidenceView['kind']): boolean {
  return kind === 'found' || kind === 'interval';
}

/** Personal data are quoted with stars that the page does not have; the selector alone finds them. */
function isMasked(excerpt: string): boolean {
  return excerpt.includes('**');
}

/** The places of an item: those of the findings that decide it. */
export function placesOfItem(item: ItemView): Place[] {
  return item.findings.filter(({ outcome }) => outcome === item.outcome).flatMap(placesOf);
}

/** The first mark of an item's findings, or null. */
export function firstMark(item: ItemView): number | null {
  return item.findings.find(({ mark }) => mark !== null)?.mark ?? null;
}
