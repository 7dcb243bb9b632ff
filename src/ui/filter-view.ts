import type { Outcome } from '../engine/model/outcome.ts';
import type { GroupView, ItemView, ScanView } from '../engine/model/scan-view.ts';

export type DecidedOutcome = Extract<Outcome, 'failed' | 'cantTell' | 'passed'>;

export interface Filter {
  /** Null shows every outcome. */
  readonly outcome: DecidedOutcome | null;
  readonly query: string;
}

/** Groups and folded items that fit the filter; empty groups are left out. */
export function filterView(
  view: Pick<ScanView, 'groups' | 'rest'>,
  { outcome, query }: Filter,
): { groups: GroupView[]; rest: ItemView[] } {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (item: ItemView): boolean =>
    (outcome === null || item.outcome === outcome) && holdsWords(item, words);
  const groups = view.groups
    .map((group) => ({ ...group, items: group.items.filter(fits) }))
    .filter((group) => group.items.length > 0);
  return { groups, rest: outcome === null ? view.rest.filter(fits) : [] };
}

function holdsWords(item: ItemView, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const texts = item.findings.flatMap(({ message, evidence }) => [
    message,
    ...evidence.map(({ excerpt }) => excerpt),
  ]);
  const text = [item.title, item.summary, ...texts].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The item to open first: the worst, when it asks for action. */
export function worstItemId(view: Pick<ScanView, 'groups'>): string | null {
  const item = view.groups[0]?.items[0];
  return item !== undefined && item.outcome !== 'passed' ? item.id : null;
}
