import { useCallback, useState } from 'react';
import type { AnnualReportView } from '../../engine/model/annual-report-view.ts';
import type { ReportPort } from './report-port.ts';

/** Files that are being read, and how many of them are done. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

/** What the desk holds: the reports judged so far, the files that were refused, the reading under way. */
export interface Desk {
  readonly reports: ReadonlyMap<string, AnnualReportView>;
  readonly refusals: readonly string[];
  readonly progress: Progress | null;
  /** Gives the id of the last report read, null where every file was refused. */
  readonly add: (files: readonly File[]) => Promise<string | null>;
  readonly remove: (id: string) => Promise<void>;
}

/** Reads files one after the other and judges all reports together after the last. */
export function useReports(port: ReportPort): Desk {
  const [reports, setReports] = useState<ReadonlyMap<string, AnnualReportView>>(new Map());
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [progress, setProgress] = useState<Progress | null>(null);

  const add = useCallback(
    async (files: readonly File[]): Promise<string | null> => {
      const refused: string[] = [];
      let last: string | null = null;
      for (const [done, file] of files.entries()) {
        setProgress({ done, total: files.length, name: file.name });
        // A file that breaks its reader must not take the others along.
        const answer = await port.read(file).catch((error: unknown) => ({
          state: 'refused' as const,
          message: `${file.name}：读取出错（${error instanceof Error ? error.message : String(error)}）。`,
        }));
        if (answer.state === 'refused') refused.push(answer.message);
        else last = answer.id;
      }
      setReports(await port.judge());
      setRefusals(refused);
      setProgress(null);
      return last;
    },
    [port],
  );

  const remove = useCallback(
    async (id: string): Promise<void> => {
      port.remove(id);
      setReports(await port.judge());
    },
    [port],
  );
  return { reports, refusals, progress, add, remove };
}
