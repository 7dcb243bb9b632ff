import { memo, type ReactNode } from 'react';
import type { Overview, RankedTarget, RoundGroup } from '../../engine/model/assessment/overview.ts';
import type { GroupSummary, SheetSummary } from '../../engine/model/assessment/score-sheet.ts';
import { OutcomeIcon } from '../outcome-icon.tsx';
import { type Translate, useTranslate } from '../translate.ts';
import { hrefOf } from '../workbench/route.ts';
import { formatPoints, formatShare } from './format-share.ts';
import { stateKeys } from './state-keys.ts';

type Measure = Overview['measure'];

/** No components, and no element that can be done without: a row has a dozen cells, and rows come and go while scrolling. */
function renderGroup(group: GroupSummary, measure: Measure, t: Translate): ReactNode {
  const { outcome, title, failed, cantTell, points, scored } = group;
  const count = outcome === 'failed' ? failed : outcome === 'cantTell' ? cantTell : null;
  const score =
    measure === 'points' && points > 0
      ? t('matrix_points', { scored: formatPoints(scored), points: formatPoints(points) })
      : '';
  return (
    <td
      key={title}
      role="cell"
      className={`cell cell-${outcome}`}
      data-group={title}
      title={`${title} ${score}`}
    >
      {OutcomeIcon({ outcome, label: t(outcome) })}
      {count === null ? null : ` ${String(count)}`}
    </td>
  );
}

/** Solid what was obtained, pale what is still open, empty what was lost. */
export function ScoreBar({ ratio, bestRatio }: Pick<RankedTarget, 'ratio' | 'bestRatio'>) {
  if (ratio === null || bestRatio === null) return null;
  return (
    <svg className="score-bar" aria-hidden>
      <rect className="bar-open" width={`${String(bestRatio * 100)}%`} height="6" rx="1" />
      <rect className="bar-got" width={`${String(ratio * 100)}%`} height="6" rx="1" />
    </svg>
  );
}

/** The score in words: points, or the share of indicators; a veto leaves none. */
function Score({ summary, measure }: { summary: SheetSummary; measure: Measure }) {
  const t = useTranslate();
  if (summary.vetoed) return <span className="seal">{t('veto')}</span>;
  if (measure === 'points') {
    return summary.points > 0 ? (
      <>
        <strong>{formatPoints(summary.scored)}</strong>
        <span className="muted"> / {formatPoints(summary.points)}</span>
      </>
    ) : (
      <span className="muted">–</span>
    );
  }
  const { passed, failed, cantTell, untested } = summary.counts;
  return (
    <>
      <strong>{passed}</strong>
      <span className="muted"> / {passed + failed + cantTell + untested}</span>
    </>
  );
}

function JudgedCells({
  row: { ratio, bestRatio },
  summary,
  groups,
  measure,
}: {
  row: RankedTarget;
  summary: SheetSummary;
  groups: readonly RoundGroup[];
  measure: Measure;
}) {
  const t = useTranslate();
  return (
    <>
      <td role="cell" className="col-score">
        <span className="score-figures">
          <Score summary={summary} measure={measure} />
        </span>
        <ScoreBar ratio={ratio} bestRatio={bestRatio} />
      </td>
      {groups.map(({ title }) => {
        const group = summary.groups.find((each) => each.title === title);
        return group === undefined ? (
          <td key={title} role="cell" className="cell" data-group={title} />
        ) : (
          renderGroup(group, measure, t)
        );
      })}
      <td role="cell" className="col-judged">
        {formatShare(summary.judged)}
      </td>
    </>
  );
}

/** One agency in the matrix. */
export const MatrixRow = memo(function MatrixRow({
  row,
  index,
  groups,
  measure,
  assessmentId,
  isChosen,
}: {
  row: RankedTarget;
  /** In the order shown, from 0. */
  index: number;
  groups: readonly RoundGroup[];
  measure: Overview['measure'];
  assessmentId: string;
  isChosen: boolean;
}) {
  const t = useTranslate();
  const { target, run, summary, place } = row;
  return (
    <tr
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-target={target.id}
      className={isChosen ? 'is-chosen' : undefined}
    >
      <td role="cell" className="col-place">
        {place ?? '–'}
      </td>
      <th scope="row" role="rowheader" className="col-name">
        <a
          href={hrefOf({ room: 'assessments', path: [assessmentId, target.id] })}
          aria-current={isChosen ? 'true' : undefined}
          title={target.name}
        >
          {target.name}
        </a>
      </th>
      {summary === null ? (
        <td role="cell" aria-colspan={groups.length + 2} className="col-state muted">
          {t(stateKeys[run?.state ?? 'new'])}
          {run === null || run.message === '' ? null : ` · ${run.message}`}
        </td>
      ) : (
        <JudgedCells row={row} summary={summary} groups={groups} measure={measure} />
      )}
    </tr>
  );
});
