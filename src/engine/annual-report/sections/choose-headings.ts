import type { ReportFlow } from '../flow/report-flow.ts';

/** Where the heading of a section may stand. */
export interface HeadingPlace {
  readonly section: number;
  readonly line: number;
  readonly start: number;
  /** Exclusive; in the line `endLine`. */
  readonly end: number;
  readonly endLine: number;
  readonly numbered: 'chinese' | 'bracketed' | 'none';
}

/** So many headings with nothing between them are a list of contents. */
const minContentsRun = 3;

/** Whether something stands between two headings: text, a table or a picture. */
function hasBetween(flow: ReportFlow, one: HeadingPlace, next: HeadingPlace): boolean {
  if (one.endLine === next.line) return next.start - one.end > 3;
  if (next.line - one.endLine > 1) return true;
  const rest = (flow.lines[one.endLine]?.text.length ?? 0) - one.end;
  if (rest > 12 || next.start > 3) return true;
  return hasBreak(flow, one.endLine, next.line);
}

/** Whether a table or a picture stands between two lines. */
function hasBreak(flow: ReportFlow, line: number, next: number): boolean {
  const from = flow.lines[line]?.block ?? 0;
  const to = flow.lines[next]?.block ?? 0;
  for (let block = from + 1; block < to; block += 1) if (flow.breaks.has(block)) return true;
  return false;
}

/** Candidates without those of a list of contents whose sections come again later. */
function dropContents(found: readonly HeadingPlace[], flow: ReportFlow): readonly HeadingPlace[] {
  const kept: HeadingPlace[] = [];
  for (let at = 0; at < found.length;) {
    let end = at + 1;
    for (; end < found.length; end += 1) {
      const one = found[end - 1];
      const next = found[end];
      if (one === undefined || next === undefined || next.section <= one.section) break;
      if (hasBetween(flow, one, next)) break;
    }
    const run = found.slice(at, end);
    const later = found.slice(end);
    const again = run.filter(({ section }) => later.some((other) => other.section === section));
    if (run.length < minContentsRun || again.length < 2) kept.push(...run);
    at = end;
  }
  return kept;
}

/** The longest chain of headings whose sections rise; the later one of two as long, since contents come first. */
function risingChain(found: readonly HeadingPlace[]): readonly HeadingPlace[] {
  const chains: { length: number; before: number }[] = [];
  let best = -1;
  found.forEach((heading, at) => {
    let chain = { length: 1, before: -1 };
    for (let before = 0; before < at; before += 1) {
      const length = (chains[before]?.length ?? 0) + 1;
      const rises = (found[before]?.section ?? 9) < heading.section;
      if (rises && length >= chain.length) chain = { length, before };
    }
    chains.push(chain);
    if (best < 0 || chain.length >= (chains[best]?.length ?? 0)) best = at;
  });
  const chosen: HeadingPlace[] = [];
  for (let at = best; at >= 0; at = chains[at]?.before ?? -1) {
    const heading = found[at];
    if (heading !== undefined) chosen.unshift(heading);
  }
  return chosen;
}

/** A report has a few dozen candidates; a hostile one has no more read. */
const maxCandidates = 400;

/** One heading a section: those that rise, and the first of each other section, wherever it stands. */
export function chooseHeadings(
  all: readonly HeadingPlace[],
  flow: ReportFlow,
): readonly HeadingPlace[] {
  const found = dropContents(all.slice(0, maxCandidates), flow);
  const byNumber = found.filter(({ numbered }) => numbered === 'chinese');
  const firm = risingChain(byNumber).length >= 3 ? byNumber : found;
  const chain = risingChain(firm);
  const seen = new Set(chain.map(({ section }) => section));
  const chosen = [...chain];
  for (const heading of found) {
    const isFirm = firm.includes(heading) || heading.numbered === 'none';
    if (seen.has(heading.section) || !isFirm) continue;
    seen.add(heading.section);
    chosen.push(heading);
  }
  return chosen.sort((a, b) => a.line - b.line || a.start - b.start);
}
