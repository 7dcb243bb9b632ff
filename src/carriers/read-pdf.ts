import { carrierError, type CarrierResult } from './carrier-error.ts';
import { drawGrids } from './pdf/draw-grids.ts';
import { findRules } from './pdf/find-rules.ts';
import { joinPages, type PdfPage, type PdfPart } from './pdf/join-pages.ts';
import { layOutPage } from './pdf/lay-out-page.ts';
import { type CharacterMapReader, openPdf, type OpenPdf } from './pdf/open-pdf.ts';
import { findMarks } from './pdf/page-marks.ts';
import { escapeHtml, wrapBody } from './write-html.ts';

/** The text layer of a PDF as a page. */
export interface PdfText {
  readonly html: string;
  /** True where a limit cut the text. */
  readonly truncated: boolean;
}

const maxPages = 200;
const maxMs = 45_000;

async function readPage({ document, operations }: OpenPdf, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  try {
    const { items } = await page.getTextContent();
    const marks = findMarks(items);
    // A scanned page has no text; its pictures are never decoded.
    if (marks.length === 0) return { parts: [], isPicture: true };
    const { rules, hasPicture } = findRules(await page.getOperatorList(), operations);
    const isPicture = hasPicture && marks.length < 4;
    return { parts: layOutPage(marks, drawGrids(rules)), isPicture };
  } finally {
    page.cleanup();
  }
}

async function readPages(pdf: OpenPdf): Promise<{ pages: PdfPage[]; truncated: boolean }> {
  const start = performance.now();
  const count = Math.min(pdf.document.numPages, maxPages);
  const pages: PdfPage[] = [];
  for (let number = 1; number <= count && performance.now() - start < maxMs; number += 1) {
    pages.push(await readPage(pdf, number));
  }
  return { pages, truncated: pages.length < pdf.document.numPages };
}

function writePart(part: PdfPart): string {
  if (part.kind === 'picture') return '<img src="" alt="">';
  if (part.kind === 'line') return `<p>${escapeHtml(part.text)}</p>`;
  const rows = Array.from({ length: part.rows }, () => '');
  for (const { text, row, rowSpan, colSpan } of part.cells) {
    const cell = `<td rowspan="${String(rowSpan)}" colspan="${String(colSpan)}">${escapeHtml(text)}</td>`;
    rows[row] = (rows[row] ?? '') + cell;
  }
  return `<table>${rows.map((cells) => `<tr>${cells}</tr>`).join('')}</table>`;
}

/**
 * Reads the text layer of a PDF: paragraphs, and tables by the lines that draw them.
 * Errors: a broken or encrypted file, one without a text layer.
 */
export async function readPdf(
  bytes: Uint8Array,
  readCharacterMap: CharacterMapReader,
): Promise<CarrierResult<PdfText>> {
  const opened = await openPdf(bytes, readCharacterMap);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    const { pages, truncated } = await readPages(pdf);
    if (pages.every(({ parts }) => parts.length === 0)) {
      return carrierError(
        'noText',
        'PDF 中只有图片，没有文字，请提供可复制文字的版本（网页、docx 或 PDF）。',
      );
    }
    return {
      ok: true,
      value: { html: wrapBody(joinPages(pages).map(writePart).join('\n')), truncated },
    };
  } catch {
    return carrierError('broken', 'PDF 文件已损坏，无法读取，请重新下载或另存。');
  } finally {
    await pdf.close();
  }
}
