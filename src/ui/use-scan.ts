import { useCallback, useEffect, useRef, useState } from 'react';
import type { Choice, ScanAnswer } from '../engine/model/popup-message.ts';
import type { PopupPort } from './popup-port.ts';

/** The scan of the tab: null while the first answer is awaited. */
export interface ScanState {
  readonly answer: ScanAnswer | null;
  readonly scan: (force: boolean) => void;
  /** Judges what was read once more; the present answer stays until the new one is there. */
  readonly judge: (choice: Choice) => void;
}

/** Scans at once, and again on request; an answer that a newer request has overtaken is dropped. */
export function useScan(port: PopupPort, initial: Choice): ScanState {
  const [answer, setAnswer] = useState<ScanAnswer | null>(null);
  const choice = useRef(initial);
  const newest = useRef(0);

  const run = useCallback((ask: () => Promise<ScanAnswer>): void => {
    const turn = (newest.current += 1);
    const settle = (result: ScanAnswer): void => {
      if (turn === newest.current) setAnswer(result);
    };
    ask().then(settle, (error: unknown) => {
      settle({ state: 'error', message: error instanceof Error ? error.message : String(error) });
    });
  }, []);

  const scan = useCallback(
    (force: boolean): void => {
      setAnswer(null);
      run(async () => await port.scan(choice.current, force));
    },
    [port, run],
  );
  const judge = useCallback(
    (next: Choice): void => {
      choice.current = next;
      run(async () => await port.judge(next));
    },
    [port, run],
  );

  useEffect(() => {
    scan(false);
  }, [scan]);

  return { answer, scan, judge };
}
