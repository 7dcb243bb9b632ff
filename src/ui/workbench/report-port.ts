import type { AnnualReportView } from '../../engine/model/annual-report-view.ts';

/** A file that was read as an annual report, or why it was not. */
export type FileAnswer =
  | { readonly state: 'read'; readonly id: string }
  | { readonly state: 'refused'; readonly message: string };

/** All that the report desk asks of the world around it. */
export interface ReportPort {
  /** Reads one file; what it holds stays in this page. */
  read(file: File): Promise<FileAnswer>;
  /** Judges every report read so far beside the others; views by id. */
  judge(): Promise<ReadonlyMap<string, AnnualReportView>>;
  remove(id: string): void;
  /** Saves the audit of one report and tells the file's name. */
  save(id: string, form: 'xlsx' | 'json'): Promise<string>;
}
