import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Overview, RankedTarget } from '../../engine/model/assessment/overview.ts';
import { rowHeight, Spacer, useRowWindow } from '../row-window.tsx';
import { useTranslate } from '../translate.ts';
import { hrefOf } from '../workbench/route.ts';
import type { RowOrder, SortKey } from './choose-rows.ts';
import { MatrixRow } from './matrix-row.tsx';

/** Height of the head in `assessment.css`; it covers the first rows while scrolling. */
const headHeight = 48;

function SortHead({
  label,
  sortKey,
  className,
  order,
  onSort,
}: {
  label: string;
  sortKey: SortKey;
  className: string;
  order: RowOrder;
  onSort: (order: RowOrder) => void;
}) {
  const isChosen = order.key === sortKey;
  const isRising = (sortKey === 'place' || sortKey === 'name') !== order.isReversed;
  return (
    <th
      scope="col"
      role="columnheader"
      className={className}
      aria-sort={isChosen ? (isRising ? 'ascending' : 'descending') : undefined}
    >
      <button
        type="button"
        title={label}
        onClick={() => onSort({ key: sortKey, isReversed: isChosen && !order.isReversed })}
      >
        {label}
        <span className="sort-sign" aria-hidden>
          {isChosen ? (isRising ? ' ▴' : ' ▾') : ''}
        </span>
      </button>
    </th>
  );
}

/** Stays as it is while the rows below it come and go. */
const MatrixHead = memo(function MatrixHead({
  overview: { groups, measure },
  order,
  onSort,
}: {
  overview: Overview;
  order: RowOrder;
  onSort: (order: RowOrder) => void;
}) {
  const t = useTranslate();
  const sort = { order, onSort };
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        <SortHead {...sort} sortKey="place" className="col-place" label={t('matrix_place')} />
        <SortHead {...sort} sortKey="name" className="col-name" label={t('matrix_name')} />
        <th scope="col" role="columnheader" className="col-score">
          {t(measure === 'points' ? 'matrix_score' : 'matrix_passed')}
        </th>
        {groups.map(({ title }) => (
          <SortHead
            {...sort}
            key={title}
            sortKey={`group ${title}`}
            className="col-group"
            label={title}
          />
        ))}
        <SortHead {...sort} sortKey="judged" className="col-judged" label={t('matrix_judged')} />
      </tr>
    </thead>
  );
});

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

/** The row that a key leads to; undefined where it leads nowhere. */
function stepFrom(
  rows: readonly RankedTarget[],
  index: number,
  key: string,
): RankedTarget | undefined {
  const step = steps[key];
  if (step === undefined) return undefined;
  return rows[Math.max(0, Math.min(rows.length - 1, Math.max(index, 0) + step))];
}

/** Goes to an agency without leaving a step in the history for each row passed. */
function goTo(assessmentId: string, targetId: string, group: string | null): void {
  const path = group === null ? [assessmentId, targetId] : [assessmentId, targetId, group];
  location.replace(hrefOf({ room: 'assessments', path }));
}

/** Keeps the chosen row in sight, below the head, and gives it the focus after a key. */
function useChosenRow(rows: readonly RankedTarget[], chosen: string | null) {
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const index = useMemo(() => rows.findIndex(({ target }) => target.id === chosen), [rows, chosen]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || index < 0) return;
    const top = index * rowHeight;
    const room = element.clientHeight - headHeight - rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + room) element.scrollTop = top - room;
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    // The row may be drawn only after the scrolling.
    requestAnimationFrame(() => {
      element.querySelector<HTMLElement>(`[data-index='${String(index)}'] a`)?.focus();
    });
  }, [index]);
  return { scroller, wantsFocus, index };
}

/** Whether the table is wider than its place. Cells that stick cost a layer each while scrolling: only then are they worth it. */
function useIsWide(scroller: RefObject<HTMLDivElement | null>, columns: number): boolean {
  const [isWide, setIsWide] = useState(false);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() =>
      setIsWide(element.scrollWidth > element.clientWidth + 1),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, columns]);
  return isWide;
}

/** A click anywhere in a row does what its link does, and shows the group of the cell. */
function openRow(assessmentId: string, { target }: MouseEvent): void {
  if (!(target instanceof Element) || target.closest('a') !== null) return;
  const id = target.closest<HTMLElement>('tr[data-target]')?.dataset['target'];
  const group = target.closest<HTMLElement>('td[data-group]')?.dataset['group'] ?? null;
  if (id !== undefined) goTo(assessmentId, id, group);
}

/** 矩阵: agencies × first-level groups. Only the rows near what is seen are drawn. */
export function Matrix({
  overview,
  rows,
  chosen,
  order,
  onSort,
}: {
  overview: Overview;
  /** As they are shown. */
  rows: readonly RankedTarget[];
  chosen: string | null;
  order: RowOrder;
  onSort: (order: RowOrder) => void;
}) {
  const t = useTranslate();
  const { groups, measure, assessment } = overview;
  const { scroller, wantsFocus, index } = useChosenRow(rows, chosen);
  const { first, last } = useRowWindow(scroller);
  const isWide = useIsWide(scroller, groups.length);
  const from = Math.min(first, Math.max(0, rows.length - 1));
  const drawn = rows.slice(from, last);
  const columns = groups.length + 4;
  const style: CSSProperties & Record<'--groups', number> = { '--groups': groups.length };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stepFrom(rows, index, event.key);
    if (next === undefined) return;
    event.preventDefault();
    wantsFocus.current = true;
    goTo(assessment.id, next.target.id, null);
  };
  return (
    <div ref={scroller} className={isWide ? 'matrix-scroll is-wide' : 'matrix-scroll'}>
      {/* The rows are grids, each laid out by itself; the roles keep them a table for a screen reader. */}
      <table role="table" className="matrix" aria-rowcount={rows.length + 1} style={style}>
        <caption className="visually-hidden">{t('matrix_caption')}</caption>
        <MatrixHead overview={overview} order={order} onSort={onSort} />
        <tbody
          role="rowgroup"
          onKeyDown={onKeyDown}
          onClick={(event) => openRow(assessment.id, event)}
        >
          <Spacer rows={from} columns={columns} />
          {drawn.map((row, i) => (
            <MatrixRow
              key={row.target.id}
              row={row}
              index={from + i}
              groups={groups}
              measure={measure}
              assessmentId={assessment.id}
              isChosen={row.target.id === chosen}
            />
          ))}
          <Spacer rows={rows.length - from - drawn.length} columns={columns} />
        </tbody>
      </table>
    </div>
  );
}
