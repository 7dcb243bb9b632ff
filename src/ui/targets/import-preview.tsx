import { useMemo, useRef, useState } from 'react';
import type {
  TargetDraft,
  TargetList,
  TargetRow,
} from '../../engine/model/assessment/target-sheet.ts';
import { OutcomeIcon } from '../outcome-icon.tsx';
import { levelKeys } from '../message-keys.ts';
import { Spacer, useRowWindow } from '../row-window.tsx';
import { TableHead } from '../table-head.tsx';
import { type Translate, useTranslate } from '../translate.ts';
import { describeFault, describeNote } from './describe-fault.ts';
import { ImportFaults } from './import-faults.tsx';
import type { TargetsPort } from './targets-port.ts';

const columnCount = 7;

function describeRow({ faults, isKnown, note }: TargetRow, t: Translate): string {
  if (faults.length > 0) return faults.map((fault) => describeFault(fault, t)).join(' ');
  if (isKnown) return t('rowKnown');
  return note === null ? t('rowReady') : `${t('rowReady')} · ${describeNote(note, t)}`;
}

function PreviewLine({ row }: { row: TargetRow }) {
  const t = useTranslate();
  const { texts, draft, faults, isKnown } = row;
  const outcome = faults.length > 0 ? 'failed' : isKnown ? 'inapplicable' : 'passed';
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
  const scroller = useRef<HTMLDivElement>(null);
  const { first, last } = useRowWindow(scroller);
  const from = Math.min(first, Math.max(0, rows.length - 1));
  const drawn = rows.slice(from, last);
  return (
    <div
      className="preview-scroller"
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={t('previewTable')}
    >
      <table className="target-table" aria-rowcount={rows.length + 1}>
        <TableHead
          rowIndex={1}
          columns={[
            { label: t('sheetRow'), className: 'col-number' },
            { label: t('rowCheck'), className: 'col-check' },
            { label: t('target_name') },
            { label: t('target_url') },
            { label: t('target_level'), className: 'col-level' },
            { label: t('target_unit'), className: 'col-unit' },
            { label: t('target_contact'), className: 'col-unit' },
          ]}
        />
        <tbody>
          <Spacer rows={from} columns={columnCount} />
          {drawn.map((row) => (
            <PreviewLine key={row.row} row={row} />
          ))}
          <Spacer rows={rows.length - from - drawn.length} columns={columnCount} />
        </tbody>
      </table>
    </div>
  );
}

const gravityOf = ({ faults, isKnown }: TargetRow): number =>
  faults.length > 0 ? 0 : isKnown ? 2 : 1;

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
  port,
  list,
  onTakeIn,
  onBack,
  onClose,
}: {
  port: TargetsPort;
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
  const faulty = list.rows.filter(({ faults }) => faults.length > 0);
  const ready = list.rows.filter((row) => gravityOf(row) === 1);
  const isBlocked = ready.length === 0 || (faulty.length > 0 && !leavesOut);
  return (
    <>
      <Counts list={list} faulty={faulty.length} ready={ready.length} />
      <PreviewTable rows={rows} />
      {faulty.length === 0 ? null : (
        <ImportFaults
          port={port}
          rows={faulty}
          ready={ready.length}
          leavesOut={leavesOut}
          onLeaveOut={setLeavesOut}
        />
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
        {faulty.length > 0 && ready.length > 0 && !leavesOut ? (
          <span className="muted">{t('faultsBlock')}</span>
        ) : null}
      </p>
    </>
  );
}
