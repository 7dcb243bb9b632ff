import { browser } from 'wxt/browser';
import type { ScanView } from '../engine/model/scan-view.ts';
import type { PageScan } from '../engine/model/page-scan.ts';
import {
  type Choice,
  DocumentAnswer,
  LocateAnswer,
  type Place,
  type PlaceResult,
  type Request,
  ScanAnswer,
} from '../engine/model/popup-message.ts';
import { createHolidayPort } from './holiday-port.ts';
import { saveFile } from './save-file.ts';
import { writeSettings } from './settings.ts';

type FileForm = 'xlsx' | 'json' | 'report';

/**
 * The popup's port for one tab: to the worker, the clipboard and the disk.
 * The first scan takes the opening answer, and so does one asked for while it is awaited.
 */
export function createPopupPort(tabId: number, openingAnswer: Promise<unknown>) {
  let opening: Promise<unknown> | null = openingAnswer;
  const ask = async (request: Request): Promise<unknown> =>
    await browser.runtime.sendMessage<Request, unknown>(request);
  const readDocument = async (): Promise<PageScan> => {
    const scan = DocumentAnswer.parse(await ask({ type: 'read-document', tabId }));
    if (scan === null) throw new Error('页面已经离开，请重新检查');
    return scan;
  };
  return {
    scan: async (choice: Choice, force: boolean) => {
      try {
        return ScanAnswer.parse(
          await (force || opening === null ? ask({ type: 'scan', tabId, choice, force }) : opening),
        );
      } finally {
        opening = null;
      }
    },
    judge: async (choice: Choice) => ScanAnswer.parse(await ask({ type: 'judge', tabId, choice })),
    locate: async (places: readonly Place[]): Promise<PlaceResult[]> =>
      LocateAnswer.parse(await ask({ type: 'locate', tabId, places: [...places] })),
    clearMarks: async () => {
      await ask({ type: 'clear', tabId });
    },
    copy: async (view: ScanView, form: 'text' | 'markdown') => {
      await navigator.clipboard.writeText(await renderText(view, form));
    },
    save: async (view: ScanView, form: FileForm) => {
      const scan = await readDocument();
      const { exportFileName } = await import('../report/export-file-name.ts');
      const { name: site, asOf } = view.header;
      const name =
        form === 'report'
          ? exportFileName(view.annualReport?.title ?? site, asOf, 'xlsx')
          : exportFileName(site, asOf, form);
      saveFile(name, await renderFile(scan, view, form));
      return name;
    },
    openWorkbench: async (room?: 'reports') => {
      const page = room === undefined ? '/workbench.html' : `/workbench.html#/${room}`;
      await browser.tabs.create({ url: new URL(page, location.href).href });
    },
    openSiteAudit: async (url: string) => {
      const workbench = new URL('/workbench.html', location.href);
      if (URL.canParse(url)) workbench.searchParams.set('audit', new URL('/', url).href);
      await browser.tabs.create({ url: workbench.href });
    },
    writeSettings,
    holidays: createHolidayPort(tabId),
  };
}

async function renderText(view: ScanView, form: 'text' | 'markdown'): Promise<string> {
  if (form === 'text') return (await import('../report/scan-text.ts')).renderScanText(view);
  return (await import('../report/scan-markdown.ts')).renderScanMarkdown(view);
}

async function renderWorkbook(
  scan: PageScan,
  view: ScanView,
  form: 'xlsx' | 'report',
): Promise<Uint8Array> {
  if (form === 'report' && scan.annualReport !== null) {
    const { renderAnnualReportWorkbook } = await import('../report/annual-report-workbook.ts');
    return await renderAnnualReportWorkbook(scan.annualReport);
  }
  const { renderScanWorkbook } = await import('../report/scan-workbook.ts');
  return await renderScanWorkbook(scan, view);
}

async function renderFile(scan: PageScan, view: ScanView, form: FileForm): Promise<Blob> {
  if (form === 'json') {
    return new Blob([`${JSON.stringify(scan, null, 2)}\n`], { type: 'application/json' });
  }
  const bytes = await renderWorkbook(scan, view, form);
  return new Blob([new Uint8Array(bytes)], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}
