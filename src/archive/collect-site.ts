import { createSiteCollection, readSitePage } from '../engine/index.ts';
import type { CivilDate } from '../engine/model/civil-date.ts';
import type { SiteArtifacts } from '../engine/model/site/site-artifacts.ts';
import type { SitePage } from '../engine/model/site/site-page.ts';
import type { ArchiveEntry, EntryTools } from './archive-entry.ts';
import { entrySnapshot } from './entry-snapshot.ts';
import { readReportEntry } from './read-report-entry.ts';

/** The page that an entry holds, as the site audit keeps it; null where it holds none. */
export async function readEntryPage(
  entry: ArchiveEntry,
  today: CivilDate,
  tools: EntryTools,
): Promise<SitePage | null> {
  const { hash } = tools;
  const { purpose } = entry.record;
  if (purpose.kind === 'robots') return null;
  if (purpose.kind === 'report-file') return readReportEntry(entry, today, tools);
  const snapshot = await entrySnapshot(entry, hash);
  return snapshot === null ? null : readSitePage(snapshot, { purpose, today, feed: entry.feed });
}

/** Reads every page of an archive again: the same bytes give the same artifacts. No network. */
export async function collectSite(
  entries: AsyncIterable<ArchiveEntry>,
  { url, today, ...tools }: { url: string; today: CivilDate } & EntryTools,
): Promise<SiteArtifacts> {
  const site = createSiteCollection({ name: null, url, siteIdCode: null, level: null });
  for await (const entry of entries) {
    site.add(entry.record, await readEntryPage(entry, today, tools));
  }
  return site.finish();
}
