import type { CivilDate } from '../engine/model/civil-date.ts';
import type { ScanView } from '../engine/model/scan-view.ts';
import { AsOfField } from './as-of-field.tsx';
import { kindKeys } from './message-keys.ts';
import { useTranslate } from './translate.ts';

/** Who, what page, and as of when. */
export function ScanHeader({
  header,
  onAsOf,
  onSettings,
  areSettingsOpen,
}: {
  header: ScanView['header'] | null;
  onAsOf: (asOf: CivilDate) => void;
  onSettings: () => void;
  areSettingsOpen: boolean;
}) {
  const t = useTranslate();
  return (
    <header className="header">
      <div className="header-line">
        {header === null ? (
          <span className="bone bone-title" />
        ) : (
          <h1 title={header.name}>{header.name}</h1>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={t('settings')}
          aria-expanded={areSettingsOpen}
          aria-controls="settings"
          onClick={onSettings}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
            <circle cx="3" cy="8" r="1.4" />
            <circle cx="8" cy="8" r="1.4" />
            <circle cx="13" cy="8" r="1.4" />
          </svg>
        </button>
      </div>
      <div className="header-line facts">
        {header === null ? (
          <span className="bone bone-facts" />
        ) : (
          <>
            <PageFacts header={header} />
            <AsOfField asOf={header.asOf} onChange={onAsOf} />
          </>
        )}
      </div>
    </header>
  );
}

function PageFacts({ header }: { header: ScanView['header'] }) {
  const t = useTranslate();
  const page = header.column ?? '';
  return (
    <p className="page-facts">
      <span className="site-code">
        {header.siteIdCode === null ? (
          t('siteIdCodeAbsent')
        ) : (
          <>
            {t('siteIdCode')} <b>{header.siteIdCode}</b>
          </>
        )}
      </span>
      <span className="page-kind" title={header.title ?? undefined}>
        {t(kindKeys[header.kind])}
        {page === '' ? null : (
          <>
            {' · '}
            <b>{page}</b>
          </>
        )}
      </span>
    </p>
  );
}
