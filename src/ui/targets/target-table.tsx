import type { TargetRun } from '../../engine/model/assessment/assessment.ts';
import type { Target } from '../../engine/model/assessment/target.ts';
import { levelKeys } from '../message-keys.ts';
import { useTranslate } from '../translate.ts';
import { RunStateMark } from './run-state.tsx';
import { useWindow } from './use-window.ts';

const rowHeight = 36;

interface RowProps {
  readonly target: Target;
  readonly run: TargetRun | undefined;
  readonly at: number;
  readonly isChosen: boolean;
  readonly onChoose: (id: string, isChosen: boolean) => void;
  readonly onEdit: (target: Target) => void;
}

function TargetLine({ target, run, at, isChosen, onChoose, onEdit }: RowProps) {
  const t = useTranslate();
  const { id, name, level, url, unit } = target;
  return (
    <tr aria-rowindex={at + 2} className={isChosen ? 'is-chosen' : undefined}>
      <td>
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={t('chooseTarget', { name })}
          onChange={(event) => onChoose(id, event.target.checked)}
        />
      </td>
      <td className="row-number">{at + 1}</td>
      <th scope="row" title={name}>
        {name}
      </th>
      <td>{level === null ? t('auditLevelAuto') : t(levelKeys[level])}</td>
      <td title={url}>
        <a className="link" href={url} target="_blank" rel="noreferrer">
          {url.replace(/^https?:\/\//, '').replace(/\/$/, '')}
        </a>
      </td>
      <td title={unit ?? undefined}>{unit ?? ''}</td>
      <td title={run?.message}>
        <RunStateMark state={run?.state ?? 'none'} message={run?.message ?? ''} />
        {run === undefined || run.message === '' ? null : (
          <span className="muted"> {run.message}</span>
        )}
      </td>
      <td>
        <button
          type="button"
          className="link"
          aria-label={t('editTargetNamed', { name })}
          onClick={() => onEdit(target)}
        >
          {t('editTarget')}
        </button>
      </td>
    </tr>
  );
}

function Spacer({ rows }: { rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true" style={{ height: rows * rowHeight }}>
      <td colSpan={8} />
    </tr>
  );
}

function Head({
  isAll,
  onChooseAll,
}: {
  isAll: boolean;
  onChooseAll: (isChosen: boolean) => void;
}) {
  const t = useTranslate();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="col-choose">
          <input
            type="checkbox"
            checked={isAll}
            aria-label={t('chooseAllTargets')}
            onChange={(event) => onChooseAll(event.target.checked)}
          />
        </th>
        <th scope="col" className="col-number">
          {t('rowNumber')}
        </th>
        <th scope="col">{t('target_name')}</th>
        <th scope="col" className="col-level">
          {t('target_level')}
        </th>
        <th scope="col">{t('target_url')}</th>
        <th scope="col" className="col-unit">
          {t('target_unit')}
        </th>
        <th scope="col" className="col-state">
          {t('targetState')}
        </th>
        <th scope="col" className="col-edit">
          <span className="visually-hidden">{t('editTarget')}</span>
        </th>
      </tr>
    </thead>
  );
}

/** The agencies of a round; only the rows in sight are drawn. */
export function TargetTable({
  targets,
  runs,
  chosen,
  onChoose,
  onChooseAll,
  onEdit,
}: {
  targets: readonly Target[];
  runs: ReadonlyMap<string, TargetRun>;
  chosen: ReadonlySet<string>;
  onChoose: (id: string, isChosen: boolean) => void;
  onChooseAll: (isChosen: boolean) => void;
  onEdit: (target: Target) => void;
}) {
  const t = useTranslate();
  const { scroller, first, end } = useWindow(targets.length, rowHeight);
  const isAll = targets.length > 0 && targets.every(({ id }) => chosen.has(id));
  return (
    <div
      className="target-scroller"
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={t('targetTable')}
    >
      <table className="target-table" aria-rowcount={targets.length + 1}>
        <Head isAll={isAll} onChooseAll={onChooseAll} />
        <tbody>
          <Spacer rows={first} />
          {targets.slice(first, end).map((target, i) => (
            <TargetLine
              key={target.id}
              target={target}
              run={runs.get(target.id)}
              at={first + i}
              isChosen={chosen.has(target.id)}
              onChoose={onChoose}
              onEdit={onEdit}
            />
          ))}
          <Spacer rows={targets.length - end} />
        </tbody>
      </table>
    </div>
  );
}
