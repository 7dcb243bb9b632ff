import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../engine/model/result.ts';

/** What `open` gives, from when it is first wanted; null until it is there. What cannot be opened is told in its place; the rest goes on. */
export function useOpened<Value>(
  open: () => Promise<Value>,
  isWanted: boolean,
): Result<Value> | null {
  const [opened, setOpened] = useState<Result<Value> | null>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isWanted || isAsked.current) return;
    isAsked.current = true;
    open().then(
      (value) => setOpened({ ok: true, value }),
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        setOpened({ ok: false, error: { code: 'not-opened', message } });
      },
    );
  }, [open, isWanted]);
  return opened;
}
