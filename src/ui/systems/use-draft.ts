import { useEffect, useState } from 'react';
import type { StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { IndicatorSystem } from '../../engine/model/indicator-system.ts';
import type { SystemsPort } from './systems-port.ts';

const maxSteps = 100;

/** A version under edit: what it is now, and the steps back. */
export interface Draft {
  readonly system: IndicatorSystem;
  readonly isChanged: boolean;
  readonly canUndo: boolean;
  readonly change: (next: IndicatorSystem) => void;
  readonly undo: () => void;
  /** Back to the version as it is kept. */
  readonly discard: () => void;
}

/** Keeps what is being edited beside the version, also when the tab is closed. */
export function useDraft(port: SystemsPort, { key, system: kept }: StoredSystem): Draft {
  const [steps, setSteps] = useState<readonly IndicatorSystem[]>(() => [
    port.readDraft(key) ?? kept,
  ]);
  const system = steps.at(-1) ?? kept;
  const isChanged = port.compare(kept, system).length > 0;
  useEffect(() => {
    port.keepDraft(key, isChanged ? system : null);
  }, [port, key, system, isChanged]);
  return {
    system,
    isChanged,
    canUndo: steps.length > 1,
    change: (next) => setSteps((all) => [...all.slice(-maxSteps), next]),
    undo: () => setSteps((all) => (all.length > 1 ? all.slice(0, -1) : all)),
    discard: () => setSteps((all) => [...all.slice(-maxSteps), kept]),
  };
}
