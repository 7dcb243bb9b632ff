import { useMemo, useState } from 'react';
import type {
  TargetDraft,
  TargetList,
  TargetRow,
} from '../../engine/model/assessment/target-sheet.ts';
import { OutcomeIcon } from '../outcome-icon.tsx';
import { levelKeys } from '../message-keys.ts';
import { type Translate, useTranslate } from '../translate.ts';
import { describeFault } from './describe-fault.ts';
import { useWindow } from './use-window.ts';

const rowHeight = 36;

function describeRow({ faults, knownAs }: TargetRow, t: Translate): string {
  if (faults.length > 0) return faults.map((fault) => describeFault(fault, t)).join(' ');
  return knownAs === null ? t('rowReady') : t('rowKnown', { name: knownAs });
}

function PreviewLine({ row }: { row: TargetRow }) {
  const t = useTranslate();
  const { texts, draft, faults, knownAs } = row;
  const outcome = faults.length > 0 ? 'failed' : knownAs === null ? 'passed' : 'inapplicable';
  const level = draft.level === null ? texts.level : t(levelKeys[draft.level]);
  const said = describeRow(row, t);
  return (
    <tr>
      <td className="row-number">{row.row}</td>
      <td className={`tone-${outcome}`} title={said}>
        <OutcomeIcon outcome={outcome} /> {said}
      </td>
      <th scope="row">{texts.name}</th>
      <td title={draft.url}>{draft.url}</td>
      <td>{level}</td>
      <td>{texts.unit}</td>
      <td>{texts.contact}</td>
    </tr>
  );
}

function PreviewTable({ rows }: { rows: readonly TargetRow[] }) {
  const t = useTranslate();
  const { scroller, first, end } = useWindow(rows.length, rowHeight);
  return (
    <div
      className="preview-scroller"
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={t('previewTable')}
    >
      <table className="target-table" aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col" className="col-number">
              {t('sheetRow')}
            </th>
            <th scope="col" className="col-check">
              {t('rowCheck')}
            </th>
            <th scope="col">{t('target_name')}</th>
            <th scope="col">{t('target_url')}</th>
            <th scope="col" className="col-level">
              {t('target_level')}
            </th>
            <th scope="col" className="col-unit">
              {t('target_unit')}
            </th>
            <th scope="col" className="col-unit">
              {t('target_contact')}
            </th>
          </tr>
        </thead>
        <tbody>
          {first === 0 ? null : (
            <tr aria-hidden="true" style={{ height: first * rowHeight }}>
              <td colSpan={7} />
            </tr>
          )}
          {rows.slice(first, end).map((row) => (
            <PreviewLine key={row.row} row={row} />
          ))}
          {end === rows.length ? null : (
            <tr aria-hidden="true" style={{ height: (rows.length - end) * rowHeight }}>
              <td colSpan={7} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

const gravityOf = ({ faults, knownAs }: TargetRow): number =>
  faults.length > 0 ? 0 : knownAs === null ? 1 : 2;

function Counts({ list, faulty, ready }: { list: TargetList; faulty: number; ready: number }) {
  const t = useTranslate();
  const known = list.rows.length - faulty - ready;
  return (
    <p role="status" className="preview-counts">
      <span className="tone-passed">{t('previewReady', { count: ready })}</span>
      {faulty === 0 ? null : (
        <span className="tone-failed">{t('previewFaulty', { count: faulty })}</span>
      )}
      {known === 0 ? null : <span className="muted">{t('previewKnown', { count: known })}</span>}
      {list.skipped === 0 ? null : (
        <span className="muted">{t('previewSkipped', { count: list.skipped })}</span>
      )}
      {list.cut === 0 ? null : (
        <span className="tone-failed">{t('previewCut', { count: list.cut })}</span>
      )}
    </p>
  );
}

/** What a list would bring in, row by row; nothing is taken in while a row is wrong, unless the person leaves those out. */
export function ImportPreview({
  list,
  onTakeIn,
  onBack,
  onClose,
}: {
  list: TargetList;
  onTakeIn: (drafts: readonly TargetDraft[]) => void;
  onBack: () => void;
  onClose: () => void;
}) {
  const t = useTranslate();
  const [leavesOut, setLeavesOut] = useState(false);
  const rows = useMemo(
    () => list.rows.toSorted((a, b) => gravityOf(a) - gravityOf(b) || a.row - b.row),
    [list],
  );
  const faulty = list.rows.filter(({ faults }) => faults.length > 0).length;
  const ready = list.rows.filter((row) => gravityOf(row) === 1);
  const isBlocked = ready.length === 0 || (faulty > 0 && !leavesOut);
  return (
    <>
      <Counts list={list} faulty={faulty} ready={ready.length} />
      <PreviewTable rows={rows} />
      {faulty === 0 ? null : (
        <label className="leave-out">
          <input
            type="checkbox"
            checked={leavesOut}
            onChange={(event) => setLeavesOut(event.target.checked)}
          />{' '}
          {t('leaveOut', { count: faulty })}
        </label>
      )}
      <p className="modal-buttons">
        <button
          type="button"
          className="button primary"
          disabled={isBlocked}
          onClick={() => onTakeIn(ready.map(({ draft }) => draft))}
        >
          {t('takeIn', { count: ready.length })}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {t('chooseOtherList')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('cancelTargets')}
        </button>
        {faulty > 0 && !leavesOut ? <span className="muted">{t('faultsBlock')}</span> : null}
      </p>
    </>
  );
}
