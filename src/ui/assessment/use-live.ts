import { useEffect, useState } from 'react';

/** A run saves many times a second; the screen needs to follow only so fast. */
const quietMs = 250;

/** What was read last and what it was asked for; `value` is undefined while the first answer is awaited. */
export interface Live<Value> {
  readonly value: Value | undefined;
  /** Why the last reading failed; null where it did not. */
  readonly trouble: string | null;
}

interface Answer<Value> {
  readonly read: () => Promise<Value>;
  readonly value: Value | undefined;
  readonly trouble: string | null;
}

/** Reads something, and again whenever the records change. `read` must stay the same function as long as the same is asked. */
export function useLive<Value>(
  read: () => Promise<Value>,
  subscribe: (listener: () => void) => () => void,
): Live<Value> {
  const [answer, setAnswer] = useState<Answer<Value> | null>(null);
  useEffect(() => {
    let turn = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const reload = (): void => {
      timer = undefined;
      const mine = (turn += 1);
      read().then(
        (value) => {
          if (mine === turn) setAnswer({ read, value, trouble: null });
        },
        (error: unknown) => {
          const trouble = error instanceof Error ? error.message : String(error);
          if (mine === turn) setAnswer({ read, value: undefined, trouble });
        },
      );
    };
    reload();
    const stop = subscribe(() => {
      timer ??= setTimeout(reload, quietMs);
    });
    return () => {
      turn = -1;
      clearTimeout(timer);
      stop();
    };
  }, [read, subscribe]);
  // What was read for another question would stand under the wrong name.
  if (answer === null || answer.read !== read) return { value: undefined, trouble: null };
  return answer;
}
