import type { CrawlState } from './crawl-state.ts';
import { openTable, type Table, type TableDraft } from './table.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type Opened<V> =
  V extends Table<infer T>
    ? TableDraft<T>
    : V extends ReadonlyMap<infer K, infer W>
      ? Map<K, W>
      : V;

/** A crawl's state while one step works on it: its own copies, closed into the next state at the end. */
export type Draft = {
  -readonly [K in Exclude<keyof CrawlState, 'counts'>]: Opened<CrawlState[K]>;
} & {
  readonly counts: Mutable<CrawlState['counts']>;
  /** Moment of the event. */
  readonly nowMs: number;
};

/** Opens a state for one step; the state itself stays as it is. */
export function openDraft(state: CrawlState, nowMs: number): Draft {
  return {
    ...state,
    underWay: new Map(state.underWay),
    hosts: new Map(state.hosts),
    columns: new Map(state.columns),
    targets: openTable(state.targets),
    listings: openTable(state.listings),
    feeds: openTable(state.feeds),
    titles: openTable(state.titles),
    links: openTable(state.links),
    seen: openTable(state.seen),
    unasked: openTable(state.unasked),
    shapes: openTable(state.shapes),
    counts: { ...state.counts },
    nowMs,
  };
}

/** The next state. */
export function closeDraft({ nowMs, ...draft }: Draft): CrawlState {
  return {
    ...draft,
    lastAtMs: nowMs,
    targets: draft.targets.close(),
    listings: draft.listings.close(),
    feeds: draft.feeds.close(),
    titles: draft.titles.close(),
    links: draft.links.close(),
    seen: draft.seen.close(),
    unasked: draft.unasked.close(),
    shapes: draft.shapes.close(),
  };
}
