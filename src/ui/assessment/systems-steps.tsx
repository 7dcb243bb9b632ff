import type { SystemsTrial, SystemStep } from '../../engine/model/assessment/round-edit.ts';
import { versionOf } from '../systems/name-version.ts';
import { TrialTable } from '../systems/trial-table.tsx';
import { useTranslate } from '../translate.ts';
import { SkippedAgencies } from './rejudging.tsx';

function Moved({ step }: { step: Extract<SystemStep, { kind: 'moved' }> }) {
  const t = useTranslate();
  const { from, to, rows, carried, left } = step;
  return (
    <>
      <h3>
        {t('systems_moved', {
          name: to.system.name,
          before: versionOf(from),
          after: versionOf(to),
        })}
      </h3>
      {carried === 0 ? null : <p>{t('systems_carried', { count: carried })}</p>}
      {left.length === 0 ? null : (
        <>
          <p className="refusals">
            {t('systems_left', { count: left.length, version: versionOf(from) })}
          </p>
          <ul className="host-list" tabIndex={0} aria-label={t('systems_leftList')}>
            {left.map(({ agency, title, outcome }) => (
              <li key={`${agency} ${title}`}>
                {agency} · {title}：{t(outcome)}
              </li>
            ))}
          </ul>
        </>
      )}
      <TrialTable run={{ rows, skipped: [] }} />
    </>
  );
}

function Step({ step }: { step: SystemStep }) {
  const t = useTranslate();
  switch (step.kind) {
    case 'added': {
      const { to, judged, verdicts } = step;
      return (
        <>
          <h3>{t('systems_added', { name: to.system.name, version: versionOf(to) })}</h3>
          <p>{t('systems_addedJudged', { count: judged })}</p>
          {verdicts === 0 ? null : <p>{t('systems_addedVerdicts', { count: verdicts })}</p>}
        </>
      );
    }
    case 'removed': {
      const { from, verdicts } = step;
      return (
        <>
          <h3>{t('systems_removed', { name: from.system.name, version: versionOf(from) })}</h3>
          <p>{t('systems_removedKept', { count: verdicts })}</p>
        </>
      );
    }
    case 'moved':
      return <Moved step={step} />;
  }
}

/** What becomes of a round under other tables, said before it is applied. */
export function SystemsSteps({ trial: { steps, ranking, skipped } }: { trial: SystemsTrial }) {
  const t = useTranslate();
  return (
    <div className="systems-steps">
      {ranking === null ? null : (
        <p>{t('systems_ranking', { name: ranking.system.name, version: versionOf(ranking) })}</p>
      )}
      {steps.map((step) => (
        <section key={step.kind === 'removed' ? step.from.key : step.to.key}>
          <Step step={step} />
        </section>
      ))}
      <SkippedAgencies skipped={skipped} messageKey="systems_skipped" />
    </div>
  );
}
