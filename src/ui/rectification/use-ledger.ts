import { useCallback, useEffect, useState } from 'react';
import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { ExportProgress } from '../../engine/model/assessment/export-wish.ts';
import type { Ledger } from '../../engine/model/assessment/rectification.ts';
import type { RectificationPort } from './rectification-port.ts';

/** What the room shows of one round. */
export interface ShownLedger {
  readonly ledger: Ledger;
  readonly later: readonly Assessment[];
  readonly systems: readonly StoredSystem[];
}

/** Which table, and which later round; null for the newest, "" for none. */
export interface LedgerChoice {
  readonly systemKey: string;
  readonly laterId: string | null;
}

async function readShown(
  port: RectificationPort,
  assessmentId: string,
  { systemKey, laterId }: LedgerChoice,
  tell: (progress: ExportProgress) => void,
): Promise<ShownLedger | null> {
  const [later, systems] = await Promise.all([port.listLater(assessmentId), port.listSystems()]);
  const wanted = laterId ?? later[0]?.id ?? '';
  const ledger = await port.readLedger(assessmentId, systemKey, wanted || null, tell);
  return ledger === null ? null : { ledger, later, systems };
}

/** The ledger of a round, read again after each change; what was read last stays until then. */
export function useLedger(
  port: RectificationPort,
  assessmentId: string,
  { systemKey, laterId }: LedgerChoice,
) {
  const [shown, setShown] = useState<ShownLedger | null>(null);
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const read = useCallback(
    () => readShown(port, assessmentId, { systemKey, laterId }, setProgress),
    [port, assessmentId, systemKey, laterId],
  );
  useEffect(() => {
    let turn = 0;
    const reload = (): void => {
      const mine = (turn += 1);
      read().then(
        (found) => {
          if (mine !== turn) return;
          setShown(found);
          setTrouble(null);
          setProgress(null);
        },
        (error: unknown) => {
          if (mine === turn) setTrouble(error instanceof Error ? error.message : String(error));
        },
      );
    };
    reload();
    const stop = port.subscribe(reload);
    return () => {
      turn = -1;
      stop();
    };
  }, [port, read]);
  return { shown, progress, trouble };
}
