import { useState } from 'react';
import type {
  TrialRow,
  TrialRun,
  TrialVerdict,
} from '../../engine/model/assessment/system-edit.ts';
import { markOf } from '../../engine/model/assessment/verdict-choice.ts';
import { markKey, OutcomeIcon } from '../outcome-icon.tsx';
import { TableHead } from '../table-head.tsx';
import { useTranslate } from '../translate.ts';

function Verdict({ verdict }: { verdict: TrialVerdict | null }) {
  const t = useTranslate();
  if (verdict === null) return <span className="muted">{t('trialAbsent')}</span>;
  const { points, scored, isByHand } = verdict;
  const mark = markOf(verdict, isByHand);
  return (
    <>
      <OutcomeIcon outcome={mark} /> {t(markKey(mark))}{' '}
      <span className="muted">
        {points === null ? '' : `${scored === null ? '—' : String(scored)}/${String(points)}`}
        {isByHand ? ` ${t('trialByHand')}` : ''}
      </span>
    </>
  );
}

function Changes({ changes }: Pick<TrialRow, 'changes'>) {
  const t = useTranslate();
  return (
    <ul className="trial-changes">
      {changes.map(({ itemId, title, before, after, why }) => (
        <li key={itemId}>
          <strong>{title}</strong>
          <span>
            <Verdict verdict={before} /> → <Verdict verdict={after} />
          </span>
          <span className="muted">{t('trialWhy', { why })}</span>
        </li>
      ))}
    </ul>
  );
}

const signed = (value: number): string => {
  const rounded = Math.round(value * 100) / 100;
  return rounded > 0 ? `+${String(rounded)}` : String(rounded);
};

function Row({ row }: { row: TrialRow }) {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  const { name, before, after, changes } = row;
  return (
    <>
      <tr>
        <th scope="row">{name}</th>
        <td className="number">{before.vetoed ? t('trialVeto') : before.scored}</td>
        <td className="number">{after.vetoed ? t('trialVeto') : after.scored}</td>
        <td className="number">{signed(after.scored - before.scored)}</td>
        <td className="number">
          {before.rank === after.rank
            ? before.rank
            : `${String(before.rank)} → ${String(after.rank)}`}
        </td>
        <td>
          {changes.length === 0 ? (
            <span className="muted">{t('trialNoChange')}</span>
          ) : (
            <button
              type="button"
              className="link"
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t('trialChanges', { count: changes.length })}
              <span className="visually-hidden"> {name}</span>
            </button>
          )}
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={6}>
            <Changes changes={changes} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** Every agency of the round before and after, the greatest change first. */
export function TrialTable({
  run: { rows, skipped },
}: {
  run: Pick<TrialRun, 'rows' | 'skipped'>;
}) {
  const t = useTranslate();
  const changed = rows.filter(({ changes }) => changes.length > 0).length;
  const moved = rows.filter(({ before, after }) => before.rank !== after.rank).length;
  return (
    <>
      <p className="trial-summary">{t('trialSummary', { judged: rows.length, changed, moved })}</p>
      {skipped.length === 0 ? null : (
        <ul className="refusals">
          {skipped.map(({ name, reason }) => (
            <li key={name}>
              {name}：{reason}
            </li>
          ))}
        </ul>
      )}
      <table className="systems-table">
        <TableHead
          columns={[
            { label: t('trialAgency') },
            { label: t('trialBefore'), className: 'number' },
            { label: t('trialAfter'), className: 'number' },
            { label: t('trialShift'), className: 'number' },
            { label: t('trialRank'), className: 'number' },
            { label: t('trialItems') },
          ]}
        />
        <tbody>
          {rows.map((row) => (
            <Row key={row.targetId} row={row} />
          ))}
        </tbody>
      </table>
    </>
  );
}
