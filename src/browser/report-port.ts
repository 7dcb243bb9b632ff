import { judgeReports, pageChecklist, type ReadReport } from '../engine/index.ts';
import type { AnnualReportDocument } from '../engine/model/annual-report-document.ts';
import type { AnnualReportView } from '../engine/model/annual-report-view.ts';
import { buildAnnualReportView } from '../report/build-annual-report-view.ts';
import { exportFileName } from '../report/export-file-name.ts';
import { chooseHolidays } from './own-holidays.ts';
import { readReportFile } from './read-report-file.ts';
import { saveFile } from './save-file.ts';
import { civilDateAt } from './today.ts';

async function renderFile(document: AnnualReportDocument, form: 'xlsx' | 'json'): Promise<Blob> {
  if (form === 'json') {
    return new Blob([`${JSON.stringify(document, null, 2)}\n`], { type: 'application/json' });
  }
  const { renderAnnualReportWorkbook } = await import('../report/annual-report-workbook.ts');
  return new Blob([new Uint8Array(await renderAnnualReportWorkbook(document))], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

/** The report desk's port: reads files, judges them together in this page, saves the outcome. */
export function createReportPort(now: () => Date) {
  const reports = new Map<string, ReadReport>();
  const judge = async (): Promise<ReadonlyMap<string, AnnualReportDocument>> => {
    const entries = [...reports];
    const documents = judgeReports(
      entries.map(([, report]) => report),
      {
        asOf: civilDateAt(now()),
        level: null,
        system: pageChecklist,
        holidays: await chooseHolidays(),
      },
    );
    return new Map(
      entries.flatMap(([id], at) => {
        const document = documents[at];
        return document === null || document === undefined ? [] : [[id, document] as const];
      }),
    );
  };
  return {
    read: async (file: File) => {
      const read = await readReportFile(file, civilDateAt(now()));
      if (!read.ok) return { state: 'refused', message: read.error.message } as const;
      const id = `${read.value.artifacts.snapshot.sha256} ${file.name}`;
      reports.set(id, read.value);
      return { state: 'read', id } as const;
    },
    judge: async (): Promise<ReadonlyMap<string, AnnualReportView>> =>
      new Map([...(await judge())].map(([id, document]) => [id, buildAnnualReportView(document)])),
    remove: (id: string): void => {
      reports.delete(id);
    },
    save: async (id: string, form: 'xlsx' | 'json'): Promise<string> => {
      const document = (await judge()).get(id);
      if (document === undefined) throw new Error('报告已经移除，请重新选择文件');
      const name = exportFileName(document.title ?? document.source, document.asOf, form);
      saveFile(name, await renderFile(document, form));
      return name;
    },
  };
}
