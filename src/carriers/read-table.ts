import type { Cell, CellValue } from 'hucre/xlsx';
import { decodeHtml } from '../engine/index.ts';
import type { SheetTable } from '../engine/model/assessment/target-sheet.ts';
import { carrierError, type CarrierResult } from './carrier-error.ts';
import { recognizeCarrier } from './recognize-carrier.ts';

/** A list of 5,000 agencies is half a megabyte; what is larger is no list. */
const maxTableBytes = 10 * 1024 * 1024;
const maxRows = 20_000;
const maxColumns = 60;
const maxCellLength = 2000;

const broken = '文件无法读取，可能已损坏或有密码；请用 Excel、WPS 另存为 xlsx 或 csv。';
const noRows = '表格为空，没有可读的行。';

function toText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  return text.trim().slice(0, maxCellLength);
}

/** A cell that says "点击进入" and leads to an address is the address. */
function readLink(cell: Cell | undefined, text: string): string {
  const target = cell?.hyperlink?.target ?? '';
  const isAddress = /^https?:\/\//i.test(target);
  return isAddress && !/[a-z\d]\.[a-z\d]/i.test(text) ? target.slice(0, maxCellLength) : text;
}

function toTable(source: string, rows: SheetTable['rows']): CarrierResult<SheetTable> {
  if (!rows.some((row) => row.some((text) => text !== ''))) return carrierError('empty', noRows);
  return { ok: true, value: { source, rows } };
}

async function readWorkbook(source: string, bytes: Uint8Array): Promise<CarrierResult<SheetTable>> {
  const { readXlsx } = await import('hucre/xlsx');
  const isShown = ({ hidden, veryHidden }: { hidden?: boolean; veryHidden?: boolean }): boolean =>
    hidden !== true && veryHidden !== true;
  try {
    const { sheets } = await readXlsx(bytes, { sheets: isShown, maxRows });
    const sheet = sheets.find(({ rows }) =>
      rows.some((row) => row.some((value) => value !== null)),
    );
    const rows = (sheet?.rows ?? []).map((row, at) =>
      row
        .slice(0, maxColumns)
        .map((value, column) =>
          readLink(sheet?.cells?.get(`${String(at)},${String(column)}`), toText(value)),
        ),
    );
    return toTable(source, rows);
  } catch {
    return carrierError('broken', broken);
  }
}

/** Reads comma or tab separated text, as it stands in a csv file or on the clipboard. */
export async function readTableText(
  source: string,
  text: string,
): Promise<CarrierResult<SheetTable>> {
  if (text.length > maxTableBytes) return carrierError('tooLarge', '内容超过 10 MB，未读取。');
  const { detectDelimiter, parseCsv } = await import('hucre/csv');
  const head = text.slice(0, 20_000);
  const delimiter = head.includes('\t') ? '\t' : detectDelimiter(head);
  const cells = parseCsv(text, { delimiter, maxRows });
  const rows = cells.map((row) => row.slice(0, maxColumns).map(toText));
  return toTable(source, rows);
}

/**
 * Reads the first table of an xlsx or csv file, told by content.
 * Errors: as values, each with one Chinese line without the file's name.
 */
export async function readTable(
  source: string,
  bytes: Uint8Array,
): Promise<CarrierResult<SheetTable>> {
  if (bytes.length === 0) return carrierError('empty', noRows);
  if (bytes.length > maxTableBytes) return carrierError('tooLarge', '文件超过 10 MB，未读取。');
  switch (recognizeCarrier(bytes)) {
    case 'zip':
      return await readWorkbook(source, bytes);
    case 'ole':
      return carrierError('unsupported', '是旧版 Excel 或加密文件；请用 Excel、WPS 另存为 xlsx。');
    case 'text': {
      const { html, isBinary } = decodeHtml(bytes, null);
      if (isBinary) return carrierError('unsupported', '不是表格文件；请提供 xlsx 或 csv。');
      return await readTableText(source, html);
    }
    case 'markup':
      return carrierError('unsupported', '是网页形式的表格；请用 Excel、WPS 打开，另存为 xlsx。');
    case 'pdf':
    case 'unsupported':
      return carrierError('unsupported', '不是表格文件；请提供 xlsx 或 csv。');
  }
}
