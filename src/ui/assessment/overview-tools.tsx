import type { Overview } from '../../engine/model/assessment/overview.ts';
import { Level } from '../../engine/model/level.ts';
import { levelKeys } from '../message-keys.ts';
import { OutcomeIcon } from '../outcome-icon.tsx';
import { type MessageKey, useTranslate } from '../translate.ts';
import { type RowFilter, rowStates, type RowState } from './choose-rows.ts';
import { statesInOrder, stateKeys } from './state-keys.ts';

const rowStateKeys: Readonly<Record<RowState, MessageKey>> = {
  all: 'filter_all',
  failed: 'filter_failed',
  cantTell: 'filter_cantTell',
  vetoed: 'filter_vetoed',
  untested: 'filter_untested',
  open: 'filter_open',
};

function LevelSelect({
  filter,
  onFilter,
}: {
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
}) {
  const t = useTranslate();
  const findLevel = (value: string): Level | null =>
    Level.options.find((each) => each === value) ?? null;
  return (
    <select
      aria-label={t('auditLevel')}
      value={filter.level ?? ''}
      onChange={({ target }) => onFilter({ ...filter, level: findLevel(target.value) })}
    >
      <option value="">{t('filter_levels')}</option>
      {Level.options.map((level) => (
        <option key={level} value={level}>
          {t(levelKeys[level])}
        </option>
      ))}
    </select>
  );
}

/** Narrows the matrix: name, level, outcome, and the group that the outcome stands in. */
export function FilterBar({
  overview,
  filter,
  shown,
  onFilter,
}: {
  overview: Overview;
  filter: RowFilter;
  /** Rows that fit. */
  shown: number;
  onFilter: (filter: RowFilter) => void;
}) {
  const t = useTranslate();
  const isOfGroup = filter.state !== 'all' && filter.state !== 'vetoed' && filter.state !== 'open';
  return (
    <div className="filter-bar" role="search">
      <input
        type="search"
        value={filter.query}
        placeholder={t('filter_query', { count: overview.rows.length })}
        aria-label={t('filter_label')}
        onChange={({ target }) => onFilter({ ...filter, query: target.value })}
      />
      <LevelSelect filter={filter} onFilter={onFilter} />
      <select
        aria-label={t('filter_outcome')}
        value={filter.state}
        onChange={({ target }) =>
          onFilter({ ...filter, state: rowStates.find((each) => each === target.value) ?? 'all' })
        }
      >
        {rowStates.map((state) => (
          <option key={state} value={state}>
            {t(rowStateKeys[state])}
          </option>
        ))}
      </select>
      <select
        aria-label={t('filter_group')}
        value={filter.group ?? ''}
        disabled={!isOfGroup}
        onChange={({ target }) =>
          onFilter({ ...filter, group: target.value === '' ? null : target.value })
        }
      >
        <option value="">{t('filter_groups')}</option>
        {overview.groups.map(({ title }) => (
          <option key={title} value={title}>
            {title}
          </option>
        ))}
      </select>
      <span className="muted" role="status">
        {shown === overview.rows.length ? '' : t('filter_shown', { count: shown })}
      </span>
    </div>
  );
}

/** The counts of the whole round, sign, number and word. */
export function RoundCounts({ overview: { counts } }: { overview: Overview }) {
  const t = useTranslate();
  return (
    <ul className="round-counts">
      {(['failed', 'cantTell', 'passed', 'inapplicable', 'untested'] as const).map((outcome) => (
        <li key={outcome}>
          <OutcomeIcon outcome={outcome} />{' '}
          <strong className={`tone-${outcome}`}>{counts[outcome]}</strong> {t(outcome)}
        </li>
      ))}
    </ul>
  );
}

/** How far the round is: how many agencies are judged, how many are in trouble, how many wait. */
export function RoundProgress({ overview: { progress, rows } }: { overview: Overview }) {
  const t = useTranslate();
  const words = statesInOrder
    .filter((state) => progress[state] > 0)
    .map((state) => `${t(stateKeys[state])} ${String(progress[state])}`);
  return (
    <div className="round-progress">
      <progress
        value={progress.judged}
        max={Math.max(1, rows.length)}
        aria-label={t('progress_label')}
      />
      <span>
        {t('progress_judged', { done: progress.judged, total: rows.length })}
        <span className="muted">　{words.join(' · ')}</span>
      </span>
    </div>
  );
}
