import { readReportPage } from '../engine/index.ts';
import type { CivilDate } from '../engine/model/civil-date.ts';
import type { SitePage } from '../engine/model/site/site-page.ts';
import type { ArchiveEntry, EntryTools } from './archive-entry.ts';
import { contentTypeOf, isPage } from './entry-snapshot.ts';

const notFile = '返回的是网页，不是附件。';

/** The annual report in a file that an entry holds; null where no file came. */
export async function readReportEntry(
  { record, exchanges }: ArchiveEntry,
  today: CivilDate,
  { hash, readReport }: EntryTools,
): Promise<SitePage | null> {
  const exchange = exchanges.findLast(isPage);
  if (record.state !== 'fetched' && record.state !== 'not-modified') return null;
  if (exchange === undefined || exchange.body.length === 0) return null;
  const read = await readReport(exchange.body, contentTypeOf(exchange));
  // A page in place of the file is an error page or a viewer: no report to be judged.
  const isFile = read.ok && (read.value.carrier === 'docx' || read.value.carrier === 'pdf');
  const trouble = read.ok ? (isFile ? null : notFile) : read.error.message;
  const nothing = { html: '', carrier: 'pdf', encoding: '', truncated: false } as const;
  const snapshot = {
    url: record.url,
    finalUrl: record.finalUrl,
    status: exchange.status,
    via: 'fetch' as const,
    capturedAt: exchange.at,
    frames: [],
    sha256: await hash(exchange.body),
    ...(read.ok && isFile ? read.value : nothing),
  };
  return readReportPage(snapshot, { purpose: record.purpose, today }, trouble);
}
