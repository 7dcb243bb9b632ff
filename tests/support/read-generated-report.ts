import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readCarrier } from '../../src/carriers/read-carrier.ts';
import { builtInHolidays, pageChecklist } from '../../src/engine/index.ts';
import type { AnnualReportDocument } from '../../src/engine/model/annual-report-document.ts';
import type { AnnualReport } from '../../src/engine/model/artifacts/annual-report.ts';
import type { PageArtifacts } from '../../src/engine/model/artifacts/page-artifacts.ts';
import { gatherReport } from '../../src/engine/run/gather-page.ts';
import { judgeReport } from '../../src/engine/run/judge-report.ts';
import { day } from './pages.ts';

const asOf = day('2026-11-21');

async function readCharacterMap(name: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(resolve('node_modules/pdfjs-dist/cmaps', name)));
  } catch {
    return null;
  }
}

/** Reads the bytes of a report, whatever its carrier; throws what the carrier refuses. */
export async function gatherBytes(bytes: Uint8Array, name: string): Promise<PageArtifacts> {
  const carried = await readCarrier(bytes, { contentType: null, readCharacterMap });
  if (!carried.ok) throw new Error(`${name}: ${carried.error.message}`);
  const url = `https://www.lanxi-demo.gov.cn/zfxxgknb/${name}`;
  const { carrier, html, encoding, truncated } = carried.value;
  return gatherReport(
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
      sha256: createHash('sha256').update(bytes).digest('hex'),
      truncated,
    },
    { today: asOf },
  );
}

/** Judges a report that was read, beside others of the same call. */
export function judgeGathered(
  page: PageArtifacts,
  others: readonly PageArtifacts[] = [],
): AnnualReportDocument {
  const otherReports = others.flatMap(({ annualReport }): AnnualReport[] =>
    annualReport === null ? [] : [annualReport],
  );
  const document = judgeReport(
    page,
    { asOf, level: null, system: pageChecklist, holidays: builtInHolidays, otherReports },
    page.snapshot.url,
  );
  if (document === null) throw new Error(`${page.snapshot.url}: no annual report was found`);
  return document;
}
