import type { FindingView } from '../../engine/model/finding-view.ts';
import type { JudgementItem } from '../../engine/model/assessment/judgement-view.ts';
import type { Place } from '../../engine/model/popup-message.ts';
import { FindingDetails } from '../finding-details.tsx';
import { placesOf } from '../places.ts';
import { useTranslate } from '../translate.ts';

type Open = (url: string, places: readonly Place[]) => void;

/** The page that a finding can be seen on, and the places to frame there. */
export function whereOf(finding: FindingView): { url: string; places: readonly Place[] } {
  const url = finding.evidence[0]?.url ?? finding.subject.url;
  const here = finding.evidence.filter((piece) => piece.url === url);
  return { url, places: placesOf({ ...finding, evidence: here }) };
}

/** The first page worth opening for an item: that of its first lead, else its first column, else the agency's home. */
export function firstPageOf(
  { findings, columns }: JudgementItem,
  home: string,
): { url: string; places: readonly Place[] } {
  const [finding] = findings;
  if (finding !== undefined) return whereOf(finding);
  return { url: columns.find(({ url }) => url !== null)?.url ?? home, places: [] };
}

function Lead({ finding, onOpen }: { finding: FindingView; onOpen: Open }) {
  const t = useTranslate();
  const { url, places } = whereOf(finding);
  return (
    <li className="lead">
      <FindingDetails finding={finding} isOnly={false} onLocate={null} />
      <p className="finding-source muted">
        {finding.subject.title === null ? null : <span>{finding.subject.title} · </span>}
        <button type="button" className="link" onClick={() => onOpen(url, places)}>
          {t(places.length > 0 ? 'judge_openMarked' : 'openEvidence')}
        </button>{' '}
        <span className="current-address">{url}</span>
      </p>
    </li>
  );
}

/** What to look at: 考察点, columns, and what the audits found. */
export function ItemLeads({ item, onOpen }: { item: JudgementItem; onOpen: Open }) {
  const t = useTranslate();
  const { criteria, columns, findings, note, machine } = item;
  return (
    <>
      {criteria.length === 0 && note === '' ? null : (
        <section aria-label={t('judge_criteria')}>
          <h3>{t('judge_criteria')}</h3>
          <ul className="criteria">
            {criteria.map(({ text, points }) => (
              <li key={text}>
                {text}
                {points === null ? null : (
                  <span className="muted"> {t('judge_worth', { points })}</span>
                )}
              </li>
            ))}
          </ul>
          {note === '' ? null : <p className="muted">{note}</p>}
        </section>
      )}
      {columns.length === 0 ? null : (
        <section aria-label={t('judge_columns')}>
          <h3>{t('judge_columns')}</h3>
          <ul className="lead-columns">
            {columns.map(({ name, url, word }) => (
              <li key={name}>
                {url === null ? (
                  <span>{name}</span>
                ) : (
                  <button type="button" className="link" onClick={() => onOpen(url, [])}>
                    {name} ↗
                  </button>
                )}{' '}
                <span className="muted">{word === '' ? t('judge_columnUnknown') : word}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label={t('judge_leads')}>
        <h3>{t('judge_leadsCount', { count: findings.length })}</h3>
        {machine.passed === 0 ? null : (
          <p className="muted">{t('judge_passedCount', { count: machine.passed })}</p>
        )}
        {findings.length === 0 && machine.passed === 0 ? (
          <p className="muted">{t('judge_noLeads')}</p>
        ) : null}
        <ul>
          {findings.map((finding) => (
            <Lead key={finding.id} finding={finding} onOpen={onOpen} />
          ))}
        </ul>
      </section>
    </>
  );
}
