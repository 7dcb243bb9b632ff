import type { CivilDate } from '../model/civil-date.ts';
import type { ColumnDefinition } from '../model/column-definition.ts';
import type { SiteArtifacts } from '../model/site/site-artifacts.ts';
import type { SiteColumn } from '../model/site/site-view.ts';
import type { ColumnPresence } from '../model/site-audit.ts';
import type { ColumnCandidate } from './column-candidate.ts';
import { findCandidates, pickPlaces } from './find-candidates.ts';
import { isMentioned } from './find-mention.ts';
import { indexPages, type PageIndex } from './index-pages.ts';
import { takeLooks } from './take-looks.ts';
import { type ColumnContent, tellColumnState, unknownContent } from './tell-column-state.ts';

const maxTried = 12;
const minLooks = 2;

interface Choice {
  readonly candidate: ColumnCandidate;
  readonly content: ColumnContent;
}

/** Doubt protects: content anywhere goes before none, what is not known before what is empty. */
const stateRanks: Readonly<Record<SiteColumn['state'], number>> = {
  filled: 0,
  'note-only': 1,
  redirect: 2,
  unknown: 3,
  unreachable: 4,
  empty: 5,
};

function isBetter(a: Choice, b: Choice): boolean {
  const byState = stateRanks[a.content.state] - stateRanks[b.content.state];
  if (byState !== 0) return byState < 0;
  return (a.content.newest?.date ?? '') > (b.content.newest?.date ?? '');
}

function best(choices: readonly Choice[]): Choice | null {
  const [first, ...others] = choices;
  if (first === undefined) return null;
  return others.reduce((known, choice) => (isBetter(choice, known) ? choice : known), first);
}

function isSilent(state: SiteColumn['state']): boolean {
  return state === 'unknown' || state === 'unreachable';
}

/** Links further down may be those of another unit: that they lead to nothing says nothing of this one. */
function isTelling({ content: { state } }: Choice, isFirst: boolean): boolean {
  return state === 'empty' ? isFirst : !isSilent(state);
}

/** A place of the same name that could not be read may hold newer rows: then no row is surely the newest. */
function weighOthers(choice: Choice, choices: readonly Choice[]): Choice {
  const isUnread = choices.some(({ content: { state } }) => isSilent(state));
  if (!isUnread || isSilent(choice.content.state)) return choice;
  return { ...choice, content: { ...choice.content, isNewestCertain: false } };
}

/** Of several places of a column the one with content; those that home page, platform and site map name first. */
function choose(
  index: PageIndex,
  candidates: readonly ColumnCandidate[],
  asOf: CivilDate,
): Choice | null {
  const certain = candidates.filter(({ certainty }) => certainty === 'certain');
  const tried = (certain.length > 0 ? certain : candidates).slice(0, maxTried);
  const choices = tried.map((candidate) => ({
    candidate,
    content: tellColumnState(index, candidate, asOf),
  }));
  const first = choices[0]?.candidate.tier;
  for (const tier of [0, 1, 2]) {
    const ofTier = choices.filter(({ candidate }) => candidate.tier === tier);
    const choice = best(ofTier);
    if (choice !== null && isTelling(choice, tier === first)) return weighOthers(choice, ofTier);
  }
  return choices.find(({ candidate }) => candidate.href !== '') ?? choices[0] ?? null;
}

function tellPresence(
  candidates: readonly ColumnCandidate[],
  looks: SiteColumn['looks'],
  isNamedElsewhere: () => boolean,
): ColumnPresence {
  if (candidates.some(({ certainty }) => certainty === 'certain')) return 'present';
  const completed = looks.filter(({ found }) => !found);
  const isAbsent = candidates.length === 0 && completed.length >= minLooks && !isNamedElsewhere();
  return isAbsent ? 'absent' : 'uncertain';
}

function settleColumn(index: PageIndex, definition: ColumnDefinition, asOf: CivilDate): SiteColumn {
  const candidates = findCandidates(index, definition);
  const looks = takeLooks(index, definition, candidates);
  const choice = choose(index, pickPlaces(candidates), asOf);
  const { candidate = null, content = unknownContent } = choice ?? {};
  const url = candidate?.href || candidate?.place.snapshot.url || null;
  return {
    definition,
    presence: tellPresence(candidates, looks, () => isMentioned(index, definition)),
    url,
    text: candidate?.text ?? null,
    looks,
    place: candidate?.place ?? null,
    ...content,
  };
}

/** A container without rows of its own holds what its columns hold. */
function fillContainer(column: SiteColumn, columns: readonly SiteColumn[]): SiteColumn {
  if (column.presence !== 'present' || column.state === 'filled') return column;
  const children = columns.filter(
    ({ definition, presence }) =>
      definition.parent === column.definition.id && presence === 'present',
  );
  const filled = children.find(({ state }) => state === 'filled');
  if (filled !== undefined && column.state !== 'redirect') {
    return { ...column, state: 'filled', statePlace: filled.statePlace };
  }
  const isOpen = children.some(({ state }) => state !== 'empty');
  return column.state === 'empty' && isOpen
    ? { ...column, state: 'unknown', statePlace: null }
    : column;
}

/**
 * Tells of each wanted column whether it is there and what it holds.
 * A column is absent only where two independent looks were taken to the end and nothing bears its name.
 */
export function settleColumns(
  site: SiteArtifacts,
  wanted: readonly ColumnDefinition[],
  asOf: CivilDate,
): readonly SiteColumn[] {
  const index = indexPages(site);
  const columns = wanted.map((definition) => settleColumn(index, definition, asOf));
  // Columns within columns: the inner ones are settled by the first round.
  const once = columns.map((column) => fillContainer(column, columns));
  return once.map((column) => fillContainer(column, once));
}
