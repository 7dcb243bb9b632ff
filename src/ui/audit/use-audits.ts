import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { AuditRun, StartAnswer } from '../../engine/model/audit-run.ts';
import type { SiteAuditView } from '../../engine/model/site-audit-view.ts';
import type { StoredAudit } from '../../engine/model/stored-audit.ts';
import type { AuditPort } from './audit-port.ts';

/** What the audit desk shows: audits kept, the one that runs, the one chosen. */
export interface AuditDeskState {
  readonly audits: readonly StoredAudit[];
  readonly run: AuditRun | null;
  readonly chosen: StoredAudit | null;
  /** Null where the chosen audit was not judged yet. */
  readonly result: SiteAuditView | null;
  /** What became of the last wish; null where it went well. */
  readonly refusal: 'declined' | 'busy' | null;
  /** Why the last wish failed; null where it did not. */
  readonly trouble: string | null;
  readonly choose: (id: string | null) => void;
  /** Takes up what a start gives. */
  readonly follow: (answer: Promise<StartAnswer>) => void;
  readonly reload: () => Promise<void>;
  /** Lets work go on and tells where it fails. */
  readonly attempt: (work: Promise<unknown>) => void;
}

/** Keeps the list, the run and the chosen audit in step. */
export function useAudits(port: AuditPort): AuditDeskState {
  const [audits, setAudits] = useState<readonly StoredAudit[]>([]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [result, setResult] = useState<SiteAuditView | null>(null);
  const [refusal, setRefusal] = useState<AuditDeskState['refusal']>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const run = useSyncExternalStore(port.subscribe, port.readRun);
  const phase = run?.phase ?? null;

  const attempt = useCallback((work: Promise<unknown>): void => {
    work.catch((error: unknown) =>
      setTrouble(error instanceof Error ? error.message : String(error)),
    );
  }, []);

  // What comes back late, after another audit was chosen or asked for, would stand under the wrong name.
  const wanted = useRef<string | null>(null);
  const turn = useRef(0);

  const reload = useCallback(async (): Promise<void> => {
    const mine = (turn.current += 1);
    const id = wanted.current;
    const kept = await port.list();
    const found = id === null ? null : await port.findResult(id);
    if (mine !== turn.current) return;
    setAudits(kept);
    setResult(found);
  }, [port]);

  useEffect(() => {
    attempt(reload());
  }, [attempt, reload, phase, chosenId]);

  const choose = useCallback((id: string | null): void => {
    setRefusal(null);
    setTrouble(null);
    if (id === wanted.current) return;
    wanted.current = id;
    turn.current += 1;
    setResult(null);
    setChosenId(id);
  }, []);
  const follow = (answer: Promise<StartAnswer>): void => {
    setTrouble(null);
    attempt(
      answer.then((given) => {
        if (given.state === 'started') choose(given.id);
        else setRefusal(given.state);
      }),
    );
  };
  const chosen = audits.find(({ id }) => id === chosenId) ?? null;
  return { audits, run, chosen, result, refusal, trouble, choose, follow, reload, attempt };
}
