import type { AuditRun } from '../../engine/model/audit-run.ts';
import type { StoredAudit } from '../../engine/model/stored-audit.ts';
import { useTranslate } from '../translate.ts';
import { AuditList } from './audit-list.tsx';
import type { AuditPort } from './audit-port.ts';
import { AuditResult } from './audit-result.tsx';
import { RunPane } from './run-pane.tsx';
import { StartForm } from './start-form.tsx';
import { UnfinishedPane } from './unfinished-pane.tsx';
import { type AuditDeskState, useAudits } from './use-audits.ts';
import './audit.css';

function Notices({ refusal, trouble, run }: Pick<AuditDeskState, 'refusal' | 'trouble' | 'run'>) {
  const t = useTranslate();
  return (
    <>
      {refusal === null ? null : (
        <p className="calm-line" role="status">
          {t(refusal === 'declined' ? 'auditDeclined' : 'auditBusy')}
        </p>
      )}
      {trouble === null ? null : (
        <p className="refusals" role="alert">
          {t('actionFailed', { message: trouble })}
        </p>
      )}
      {run?.phase === 'failed' ? (
        <p className="refusals" role="alert">
          {run.message}
        </p>
      ) : null}
    </>
  );
}

/** An audit that is not under way: what is left to do of it, and what it came to. */
function KeptAudit({
  port,
  desk: { result, choose, follow, reload, attempt },
  audit,
  isDisabled,
}: {
  port: AuditPort;
  desk: AuditDeskState;
  audit: StoredAudit;
  isDisabled: boolean;
}) {
  const remove = (): void => {
    choose(null);
    attempt(port.remove(audit).then(reload));
  };
  return (
    <>
      {audit.reason === 'done' && audit.counts !== null ? null : (
        <UnfinishedPane
          audit={audit}
          isDisabled={isDisabled}
          onResume={() => follow(port.resume(audit))}
          onJudge={() => attempt(port.judge(audit.id).then(reload))}
          onRemove={remove}
        />
      )}
      {result === null ? null : (
        <AuditResult
          key={audit.id}
          view={result}
          onSave={(file) => port.save(audit.id, file)}
          onOpen={(url, places) => attempt(port.open(url, places))}
          onRemove={remove}
        />
      )}
    </>
  );
}

function activeOf(run: AuditRun | null): Extract<AuditRun, { readonly progress: unknown }> | null {
  return run !== null && 'progress' in run ? run : null;
}

/** 全站检查: a portal is named, crawled from this page and judged; earlier audits are kept. */
export function AuditDesk({ port, startUrl }: { port: AuditPort; startUrl: string | null }) {
  const desk = useAudits(port);
  const { audits, run, chosen, refusal, trouble, choose, follow } = desk;
  const active = activeOf(run);
  const isRunning = active !== null && active.id === chosen?.id;
  return (
    <div className="desk audit-desk">
      <AuditList audits={audits} run={run} chosen={chosen?.id ?? null} onChoose={choose} />
      <div className="audit-main">
        <Notices refusal={refusal} trouble={trouble} run={run} />
        {chosen === null ? (
          <StartForm
            systems={port.systems}
            startUrl={startUrl}
            isDisabled={active !== null}
            onStart={(wish) => follow(port.start(wish))}
          />
        ) : null}
        {chosen !== null && isRunning ? (
          <RunPane audit={chosen} run={active} onStop={(how) => port.stop(how)} />
        ) : null}
        {chosen === null || isRunning ? null : (
          <KeptAudit port={port} desk={desk} audit={chosen} isDisabled={active !== null} />
        )}
      </div>
    </div>
  );
}
