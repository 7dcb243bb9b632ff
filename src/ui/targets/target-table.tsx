import { useRef } from 'react';
import type { TargetRun } from '../../engine/model/assessment/assessment.ts';
import type { Target } from '../../engine/model/assessment/target.ts';
import { levelKeys } from '../message-keys.ts';
import { Spacer, useRowWindow } from '../row-window.tsx';
import { type TableColumn, TableHead } from '../table-head.tsx';
import { useTranslate } from '../translate.ts';
import { RunStateMark } from './run-state.tsx';

const columnCount = 8;

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

function useColumns(
  isAll: boolean,
  onChooseAll: (isChosen: boolean) => void,
): readonly TableColumn[] {
  const t = useTranslate();
  const all = (
    <input
      type="checkbox"
      checked={isAll}
      aria-label={t('chooseAllTargets')}
      onChange={(event) => onChooseAll(event.target.checked)}
    />
  );
  return [
    { label: all, className: 'col-choose' },
    { label: t('rowNumber'), className: 'col-number' },
    { label: t('target_name') },
    { label: t('target_level'), className: 'col-level' },
    { label: t('target_url') },
    { label: t('target_unit'), className: 'col-unit' },
    { label: t('targetState'), className: 'col-state' },
    { label: t('editTarget'), className: 'col-edit', isHidden: true },
  ];
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
  const scroller = useRef<HTMLDivElement>(null);
  const { first, last } = useRowWindow(scroller);
  const from = Math.min(first, Math.max(0, targets.length - 1));
  const drawn = targets.slice(from, last);
  const isAll = targets.length > 0 && targets.every(({ id }) => chosen.has(id));
  const columns = useColumns(isAll, onChooseAll);
  return (
    <div
      className="target-scroller"
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={t('targetTable')}
    >
      <table className="target-table" aria-rowcount={targets.length + 1}>
        <TableHead columns={columns} rowIndex={1} />
        <tbody>
          <Spacer rows={from} columns={columnCount} />
          {drawn.map((target, i) => (
            <TargetLine
              key={target.id}
              target={target}
              run={runs.get(target.id)}
              at={from + i}
              isChosen={chosen.has(target.id)}
              onChoose={onChoose}
              onEdit={onEdit}
            />
          ))}
          <Spacer rows={targets.length - from - drawn.length} columns={columnCount} />
        </tbody>
      </table>
    </div>
  );
}
