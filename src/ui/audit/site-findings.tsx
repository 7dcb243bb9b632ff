import { useState } from 'react';
import type { Place } from '../../engine/model/popup-message.ts';
import type { SiteAuditView, SiteFindingView } from '../../engine/model/site-audit-view.ts';
import type { DecidedOutcome } from '../filter-view.ts';
import { FindingDetails } from '../finding-details.tsx';
import { placesOf } from '../places.ts';
import { useTranslate } from '../translate.ts';

/** Findings of one outcome; `open` are those not checked or not applicable. */
export type FindingChoice = DecidedOutcome | 'open';

const batch = 50;

/** The page that a finding can be seen on: that of its first evidence, else what it is about. */
function pageOf({ evidence, subject }: SiteFindingView): string {
  return evidence[0]?.url ?? subject.url;
}

function SiteFinding({
  finding,
  onOpen,
}: {
  finding: SiteFindingView;
  onOpen: (url: string, places: readonly Place[]) => void;
}) {
  const t = useTranslate();
  const url = pageOf(finding);
  const places = placesOf({
    ...finding,
    evidence: finding.evidence.filter((piece) => piece.url === url),
  });
  return (
    <li className="site-finding">
      <FindingDetails finding={finding} isOnly={false} onLocate={null} />
      <p className="finding-source muted">
        {[finding.column, finding.unit, finding.subject.title].filter(Boolean).join(' · ')}{' '}
        <button type="button" className="link" onClick={() => onOpen(url, places)}>
          {t('openEvidence')}
        </button>
        <span className="current-address">{url}</span>
      </p>
    </li>
  );
}

function choose(
  { failed, cantTell, passed, untested }: SiteAuditView,
  outcome: FindingChoice | null,
  column: string | null,
): readonly SiteFindingView[] {
  const all = { failed, cantTell, passed, open: untested };
  const wanted = outcome === null ? [...failed, ...cantTell] : all[outcome];
  return column === null ? wanted : wanted.filter(({ columnId }) => columnId === column);
}

/** Findings, worst first, each with its quote and its page. */
export function SiteFindings({
  view,
  outcome,
  column,
  onOpen,
}: {
  view: SiteAuditView;
  outcome: FindingChoice | null;
  column: string | null;
  onOpen: (url: string, places: readonly Place[]) => void;
}) {
  const t = useTranslate();
  const [shown, setShown] = useState(batch);
  const findings = choose(view, outcome, column);
  return (
    <section aria-label={t('findings')}>
      <h3>{t(outcome === 'open' ? 'openCount' : 'findingsCount', { count: findings.length })}</h3>
      {findings.length === 0 ? <p className="all-well">{t('noFindings')}</p> : null}
      <ul>
        {findings.slice(0, shown).map((finding) => (
          <SiteFinding key={finding.id} finding={finding} onOpen={onOpen} />
        ))}
      </ul>
      {findings.length > shown ? (
        <button type="button" className="button" onClick={() => setShown(findings.length)}>
          {t('showMore', { count: findings.length - shown })}
        </button>
      ) : null}
    </section>
  );
}
