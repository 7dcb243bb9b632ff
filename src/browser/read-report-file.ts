import { findAnnualReport, gatherReport, type ReadReport } from '../engine/index.ts';
import type { CivilDate } from '../engine/model/civil-date.ts';
import type { Result } from '../engine/model/result.ts';
import { hashBytes } from './hash-bytes.ts';
import { readReportBytes } from './read-report-bytes.ts';

function refuse(message: string): Result<never, 'refused'> {
  return { ok: false, error: { code: 'refused', message } };
}

/**
 * Reads an annual report from a file that a person chose; the bytes stay in this page.
 * Errors: as values, each with one Chinese line that begins with the file's name.
 */
export async function readReportFile(
  file: File,
  today: CivilDate,
): Promise<Result<ReadReport, 'refused'>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const carried = await readReportBytes(bytes, null);
  if (!carried.ok) return refuse(`${file.name}：${carried.error.message}`);
  const { html, carrier, encoding, truncated } = carried.value;
  // A file has no address; this one only lets links resolve.
  const url = 'file:///';
  const sha256 = await hashBytes(bytes);
  const artifacts = gatherReport(
    {
      url,
      finalUrl: url,
      status: null,
      via: 'file',
      carrier,
      capturedAt: null,
      encoding,
      html,
      frames: [],
      sha256,
      truncated,
    },
    { today },
  );
  if (findAnnualReport(artifacts) === null) {
    return refuse(
      `${file.name}：没有读到政府信息公开工作年度报告的标题、表格或章节，请选择年度报告本身。`,
    );
  }
  return { ok: true, value: { source: file.name, artifacts } };
}
