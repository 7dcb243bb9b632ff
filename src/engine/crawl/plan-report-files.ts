import { isReportTitle } from '../site/find-report-year.ts';
import { crawlLimits } from '../data/crawl-limits.ts';
import type { Attachment } from '../model/artifacts/article.ts';
import type { SitePage } from '../model/site/site-page.ts';
import { findAnnualReport } from '../site/find-annual-report.ts';
import { fileExtensionOf } from '../text/file-extension.ts';
import { parseAddress } from '../text/resolve-address.ts';
import { ask } from './ask.ts';
import type { Target } from './crawl-state.ts';
import type { Draft } from './draft.ts';
import { ranks } from './ranks.ts';

const { reportFiles } = crawlLimits.reach;
const columnId = 'annual-report';
/** Forms in which a report is attached, the most exact first; the last two can only be named. */
const forms = ['docx', 'pdf', 'doc', 'wps'];

interface Place {
  readonly from: string | null;
  readonly depth: number;
}

function isReportForm(url: string): boolean {
  return forms.includes(fileExtensionOf(url));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The file that a viewer page shows (`viewer.html?file=…`), or the address itself. */
function fileBehind(href: string): string {
  if (isReportForm(href)) return href;
  const [, ...values] = href.split(/[?&]\w{1,40}=/);
  const named = values.flatMap((value) => parseAddress(decode(value), href)?.href ?? []);
  return named.find(isReportForm) ?? href;
}

function askReportFile(draft: Draft, url: string, { from, depth }: Place): boolean {
  if (draft.counts.reportFiles >= reportFiles) return false;
  const isAsked = ask(draft, {
    url,
    purpose: { kind: 'report-file', column: columnId, from },
    rank: ranks.document,
    depth,
    method: 'GET',
    feed: null,
    listing: null,
    hops: 0,
  });
  if (isAsked) draft.counts.reportFiles += 1;
  return isAsked;
}

/** Asks for a row of the reports' own list that is the report itself as a file; true where it was asked. */
export function askReportRow(
  draft: Draft,
  { url, title }: { readonly url: string; readonly title: string },
  column: string,
  place: Place,
): boolean {
  const isReport = column === columnId && isReportTitle(title, true);
  return isReport && isReportForm(url) && askReportFile(draft, url, place);
}

function rankOf({ text, extension }: Attachment): number {
  return forms.indexOf(extension) + (isReportTitle(text, true) ? 0 : forms.length);
}

/** Asks for the file of a report whose page does not hold the report itself: one file, the one that reads best. */
export function planReportFile(draft: Draft, target: Target, { artifacts }: SitePage): void {
  const { article, attachments, identity, kind } = artifacts;
  const title = article?.title?.value ?? identity.title ?? '';
  const isNamed = isReportTitle(title, target.purpose.column === columnId);
  if (!isNamed && kind.value !== 'annual-report') return;
  if (findAnnualReport(artifacts) !== null) return;
  const own = article?.attachments ?? [];
  const [best] = (own.length > 0 ? own : attachments)
    .filter(({ extension }) => forms.includes(extension))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  if (best === undefined) return;
  askReportFile(draft, fileBehind(best.href), { from: target.url, depth: target.depth + 1 });
}
