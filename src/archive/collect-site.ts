import { addressKey, mergeSite, readSitePage } from '../engine/index.ts';
import type { CivilDate } from '../engine/model/civil-date.ts';
import type { SiteArtifacts } from '../engine/model/site/site-artifacts.ts';
import type { ArchiveEntry, HashBytes } from './archive-entry.ts';
import { entrySnapshot } from './entry-snapshot.ts';

/** The portal, as one entry shows it. */
async function readEntry(
  entry: ArchiveEntry,
  target: SiteArtifacts['target'],
  today: CivilDate,
  hash: HashBytes,
): Promise<SiteArtifacts> {
  const { record, feed } = entry;
  const key = addressKey(record.url);
  const snapshot = await entrySnapshot(entry, hash);
  const fetches = { [key]: record };
  if (snapshot === null) return { target, pages: {}, fetches };
  const page = readSitePage(snapshot, { purpose: record.purpose, today, feed });
  return { target, pages: { [key]: page }, fetches };
}

/** Reads every page of an archive again: the same bytes give the same artifacts. No network. */
export async function collectSite(
  entries: AsyncIterable<ArchiveEntry>,
  { url, today, hash }: { url: string; today: CivilDate; hash: HashBytes },
): Promise<SiteArtifacts> {
  const target = { name: null, url, siteIdCode: null, level: null };
  const site: SiteArtifacts = { target, pages: {}, fetches: {} };
  for await (const entry of entries) {
    const key = addressKey(entry.record.url);
    const read = await readEntry(entry, target, today, hash);
    const earlierFetch = site.fetches[key];
    const earlierPage = site.pages[key];
    const earlier: SiteArtifacts = {
      target,
      pages: earlierPage === undefined ? {} : { [key]: earlierPage },
      fetches: earlierFetch === undefined ? {} : { [key]: earlierFetch },
    };
    const joined = mergeSite(earlier, read);
    Object.assign(site.pages, joined.pages);
    Object.assign(site.fetches, joined.fetches);
  }
  return site;
}
