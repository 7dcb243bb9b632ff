import type { ScanView } from '../engine/model/scan-view.ts';
import { ExportMenu } from './export-menu.tsx';
import type { PopupPort } from './popup-port.ts';
import { useTranslate } from './translate.ts';
import type { Actions } from './use-actions.ts';

/** Ways on: export, check again, annual reports from files; what the last of them did. */
export function PopupFooter({
  view,
  actions,
  port,
  onRescan,
}: {
  view: ScanView | null;
  actions: Actions;
  port: PopupPort;
  onRescan: () => void;
}) {
  const t = useTranslate();
  return (
    <footer className="footer">
      <ExportMenu
        isDisabled={view === null}
        hasReport={view !== null && view.annualReport !== null}
        onExport={(form) => view !== null && actions.exportView(view, form)}
      />
      <button type="button" className="button" disabled={view === null} onClick={onRescan}>
        {t('rescan')}
      </button>
      <button
        type="button"
        className="button"
        disabled={view === null}
        onClick={() => view !== null && void port.openSiteAudit(view.header.url)}
      >
        {t('auditSite')}
      </button>
      <button type="button" className="button" onClick={() => void port.openWorkbench()}>
        {t('openWorkbench')}
      </button>
      <p className="status" role="status">
        {actions.status}
      </p>
    </footer>
  );
}
