import { Level } from '../../engine/model/level.ts';
import { levelKeys } from '../message-keys.ts';
import { useTranslate } from '../translate.ts';
import { ImportPane } from './import-pane.tsx';
import { RunDialog } from './run-dialog.tsx';
import { runStateKeys, runStates } from './run-state.tsx';
import { TargetDialog } from './target-dialog.tsx';
import { TargetTable } from './target-table.tsx';
import type { TargetsPort } from './targets-port.ts';
import type { Round } from './use-round.ts';
import { type TargetDeskState, useTargetDesk } from './use-target-desk.ts';

function Filters({
  filter,
  setFilter,
  count,
}: Pick<TargetDeskState, 'filter' | 'setFilter'> & { count: number }) {
  const t = useTranslate();
  return (
    <>
      <input
        type="search"
        className="field"
        value={filter.words}
        aria-label={t('filterTargets', { count })}
        placeholder={t('filterTargets', { count })}
        onChange={(event) => setFilter({ ...filter, words: event.target.value })}
      />
      <select
        className="field"
        aria-label={t('target_level')}
        value={filter.level}
        onChange={(event) => setFilter({ ...filter, level: event.target.value })}
      >
        <option value="">{t('allLevels')}</option>
        {Level.options.map((level) => (
          <option key={level} value={level}>
            {t(levelKeys[level])}
          </option>
        ))}
        <option value="none">{t('auditLevelAuto')}</option>
      </select>
      <select
        className="field"
        aria-label={t('targetState')}
        value={filter.state}
        onChange={(event) => setFilter({ ...filter, state: event.target.value })}
      >
        <option value="">{t('allStates')}</option>
        {runStates.map((state) => (
          <option key={state} value={state}>
            {t(runStateKeys[state])}
          </option>
        ))}
      </select>
    </>
  );
}

function EmptyList({ onImport, onAdd }: { onImport: () => void; onAdd: () => void }) {
  const t = useTranslate();
  return (
    <div className="empty-desk">
      <p>{t('targetsEmpty')}</p>
      <p className="muted">{t('targetsEmptyHint')}</p>
      <p className="empty-buttons">
        <button type="button" className="button primary" onClick={onImport}>
          {t('importTargets')}
        </button>{' '}
        <button type="button" className="button" onClick={onAdd}>
          {t('addTarget')}
        </button>
      </p>
    </div>
  );
}

function Sheets({ port, desk }: { port: TargetsPort; desk: TargetDeskState }) {
  const { sheet, close } = desk;
  switch (sheet.kind) {
    case 'none':
    case 'import':
      return null;
    case 'add':
    case 'edit': {
      const target = sheet.kind === 'edit' ? sheet.target : null;
      return (
        <TargetDialog
          target={target}
          check={(texts) => port.check(texts)}
          onSave={(draft) => desk.save(target, draft)}
          onRemove={() => desk.remove(new Set(target === null ? [] : [target.id]))}
          onClose={close}
        />
      );
    }
    case 'run':
      return (
        <RunDialog
          run={port.run}
          targets={sheet.targets}
          onStart={(plan) => desk.start(sheet.targets, plan)}
          onClose={close}
        />
      );
  }
}

function Tools({ desk, round }: { desk: TargetDeskState; round: Round }) {
  const t = useTranslate();
  const { picked, shown, setSheet } = desk;
  const { targets } = round.assessment;
  const wanted = picked.length > 0 ? picked : shown;
  const runKey =
    picked.length > 0 ? 'runChosen' : shown.length < targets.length ? 'runShown' : 'runAll';
  return (
    <div className="target-tools">
      <Filters filter={desk.filter} setFilter={desk.setFilter} count={targets.length} />
      <span className="push" />
      {picked.length === 0 ? null : (
        <button
          type="button"
          className="button"
          onClick={() => desk.remove(new Set(picked.map(({ id }) => id)))}
        >
          {t('removeChosen', { count: picked.length })}
        </button>
      )}
      <button type="button" className="button" onClick={() => setSheet({ kind: 'import' })}>
        {t('importTargets')}
      </button>
      <button type="button" className="button" onClick={() => setSheet({ kind: 'add' })}>
        {t('addTarget')}
      </button>
      <button type="button" className="button" onClick={() => desk.saveList('xlsx')}>
        {t('saveTargetsXlsx')}
      </button>
      <button type="button" className="button" onClick={() => desk.saveList('csv')}>
        CSV
      </button>
      <button
        type="button"
        className="button primary"
        disabled={wanted.length === 0}
        onClick={() => setSheet({ kind: 'run', targets: wanted })}
      >
        {t(runKey, { count: wanted.length })}
      </button>
    </div>
  );
}

/** The agencies of one round. */
export function TargetDesk({ port, round }: { port: TargetsPort; round: Round }) {
  const t = useTranslate();
  const desk = useTargetDesk(port, round);
  const { assessment, runs } = round;
  const { targets } = assessment;
  const isEmpty = targets.length === 0;
  return (
    <div className="room target-desk">
      <h1>{t('rail_targets')}</h1>
      {isEmpty ? null : <Tools desk={desk} round={round} />}
      <p role="status" className="status-line">
        {desk.status}{' '}
        {desk.canUndo ? (
          <button type="button" className="link" onClick={desk.undo}>
            {t('undoRemoval')}
          </button>
        ) : null}
      </p>
      {desk.sheet.kind === 'import' ? (
        <ImportPane port={port} known={targets} onTakeIn={desk.takeIn} onClose={desk.close} />
      ) : isEmpty ? (
        <EmptyList
          onImport={() => desk.setSheet({ kind: 'import' })}
          onAdd={() => desk.setSheet({ kind: 'add' })}
        />
      ) : (
        <TargetTable
          targets={desk.shown}
          runs={runs}
          chosen={desk.chosen}
          onChoose={desk.choose}
          onChooseAll={desk.chooseAll}
          onEdit={(target) => desk.setSheet({ kind: 'edit', target })}
        />
      )}
      <Sheets port={port} desk={desk} />
    </div>
  );
}
