import iconv from 'iconv-lite';
import { renderDocx } from './docx.ts';
import { htmlDrawings, renderHtml } from './html.ts';
import type { GeneratedReport } from './make-report.ts';
import { blindLayouts, renderText, textLayouts } from './text.ts';

/** A form of file for a report. */
export interface ReportCarrier {
  readonly name: string;
  readonly group: 'html' | 'docx' | 'text' | 'pdf';
  /** True where a blank cell leaves no trace in the file. */
  readonly isBlind: boolean;
  /** True where a table may be a picture, and the date of publication is told. */
  readonly isPage: boolean;
  render(report: GeneratedReport): Promise<Uint8Array>;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const pages = htmlDrawings.map((drawing): ReportCarrier => ({
  name: `html, ${drawing}`,
  group: 'html',
  isBlind: false,
  isPage: true,
  render: (report) => Promise.resolve(encode(renderHtml(report, drawing))),
}));

const gbk: ReportCarrier = {
  name: 'html, GBK',
  group: 'html',
  isBlind: false,
  isPage: true,
  render: (report) => {
    const html = renderHtml(report, 'word').replaceAll(/charset="?utf-8"?/gi, 'charset="gb2312"');
    return Promise.resolve(new Uint8Array(iconv.encode(html, 'gb18030')));
  },
};

const word: ReportCarrier = {
  name: 'docx',
  group: 'docx',
  isBlind: false,
  isPage: false,
  render: renderDocx,
};

const texts = textLayouts.map((layout): ReportCarrier => ({
  name: `text, ${layout}`,
  group: 'text',
  isBlind: blindLayouts.has(layout),
  isPage: false,
  render: (report) => Promise.resolve(encode(renderText(report, layout))),
}));

/** Every carrier that is made in this process. */
export const reportCarriers: readonly ReportCarrier[] = [...pages, gbk, word, ...texts];
