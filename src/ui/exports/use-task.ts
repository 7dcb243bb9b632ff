import { useState } from 'react';
import type { ExportProgress } from '../../engine/model/assessment/export-wish.ts';

/** A long step under way, done or failed. */
export type Task =
  | { readonly state: 'idle' }
  | { readonly state: 'busy'; readonly progress: ExportProgress | null }
  | { readonly state: 'done'; readonly text: string }
  | { readonly state: 'failed'; readonly text: string };

/** Runs one long step at a time and says how it goes. */
export function useTask(): {
  readonly task: Task;
  readonly run: (work: (tell: (progress: ExportProgress) => void) => Promise<string>) => void;
} {
  const [task, setTask] = useState<Task>({ state: 'idle' });
  const run = (work: (tell: (progress: ExportProgress) => void) => Promise<string>): void => {
    setTask({ state: 'busy', progress: null });
    work((progress) => setTask({ state: 'busy', progress })).then(
      (text) => setTask({ state: 'done', text }),
      (error: unknown) =>
        setTask({ state: 'failed', text: error instanceof Error ? error.message : String(error) }),
    );
  };
  return { task, run };
}
