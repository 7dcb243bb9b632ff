import { useEffect, useRef, useState } from 'react';
import type { ExportProgress } from '../../engine/model/assessment/export-wish.ts';

/** A long step under way, done, given up or failed. */
export type Task =
  | { readonly state: 'idle' }
  | { readonly state: 'busy'; readonly progress: ExportProgress | null }
  | { readonly state: 'done'; readonly text: string }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly text: string };

type Work = (tell: (progress: ExportProgress) => void, signal: AbortSignal) => Promise<string>;

/** Runs one long step at a time, says how it goes, and gives it up when asked to or when its place is left. */
export function useTask(): {
  readonly task: Task;
  readonly run: (work: Work) => void;
  readonly cancel: () => void;
} {
  const [task, setTask] = useState<Task>({ state: 'idle' });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const run = (work: Work): void => {
    const own = new AbortController();
    controller.current = own;
    setTask({ state: 'busy', progress: null });
    work((progress) => setTask({ state: 'busy', progress }), own.signal).then(
      (text) => setTask({ state: 'done', text }),
      (error: unknown) => {
        const text = error instanceof Error ? error.message : String(error);
        setTask(own.signal.aborted ? { state: 'cancelled' } : { state: 'failed', text });
      },
    );
  };
  return { task, run, cancel: () => controller.current?.abort() };
}
