import { useCallback, useMemo, useState } from 'react';
import type { Overview } from '../../engine/model/assessment/overview.ts';
import { type MessageKey, useTranslate } from '../translate.ts';
import { hrefOf } from '../workbench/route.ts';
import { AgencyPane } from './agency-pane.tsx';
import type { AssessmentPort } from './assessment-port.ts';
import { filterRows, firstOrder, noFilter, type RowOrder, sortRows } from './choose-rows.ts';
import { DistributionView } from './distribution.tsx';
import { Matrix } from './matrix.tsx';
import { FilterBar, RoundCounts, RoundProgress } from './overview-tools.tsx';
import { UntestedView } from './untested.tsx';
import { useLive } from './use-live.ts';

type View = 'matrix' | 'distribution' | 'untested';

const views: readonly { readonly view: View; readonly key: MessageKey }[] = [
  { view: 'matrix', key: 'view_matrix' },
  { view: 'distribution', key: 'view_distribution' },
  { view: 'untested', key: 'view_untested' },
];

function ViewChoice({ chosen, onChoose }: { chosen: View; onChoose: (view: View) => void }) {
  const t = useTranslate();
  return (
    <div className="view-choice" role="group" aria-label={t('viewsLabel')}>
      {views.map(({ view, key }) => (
        <button
          key={view}
          type="button"
          aria-pressed={view === chosen}
          onClick={() => onChoose(view)}
        >
          {t(key)}
        </button>
      ))}
    </div>
  );
}

function NoTargets({ assessmentId }: { assessmentId: string }) {
  const t = useTranslate();
  return (
    <div className="first-steps">
      <p>{t('round_noTargets')}</p>
      <a className="button primary" href={hrefOf({ room: 'targets', path: [assessmentId] })}>
        {t('round_toTargets')}
      </a>
    </div>
  );
}

function SystemSwitch({
  overview: { assessment, system },
  names,
  onChoose,
}: {
  overview: Overview;
  names: ReadonlyMap<string, string>;
  onChoose: (key: string) => void;
}) {
  const t = useTranslate();
  if (assessment.systems.length < 2) return null;
  return (
    <select
      aria-label={t('auditSystem')}
      value={system.key}
      onChange={({ target }) => onChoose(target.value)}
    >
      {assessment.systems.map((key) => (
        <option key={key} value={key}>
          {names.get(key) ?? key}
        </option>
      ))}
    </select>
  );
}

function MatrixView({ overview, chosen }: { overview: Overview; chosen: string | null }) {
  const t = useTranslate();
  const [filter, setFilter] = useState(noFilter);
  const [order, setOrder] = useState<RowOrder>(firstOrder);
  const { rows } = overview;
  const shown = useMemo(() => sortRows(filterRows(rows, filter), order), [rows, filter, order]);
  return (
    <>
      <FilterBar overview={overview} filter={filter} shown={shown.length} onFilter={setFilter} />
      {shown.length === 0 ? (
        <p className="calm-line">
          {t('filter_nothing')}{' '}
          <button type="button" className="link" onClick={() => setFilter(noFilter)}>
            {t('filter_clear')}
          </button>
        </p>
      ) : (
        <Matrix overview={overview} rows={shown} chosen={chosen} order={order} onSort={setOrder} />
      )}
    </>
  );
}

/** The overview of one round: matrix, distribution, what is untested; the chosen agency beside it. */
export function OverviewView({
  port,
  assessmentId,
  targetId,
  group,
}: {
  port: AssessmentPort;
  assessmentId: string;
  targetId: string | null;
  group: string | null;
}) {
  const t = useTranslate();
  const [systemKey, setSystemKey] = useState<string | null>(null);
  const [view, setView] = useState<View>('matrix');
  const read = useCallback(async () => {
    const overview = await port.readOverview(assessmentId, systemKey);
    const hasChoice = overview !== null && overview.assessment.systems.length > 1;
    const systems = hasChoice ? await port.listSystems() : [];
    return { overview, names: new Map(systems.map(({ key, system }) => [key, system.name])) };
  }, [port, assessmentId, systemKey]);
  const { value, trouble } = useLive(read, port.subscribe);
  if (trouble !== null) {
    return (
      <p className="refusals" role="alert">
        {t('actionFailed', { message: trouble })}
      </p>
    );
  }
  if (value === undefined) return <div className="overview" aria-busy />;
  const { overview, names } = value;
  if (overview === null) return <p className="calm-line">{t('round_gone')}</p>;
  if (overview.rows.length === 0) return <NoTargets assessmentId={assessmentId} />;
  return (
    <div className={targetId === null ? 'overview' : 'overview has-pane'}>
      <div className="overview-main">
        <div className="overview-line">
          <ViewChoice chosen={view} onChoose={setView} />
          <SystemSwitch overview={overview} names={names} onChoose={setSystemKey} />
          <RoundCounts overview={overview} />
        </div>
        <RoundProgress overview={overview} />
        {view === 'matrix' ? <MatrixView overview={overview} chosen={targetId} /> : null}
        {view === 'distribution' ? <DistributionView overview={overview} /> : null}
        {view === 'untested' ? <UntestedView overview={overview} /> : null}
      </div>
      {targetId === null ? null : (
        <AgencyPane
          key={`${targetId} ${overview.system.key}`}
          port={port}
          assessmentId={assessmentId}
          targetId={targetId}
          systemKey={overview.system.key}
          group={group}
        />
      )}
    </div>
  );
}
