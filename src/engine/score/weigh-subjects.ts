import type { Finding } from '../model/finding.ts';

/** What the findings of one item say about one subject (a column, a document, the page). */
export interface WeighedSubject {
  readonly state: 'passed' | 'failed' | 'open' | 'unseen';
  /** Share of the points that the subject keeps, 0–1. */
  readonly credit: number;
}

/** Shares that a table grants where there is nothing to judge; null leaves it to the assessor. */
export interface Ratios {
  /** The column holds only 情况说明. */
  readonly noteOnly: number | null;
  /** The year brought no task. */
  readonly noTask: number | null;
}

/** Same subject, same key: a column by its id, anything else by kind, address and title. */
export function subjectKey({ subject: { kind, columnId, url, title } }: Finding): string {
  return kind === 'column' && columnId !== null
    ? columnId
    : [kind, url, title ?? ''].join('\u001f');
}

function creditOf({ data }: Finding, ratios: Ratios): number | null {
  if (data['state'] === 'note-only') return ratios.noteOnly;
  if (data['state'] === 'no-task') return ratios.noTask;
  return 1;
}

function weighSubject(findings: readonly Finding[], ratios: Ratios): WeighedSubject | null {
  const has = (outcome: Finding['outcome']): boolean =>
    findings.some((finding) => finding.outcome === outcome);
  if (has('failed')) return { state: 'failed', credit: 0 };
  const passed = findings.filter(({ outcome }) => outcome === 'passed');
  if (passed.length > 0) {
    const credits = passed.map((finding) => creditOf(finding, ratios));
    if (credits.includes(null)) return { state: 'open', credit: 0 };
    return { state: 'passed', credit: Math.min(...credits.map((credit) => credit ?? 0)) };
  }
  if (has('cantTell')) return { state: 'open', credit: 0 };
  return has('untested') ? { state: 'unseen', credit: 0 } : null;
}

/** One entry a subject, in no particular order; what does not apply is left out. */
export function weighSubjects(
  findings: readonly Finding[],
  ratios: Ratios,
): readonly WeighedSubject[] {
  const bySubject = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = subjectKey(finding);
    const group = bySubject.get(key);
    if (group === undefined) bySubject.set(key, [finding]);
    else group.push(finding);
  }
  return [...bySubject.values()]
    .map((group) => weighSubject(group, ratios))
    .filter((weighed) => weighed !== null);
}
