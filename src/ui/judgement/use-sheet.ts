import { useCallback, useEffect, useState } from 'react';
import type { HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import type { JudgementSheet, SheetPlace } from '../../engine/model/assessment/judgement-view.ts';
import type { JudgementPort, VerdictWish } from './judgement-port.ts';

interface Step {
  readonly itemId: string;
  readonly title: string;
  readonly before: HumanVerdict | null;
}

/** One agency's table, what the person changes in it, and the way back. */
export interface OpenedSheet {
  /** Undefined while it is read, null where the agency was not judged yet. */
  readonly sheet: JudgementSheet | null | undefined;
  /** Items decided in this sitting: they keep their row. */
  readonly touched: ReadonlySet<string>;
  /** The last change that can be taken back, or null. */
  readonly lastStep: Step | null;
  readonly trouble: string | null;
  readonly save: (itemId: string, wish: VerdictWish | null) => void;
  readonly undo: () => void;
  /** Lets work go on and tells where it fails. */
  readonly attempt: (work: Promise<unknown>) => void;
}

interface Sitting {
  readonly sheet: JudgementSheet | null | undefined;
  readonly steps: readonly Step[];
  readonly touched: ReadonlySet<string>;
}

const nothing: Sitting = { sheet: undefined, steps: [], touched: new Set() };

function findVerdict(sheet: JudgementSheet, itemId: string): HumanVerdict | null {
  const item = sheet.items.find(({ id }) => id === itemId);
  return item?.human ?? item?.lapsed ?? null;
}

/** Reads a sheet, follows its changes in any tab, and writes what the person says. */
export function useSheet(port: JudgementPort, place: SheetPlace): OpenedSheet {
  const { assessmentId, targetId, systemKey } = place;
  const [{ sheet, steps, touched }, setSitting] = useState(nothing);
  const [trouble, setTrouble] = useState<string | null>(null);
  const attempt = useCallback((work: Promise<unknown>): void => {
    work.then(
      () => setTrouble(null),
      (error: unknown) => setTrouble(error instanceof Error ? error.message : String(error)),
    );
  }, []);

  useEffect(() => {
    let isWanted = true;
    let latest = 0;
    const read = async (): Promise<void> => {
      const turn = (latest += 1);
      const read = await port.openSheet({ assessmentId, targetId, systemKey });
      // An answer that a later question has overtaken is stale.
      if (isWanted && turn === latest) setSitting((sitting) => ({ ...sitting, sheet: read }));
    };
    attempt(read());
    const stop = port.subscribe(() => attempt(read()));
    return () => {
      isWanted = false;
      stop();
    };
  }, [port, assessmentId, targetId, systemKey, attempt]);

  const save = (itemId: string, wish: VerdictWish | null): void => {
    if (sheet == null) return;
    const title = sheet.items.find(({ id }) => id === itemId)?.title ?? '';
    const step = { itemId, title, before: findVerdict(sheet, itemId) };
    const writing =
      wish === null ? port.restore(sheet, itemId, null) : port.save(sheet, itemId, wish);
    attempt(
      writing.then(() =>
        setSitting((sitting) => ({
          ...sitting,
          steps: [...sitting.steps, step],
          touched: new Set([...sitting.touched, itemId]),
        })),
      ),
    );
  };
  const lastStep = steps.at(-1) ?? null;
  const undo = (): void => {
    if (sheet == null || lastStep === null) return;
    const { itemId, before } = lastStep;
    attempt(
      port
        .restore(sheet, itemId, before)
        .then(() => setSitting((sitting) => ({ ...sitting, steps: sitting.steps.slice(0, -1) }))),
    );
  };
  return { sheet, touched, lastStep, trouble, save, undo, attempt };
}
