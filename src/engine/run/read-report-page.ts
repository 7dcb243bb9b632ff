import type { SitePage } from '../model/site/site-page.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { findAnnualReport } from '../site/find-annual-report.ts';
import { addressKey } from '../text/address-key.ts';
import { gatherReport } from './gather-page.ts';
import type { PageErrand } from './read-site-page.ts';

const noReport = '没有读到年度报告的表格或章节。';

/**
 * Keeps of a file what the audits of annual reports need; `trouble` says in one Chinese phrase why nothing was read of it.
 * A file that turns out to be no report is kept as one that could not be read: nothing is missed in it.
 */
export function readReportPage(
  snapshot: Snapshot,
  { purpose, today }: Omit<PageErrand, 'feed'>,
  trouble: string | null,
): SitePage {
  const read = gatherReport(snapshot, { today });
  const report = trouble === null ? findAnnualReport(read) : null;
  const message = trouble ?? (report === null ? noReport : null);
  const artifacts = {
    ...read,
    annualReport: report,
    columns: [],
    list: null,
    datedLinks: [],
    errors: message === null ? read.errors : [{ artifact: 'annualReport', message }],
  };
  return {
    key: addressKey(snapshot.url),
    purpose,
    artifacts,
    links: [],
    feeds: [],
    answerOf: null,
    searchForm: null,
    sendsTo: null,
    textLength: 0,
    needsRendering: false,
  };
}
