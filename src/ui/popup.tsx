import { type RefObject, useCallback, useRef, useState } from 'react';
import type { CivilDate } from '../engine/model/civil-date.ts';
import type { Choice, ScanAnswer } from '../engine/model/popup-message.ts';
import type { Settings } from '../engine/model/settings.ts';
import { PopupState } from './popup-state.tsx';
import { PopupFooter } from './popup-footer.tsx';
import type { PopupPort } from './popup-port.ts';
import { ScanHeader } from './scan-header.tsx';
import { ScanResult } from './scan-result.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { Skeleton } from './skeleton.tsx';
import { type Actions, useActions } from './use-actions.ts';
import { useScan } from './use-scan.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { OutcomeCounts } from './outcome-counts.tsx';

/** The whole popup: header, result or state, ways on. */
export function Popup({
  port,
  settings,
  startsInSettings,
  onSettings,
}: {
  port: PopupPort;
  settings: Settings;
  startsInSettings: boolean;
  onSettings: (settings: Settings) => void;
}) {
  const search = useRef<HTMLInputElement>(null);
  const [areSettingsOpen, setAreSettingsOpen] = useState(startsInSettings);
  const [choice, setChoice] = useState<Choice>({ asOf: null, systemId: settings.systemId });
  const { answer, scan, judge } = useScan(port, choice);
  const actions = useActions(port);
  const view = answer?.state === 'scanned' ? answer.view : null;

  const onEscape = useCallback((): boolean => {
    if (!areSettingsOpen) return actions.clearMarks();
    setAreSettingsOpen(false);
    return true;
  }, [areSettingsOpen, actions]);
  useShortcuts(search, onEscape);

  const choose = (next: Choice): void => {
    setChoice(next);
    judge(next);
  };
  const onSystem = (systemId: string): void => {
    onSettings({ ...settings, systemId });
    choose({ ...choice, systemId });
  };
  const isStopped = answer !== null && answer.state !== 'scanned';
  return (
    <main className="popup">
      {isStopped ? null : (
        <ScanHeader
          header={view?.header ?? null}
          onAsOf={(asOf: CivilDate) => choose({ ...choice, asOf })}
          onSettings={() => setAreSettingsOpen(!areSettingsOpen)}
          areSettingsOpen={areSettingsOpen}
        />
      )}
      {areSettingsOpen ? (
        <SettingsPanel
          settings={settings}
          holidays={port.holidays}
          onChange={onSettings}
          onHolidays={() => {
            if (view !== null) judge(choice);
          }}
        />
      ) : null}
      <Body {...{ answer, search, onSystem, actions, port }} onScan={scan} />
      {isStopped ? null : <PopupFooter {...{ view, actions, port }} onRescan={() => scan(true)} />}
    </main>
  );
}

function Body({
  answer,
  search,
  onSystem,
  onScan,
  actions,
  port,
}: {
  answer: ScanAnswer | null;
  search: RefObject<HTMLInputElement | null>;
  onSystem: (id: string) => void;
  onScan: (force: boolean) => void;
  actions: Actions;
  port: PopupPort;
}) {
  if (answer === null) {
    return (
      <>
        <OutcomeCounts counts={null} chosen={null} onChoose={() => undefined} />
        <Skeleton />
      </>
    );
  }
  if (answer.state !== 'scanned')
    return (
      <PopupState {...{ answer, onScan }} onReports={() => void port.openWorkbench('reports')} />
    );
  return (
    <ScanResult
      key={answer.view.system.id}
      answer={answer}
      searchRef={search}
      onSystem={onSystem}
      onLocate={actions.locate}
    />
  );
}
