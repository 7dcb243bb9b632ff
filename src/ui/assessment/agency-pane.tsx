import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  AgencyGroup,
  AgencyItem,
  AgencyView,
} from '../../engine/model/assessment/agency-view.ts';
import { markOf } from '../../engine/model/assessment/verdict-choice.ts';
import type { FindingView } from '../../engine/model/finding-view.ts';
import type { Place } from '../../engine/model/popup-message.ts';
import { FindingDetails } from '../finding-details.tsx';
import { levelKeys } from '../message-keys.ts';
import { markKey, OutcomeIcon } from '../outcome-icon.tsx';
import { placesOf } from '../places.ts';
import { type Translate, useTranslate } from '../translate.ts';
import { hrefOf } from '../workbench/route.ts';
import type { AssessmentPort } from './assessment-port.ts';
import { formatPoints, formatShare } from './format-share.ts';
import { stateKeys } from './state-keys.ts';
import { useLive } from './use-live.ts';

type Open = (url: string, places: readonly Place[]) => void;
type OpenItem = (url: string, places: readonly Place[], itemId: string) => void;

function PaneFinding({ finding, onOpen }: { finding: FindingView; onOpen: Open }) {
  const t = useTranslate();
  const url = finding.evidence[0]?.url ?? finding.subject.url;
  const places = placesOf({
    ...finding,
    evidence: finding.evidence.filter((piece) => piece.url === url),
  });
  return (
    <li className="pane-finding">
      <FindingDetails finding={finding} isOnly={false} onLocate={null} />
      <p className="finding-source muted">
        <span className="current-address">{url}</span>{' '}
        <button type="button" className="link" onClick={() => onOpen(url, places)}>
          {t('pane_open')}
        </button>
      </p>
    </li>
  );
}

function ItemScore({ item: { points, scored, deducted } }: { item: AgencyItem }) {
  const t = useTranslate();
  if (points === null || points === 0) {
    if (deducted === null || deducted === 0) return null;
    return <span className="item-score">−{formatPoints(deducted)}</span>;
  }
  return (
    <span className="item-score muted">
      {t('matrix_points', {
        scored: scored === null ? '–' : formatPoints(scored),
        points: formatPoints(points),
      })}
    </span>
  );
}

function PaneItem({ item, onOpen }: { item: AgencyItem; onOpen: OpenItem }) {
  const t = useTranslate();
  const { title, headings, outcome, machineOutcome, note, findings } = item;
  const mark = markOf(item, machineOutcome !== null);
  const isAsking = outcome === 'failed' || outcome === 'cantTell';
  const [isOpen, setIsOpen] = useState(isAsking);
  return (
    <details
      className={`pane-item pane-item-${outcome}`}
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        <OutcomeIcon outcome={mark} />
        <span className={`item-word tone-${mark}`}>{t(markKey(mark))}</span>
        <span className="pane-item-title">{title}</span>
        <ItemScore item={item} />
      </summary>
      {isOpen ? (
        <div className="pane-item-body">
          {headings.length === 0 ? null : <p className="muted">{headings.join(' › ')}</p>}
          {machineOutcome === null ? null : (
            <p className="by-hand">
              {t('pane_byHand', { machine: t(machineOutcome) })}
              {note === '' ? null : ` ${note}`}
            </p>
          )}
          <ItemText item={item} />
          <ul>
            {findings.map((finding) => (
              <PaneFinding
                key={finding.id}
                finding={finding}
                onOpen={(url, places) => onOpen(url, places, item.id)}
              />
            ))}
          </ul>
        </div>
      ) : null}
    </details>
  );
}

/** What is said where an item has nothing that asks for a look. */
function ItemText({ item: { findings, passed, outcome, method } }: { item: AgencyItem }) {
  const t = useTranslate();
  if (passed > 0) return <p className="muted">{t('pane_passed', { count: passed })}</p>;
  if (findings.length > 0) return null;
  if (outcome === 'untested' && method === 'manual') {
    return <p className="muted">{t('untested_manual')}</p>;
  }
  return <p className="muted">{t(outcome === 'untested' ? 'untested_unanswered' : 'pane_none')}</p>;
}

function PaneGroup({
  group: { title, points, scored, items },
  isWanted,
  onOpen,
}: {
  group: AgencyGroup;
  /** The group whose cell was clicked. */
  isWanted: boolean;
  onOpen: OpenItem;
}) {
  const t = useTranslate();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isWanted) section.current?.scrollIntoView({ block: 'start' });
  }, [isWanted]);
  return (
    <section ref={section} className="pane-group">
      <h3>
        <span>{title}</span>
        {points > 0 ? (
          <span className="muted">
            {t('matrix_points', { scored: formatPoints(scored), points: formatPoints(points) })}
          </span>
        ) : null}
      </h3>
      {items.map((item) => (
        <PaneItem key={item.id} item={item} onOpen={onOpen} />
      ))}
    </section>
  );
}

function listResults({ run, summary }: AgencyView, t: Translate): readonly string[] {
  if (summary === null) return [t(stateKeys[run?.state ?? 'new'])];
  const { points, scored, judged, vetoed } = summary;
  const hasScore = points > 0 && !vetoed;
  return [
    hasScore ? t('pane_score', { scored: formatPoints(scored), points: formatPoints(points) }) : '',
    t('assessmentJudged', { share: formatShare(judged) }),
  ];
}

function PaneHead({ view }: { view: AgencyView }) {
  const t = useTranslate();
  const { target, run, summary } = view;
  const level = target.level === null ? '' : t(levelKeys[target.level]);
  const facts = [level, target.unit, target.contact, ...listResults(view, t)];
  return (
    <>
      <p className="muted">
        {summary?.vetoed === true ? <span className="seal">{t('veto')}</span> : null}
        {facts.filter(Boolean).join(' · ')}
      </p>
      <p className="current-address muted">{target.url}</p>
      {run === null || run.message === '' ? null : <p className="calm-line">{run.message}</p>}
    </>
  );
}

function NotChecked({ list }: { list: AgencyView['notChecked'] }) {
  const t = useTranslate();
  if (list.length === 0) return null;
  return (
    <details className="pane-not-checked">
      <summary>{t('notChecked', { count: list.length })}</summary>
      <ul>
        {list.slice(0, 100).map(({ url, reason }) => (
          <li key={`${url} ${reason}`}>
            {reason} <span className="muted current-address">{url}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface PanePlace {
  readonly view: AgencyView;
  readonly assessmentId: string;
}

function PaneTitle({ view, assessmentId }: PanePlace) {
  const t = useTranslate();
  return (
    <div className="pane-name">
      <h2>{view.target.name}</h2>
      <a
        className="button"
        href={hrefOf({ room: 'assessments', path: [assessmentId] })}
        aria-label={t('pane_close')}
      >
        ✕
      </a>
    </div>
  );
}

function JudgeLink({ view: { summary, target }, assessmentId }: PanePlace) {
  const t = useTranslate();
  if (summary === null) return null;
  return (
    <p>
      <a className="link" href={hrefOf({ room: 'review', path: [assessmentId, target.id] })}>
        {t('pane_judge', { count: summary.waiting })}
      </a>
    </p>
  );
}

/** One agency beside its row: what it obtained, group by group, each finding with its quote, page and ground. */
export function AgencyPane({
  port,
  assessmentId,
  targetId,
  systemKey,
  group,
}: {
  port: AssessmentPort;
  assessmentId: string;
  targetId: string;
  systemKey: string;
  group: string | null;
}) {
  const t = useTranslate();
  const read = useCallback(
    () => port.readAgency(assessmentId, targetId, systemKey),
    [port, assessmentId, targetId, systemKey],
  );
  const { value: view } = useLive(read, port.subscribe);
  const [failure, setFailure] = useState<string | null>(null);
  const onOpen: OpenItem = (url, places, itemId) => {
    setFailure(null);
    const place = { assessmentId, targetId, systemKey };
    port.openBeside(url, places, place, itemId).catch((error: unknown) => {
      setFailure(error instanceof Error ? error.message : String(error));
    });
  };
  return (
    <aside className="agency-pane" aria-label={t('pane_label')}>
      {view === undefined ? <p className="bone bone-title" /> : null}
      {view === null ? <p className="calm-line">{t('pane_gone')}</p> : null}
      {view === undefined || view === null ? null : (
        <>
          <PaneTitle view={view} assessmentId={assessmentId} />
          <PaneHead view={view} />
          <JudgeLink view={view} assessmentId={assessmentId} />
          {failure === null ? null : (
            <p className="refusals" role="alert">
              {t('actionFailed', { message: failure })}
            </p>
          )}
          {view.groups.map((each) => (
            <PaneGroup
              key={each.title}
              group={each}
              isWanted={each.title === group}
              onOpen={onOpen}
            />
          ))}
          <NotChecked list={view.notChecked} />
        </>
      )}
    </aside>
  );
}
