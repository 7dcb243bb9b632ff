import { useCallback, useEffect, useState } from 'react';
import type { HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import type { JudgementSheet, SheetPlace } from '../../engine/model/assessment/judgement-view.ts';
import type { JudgementPort, VerdictWish } from './judgement-port.ts';
import { findVerdict, useWriter } from './use-writer.ts';

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
  /** False where it failed; `trouble` then says why. */
  readonly save: (itemId: string, wish: VerdictWish | null) => Promise<boolean>;
  readonly undo: () => void;
  /** Brings an earlier verdict back in the place of the one that stands. */
  readonly putBack: (itemId: string, verdict: HumanVerdict) => Promise<void>;
  /** Lets work go on and tells where it fails. */
  readonly attempt: (work: Promise<unknown>) => void;
}

interface Sitting {
  readonly sheet: JudgementSheet | null | undefined;
  readonly steps: readonly Step[];
  readonly touched: ReadonlySet<string>;
}

const nothing: Sitting = { sheet: undefined, steps: [], touched: new Set() };

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Reads a sheet, follows its changes in any tab, and writes what the person says. */
export function useSheet(port: JudgementPort, place: SheetPlace): OpenedSheet {
  const { assessmentId, targetId, systemKey } = place;
  const [{ sheet, steps, touched }, setSitting] = useState(nothing);
  const [trouble, setTrouble] = useState<string | null>(null);
  const attempt = useCallback((work: Promise<unknown>): void => {
    work.then(
      () => setTrouble(null),
      (error: unknown) => setTrouble(wordsOf(error)),
    );
  }, []);

  const writer = useWriter(port, place, sheet);
  const { forget } = writer;

  useEffect(() => {
    let isWanted = true;
    let latest = 0;
    const read = async (): Promise<void> => {
      const turn = (latest += 1);
      const read = await port.openSheet({ assessmentId, targetId, systemKey });
      // An answer that a later question has overtaken is stale.
      if (!isWanted || turn !== latest) return;
      forget();
      setSitting((sitting) => ({ ...sitting, sheet: read }));
    };
    // A good read does not take away the line about a write that failed.
    const follow = (): void => void read().catch((error: unknown) => setTrouble(wordsOf(error)));
    follow();
    const stop = port.subscribe(follow);
    return () => {
      isWanted = false;
      stop();
    };
  }, [port, assessmentId, targetId, systemKey, forget]);

  const save = async (itemId: string, wish: VerdictWish | null): Promise<boolean> => {
    if (sheet == null) return false;
    const title = sheet.items.find(({ id }) => id === itemId)?.title ?? '';
    const step = { itemId, title, before: findVerdict(sheet, itemId) };
    const writing = writer.write(itemId, wish);
    attempt(writing);
    try {
      await writing;
    } catch {
      return false;
    }
    setSitting((sitting) => ({
      ...sitting,
      steps: [...sitting.steps, step],
      touched: new Set([...sitting.touched, itemId]),
    }));
    return true;
  };
  const lastStep = steps.at(-1) ?? null;
  const undo = (): void => {
    if (sheet == null || lastStep === null) return;
    const { itemId, before } = lastStep;
    attempt(
      writer
        .putBack(itemId, before)
        .then(() => setSitting((sitting) => ({ ...sitting, steps: sitting.steps.slice(0, -1) }))),
    );
  };
  return { sheet, touched, lastStep, trouble, save, undo, putBack: writer.putBack, attempt };
}
