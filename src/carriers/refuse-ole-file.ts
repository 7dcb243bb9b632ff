import { carrierError, type CarrierResult } from './carrier-error.ts';

const nameAreaBytes = 1024 * 1024;

/** A name as the directory of an OLE container writes it: UTF-16, little end first. */
function findName(area: string, name: string): boolean {
  return area.includes([...name].join('\0'));
}

/** Says what to do with an OLE container: an encrypted docx or an old Word, WPS or Excel file. */
export function refuseOleFile(bytes: Uint8Array): CarrierResult<never> {
  const decoder = new TextDecoder('latin1');
  const ends = [bytes.subarray(0, nameAreaBytes), bytes.subarray(-nameAreaBytes)];
  const area = ends.map((part) => decoder.decode(part)).join('\n');
  if (findName(area, 'EncryptedPackage')) {
    return carrierError('encrypted', '文件已加密，请取消密码后另存为 docx。');
  }
  if (findName(area, 'WordDocument')) {
    return carrierError(
      'unsupported',
      '是旧版 Word（doc、wps）文件，请用 Word 或 WPS 另存为 docx。',
    );
  }
  if (findName(area, 'Workbook')) {
    return carrierError(
      'unsupported',
      '是旧版 Excel 表格，请提供年度报告全文（网页、docx、PDF 或文本）。',
    );
  }
  return carrierError('unsupported', '是旧版 Office 文件，请用 Word 或 WPS 另存为 docx。');
}
