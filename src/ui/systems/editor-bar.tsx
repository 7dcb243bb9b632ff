import { useState } from 'react';
import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { IndicatorSystem } from '../../engine/model/indicator-system.ts';
import { useTranslate } from '../translate.ts';
import type { SystemsPort } from './systems-port.ts';
import type { Draft } from './use-draft.ts';

function ExportButtons({
  port,
  system,
  onStatus,
}: {
  port: SystemsPort;
  system: IndicatorSystem;
  onStatus: (status: string) => void;
}) {
  const t = useTranslate();
  const exportAs = (form: 'xlsx' | 'json'): void => {
    port.exportFile(system, form).then(
      (name) => onStatus(t('saved', { name })),
      (error: unknown) =>
        onStatus(t('saveFailed', { reason: error instanceof Error ? error.message : '' })),
    );
  };
  return (
    <>
      <button type="button" className="button" onClick={() => exportAs('xlsx')}>
        {t('exportTable')}
      </button>
      <button type="button" className="button" onClick={() => exportAs('json')}>
        {t('exportSystemJson')}
      </button>
    </>
  );
}

function DraftButtons({ draft }: { draft: Draft }) {
  const t = useTranslate();
  return (
    <>
      <button type="button" className="button" disabled={!draft.canUndo} onClick={draft.undo}>
        {t('editUndo')}
      </button>
      <button type="button" className="button" disabled={!draft.isChanged} onClick={draft.discard}>
        {t('editDiscard')}
      </button>
    </>
  );
}

/** Name and version at the top, and all that can be done with the whole. */
export function EditorBar({
  port,
  base,
  draft,
  rounds,
  hasFaults,
  isTrial,
  onBack,
  onSave,
  onTrial,
}: {
  port: SystemsPort;
  base: StoredSystem;
  draft: Draft;
  rounds: readonly Assessment[];
  hasFaults: boolean;
  isTrial: boolean;
  onBack: () => void;
  onSave: () => void;
  onTrial: () => void;
}) {
  const t = useTranslate();
  const [status, setStatus] = useState('');
  const { system, isChanged } = draft;
  const version = base.system.version ?? base.system.year;
  return (
    <header className="editor-bar">
      <button type="button" className="link" onClick={onBack}>
        {t('systemsBack')}
      </button>
      <div className="systems-head">
        <h1>{system.name}</h1>
        <DraftButtons draft={draft} />
        <button type="button" className="button" aria-pressed={isTrial} onClick={onTrial}>
          {t(isTrial ? 'trialLeave' : 'trialOpen')}
        </button>
        <ExportButtons port={port} system={system} onStatus={setStatus} />
        <button
          type="button"
          className="button primary"
          disabled={!isChanged || hasFaults}
          onClick={onSave}
        >
          {t('saveVersion')}
        </button>
      </div>
      <p className="muted">
        {t('versionLine', { version, count: rounds.length })}
        {isChanged ? ` · ${t('draftLine')}` : ''}
      </p>
      <p className="status-line" role="status">
        {status}
      </p>
    </header>
  );
}
