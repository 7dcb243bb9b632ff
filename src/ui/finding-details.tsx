import type { Place } from '../engine/model/popup-message.ts';
import type { EvidenceView, FindingView } from '../engine/model/finding-view.ts';
import { DeadlineStrip } from './deadline-strip.tsx';
import { LegalBasis } from './legal-basis.tsx';
import { OutcomeIcon } from './outcome-icon.tsx';
import { circledNumber, placesOf } from './places.ts';
import { formatMoment } from './format-moment.ts';
import { type MessageKey, useTranslate } from './translate.ts';

/** A finding in full: the sentence, the calendar behind it, the quote, the legal ground. */
export function FindingDetails({
  finding,
  isOnly,
  onLocate,
}: {
  finding: FindingView;
  /** The only finding of its item, whose own line carries sign and 定位. */
  isOnly: boolean;
  /** Null where there is no page to show the place in. */
  onLocate: ((places: readonly Place[]) => void) | null;
}) {
  const t = useTranslate();
  const places = placesOf(finding);
  const isFault = finding.outcome === 'failed' || finding.outcome === 'cantTell';
  return (
    <article className={`finding finding-${finding.outcome}`}>
      <p className="sentence">
        {isOnly ? null : (
          <>
            <OutcomeIcon outcome={finding.outcome} />
            <span className="visually-hidden">{t(finding.outcome)}</span>{' '}
          </>
        )}
        {finding.message}
        {isOnly || places.length === 0 || onLocate === null ? null : (
          <button type="button" className="link locate-inline" onClick={() => onLocate(places)}>
            {t('locate')} {finding.mark === null ? null : circledNumber(finding.mark)}
          </button>
        )}
      </p>
      {finding.deadline === null ? null : <DeadlineStrip line={finding.deadline} />}
      {finding.evidence.length === 0 ? null : <Evidence evidence={finding.evidence} />}
      {isFault || finding.basis.length > 0 ? <LegalBasis finding={finding} /> : null}
    </article>
  );
}

const evidenceKeys: Readonly<Record<EvidenceView['kind'], MessageKey>> = {
  found: 'evidence_found',
  absent: 'evidence_absent',
  interval: 'evidence_interval',
  computed: 'evidence_computed',
  status: 'evidence_status',
};

function Evidence({ evidence }: { evidence: readonly EvidenceView[] }) {
  const t = useTranslate();
  const first = evidence[0];
  if (first === undefined) return null;
  const kinds = [...new Set(evidence.map(({ kind }) => t(evidenceKeys[kind])))].join('、');
  const quotes = [...new Set(evidence.map((piece) => quoteOf(piece)))].filter(
    (text) => text !== '',
  );
  return (
    <figure className="evidence">
      {quotes.map((text) => (
        <blockquote key={text}>{text}</blockquote>
      ))}
      <figcaption>
        {kinds}
        {first.frame === null ? null : ` · ${t('inFrame')}`}
        {first.capturedAt === null
          ? null
          : ` · ${t('capturedAt', { time: formatMoment(first.capturedAt) })}`}
      </figcaption>
    </figure>
  );
}

/** Only what stands in the page is put in quotation marks. */
function quoteOf({ kind, excerpt }: EvidenceView): string {
  return kind === 'found' && excerpt !== '' ? `“${excerpt}”` : excerpt;
}
