import type { Locator } from '../../model/locator.ts';
import { type FlowPlace, locate, type ReportFlow } from './report-flow.ts';

/** Lines of the flow that run on as one text. */
export interface Paragraph {
  readonly text: string;
  /** Where each line's share of `text` starts, and which stretch of the line it is. */
  readonly shares: readonly {
    readonly start: number;
    readonly line: number;
    readonly at: number;
  }[];
}

/** A line shorter than this ends where its writer ended it. */
const minFullLine = 20;
const numbering =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.是]|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、）]|[①②③④⑤⑥⑦⑧⑨⑩●■★])/;

/** Whether a line goes on in the next one: files break lines at the page's edge. */
function goesOn(text: string, next: string): boolean {
  if (numbering.test(next)) return false;
  if (/[，、（“《]$/.test(text)) return true;
  return text.length >= minFullLine && !/[。！？；：:”"）]$/.test(text);
}

/** The paragraphs between two places of the flow (end exclusive), broken lines joined again. */
export function readParagraphs(flow: ReportFlow, from: FlowPlace, to: FlowPlace): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let texts: string[] = [];
  let shares: { start: number; line: number; at: number }[] = [];
  let length = 0;
  const close = (): void => {
    if (length > 0) paragraphs.push({ text: texts.join(''), shares });
    texts = [];
    shares = [];
    length = 0;
  };
  for (let at = from.line; at <= to.line; at += 1) {
    const line = flow.lines[at];
    if (line === undefined) break;
    const start = at === from.line ? from.at : 0;
    const text = line.text.slice(start, at === to.line ? to.at : undefined);
    const last = texts.at(-1);
    const isBroken = flow.breaks.has(line.block - 1);
    if (last !== undefined && (isBroken || !goesOn(last, text))) close();
    if (text === '') continue;
    texts.push(text);
    shares.push({ start: length, line: at, at: start });
    length += text.length;
  }
  close();
  return paragraphs;
}

/** The printed text of a stretch of a paragraph (end exclusive), with the place where it starts. */
export function locateIn(
  flow: ReportFlow,
  paragraph: Paragraph,
  start: number,
  end: number,
): { value: string; locator: Locator } {
  const values: string[] = [];
  let locator: Locator | null = null;
  for (const [at, share] of paragraph.shares.entries()) {
    const next = paragraph.shares[at + 1]?.start ?? paragraph.text.length;
    const line = flow.lines[share.line];
    if (line === undefined || share.start >= end || next <= start) continue;
    const first = Math.max(start, share.start) - share.start + share.at;
    const place = locate(line, first, Math.min(end, next) - share.start + share.at);
    values.push(place.value);
    locator ??= place.locator;
  }
  return {
    value: values.join(''),
    locator: locator ?? { selector: null, quote: paragraph.text.slice(start, end), frame: null },
  };
}
