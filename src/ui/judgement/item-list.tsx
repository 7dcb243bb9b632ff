import { useEffect, useRef } from 'react';
import type { JudgementItem } from '../../engine/model/assessment/judgement-view.ts';
import { markOf } from '../../engine/model/assessment/verdict-choice.ts';
import { markKey, OutcomeIcon } from '../outcome-icon.tsx';
import { type MessageKey, useTranslate } from '../translate.ts';

/** Which items are listed: those that wait, those that a person decided, or all. */
export type ItemFilter = 'waiting' | 'decided' | 'all';

/** The items that are listed, and which of them is chosen. */
export interface Choosing {
  readonly listed: readonly JudgementItem[];
  readonly item: JudgementItem | null;
  readonly filter: ItemFilter;
  readonly onFilter: (filter: ItemFilter) => void;
  readonly onItem: (id: string) => void;
  readonly onMove: (step: 1 | -1) => void;
}

const filters: readonly { filter: ItemFilter; key: MessageKey }[] = [
  { filter: 'waiting', key: 'judge_filterWaiting' },
  { filter: 'decided', key: 'judge_filterDecided' },
  { filter: 'all', key: 'judge_filterAll' },
];

function FilterSelect({ filter, onFilter }: Pick<Choosing, 'filter' | 'onFilter'>) {
  const t = useTranslate();
  return (
    <select
      aria-label={t('judge_filter')}
      value={filter}
      onChange={({ target }) =>
        onFilter(filters.find((one) => one.filter === target.value)?.filter ?? 'all')
      }
    >
      {filters.map(({ filter: value, key }) => (
        <option key={value} value={value}>
          {t(key)}
        </option>
      ))}
    </select>
  );
}

/** All listed items, one line each. */
export function ItemList({ listed, item: chosen, filter, onFilter, onItem }: Choosing) {
  const t = useTranslate();
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which must not become the effect's clean-up.
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id]);
  return (
    <nav className="judge-list" aria-label={t('judge_items')}>
      <p className="judge-list-head">
        <FilterSelect filter={filter} onFilter={onFilter} />
        <span className="muted">{t('judge_itemCount', { count: listed.length })}</span>
      </p>
      <ol>
        {listed.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              ref={item.id === chosen?.id ? current : null}
              aria-current={item.id === chosen?.id ? 'true' : undefined}
              onClick={() => onItem(item.id)}
            >
              <OutcomeIcon outcome={markOf(item.final, item.human !== null)} />
              <span className="judge-line-title">{item.title}</span>
              <span className="visually-hidden">
                {t(markKey(markOf(item.final, item.human !== null)))}
              </span>
              {item.human === null ? null : <span className="by-hand">{t('judge_byHand')}</span>}
              {item.evidence.length === 0 ? null : (
                <span className="muted">
                  {t('judge_evidenceShort', { count: item.evidence.length })}
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The same list in a narrow place: one line with the way on and back. */
export function ItemStepper({ listed, item, filter, onFilter, onItem, onMove }: Choosing) {
  const t = useTranslate();
  const at = listed.findIndex(({ id }) => id === item?.id);
  return (
    <nav className="judge-stepper" aria-label={t('judge_items')}>
      <p>
        <FilterSelect filter={filter} onFilter={onFilter} />
        <span className="muted">{t('judge_position', { at: at + 1, count: listed.length })}</span>
        <button type="button" className="button" disabled={at <= 0} onClick={() => onMove(-1)}>
          {t('judge_previous')}
        </button>
        <button
          type="button"
          className="button"
          disabled={at >= listed.length - 1}
          onClick={() => onMove(1)}
        >
          {t('judge_next')}
        </button>
      </p>
      <select
        aria-label={t('judge_item')}
        value={item?.id ?? ''}
        onChange={({ target }) => onItem(target.value)}
      >
        {listed.map(({ id, title, final }) => (
          <option key={id} value={id}>
            {t('judge_option', { outcome: t(final.outcome), title })}
          </option>
        ))}
      </select>
    </nav>
  );
}
