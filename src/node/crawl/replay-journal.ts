import { stat } from 'node:fs/promises';
import type { ChainLink } from '../../archive/manifest.ts';
import {
  type CrawlState,
  createCrawl,
  createSiteCollection,
  reduceCrawl,
  type SiteCollection,
} from '../../engine/index.ts';
import type { CrawlEvent, FinishReason } from '../../engine/model/site/crawl.ts';
import { type JournalHead, type JournalLine, readJournal } from './crawl-journal.ts';

/** A crawl as its journal tells it. */
export interface ReplayedCrawl {
  readonly head: JournalHead;
  /** Null where nothing was started yet. */
  readonly state: CrawlState | null;
  readonly site: SiteCollection;
  readonly links: readonly ChainLink[];
  /** Length of the journal up to the last step that can be gone on from. */
  readonly sizeBytes: number;
  /** Why it ended; null where it was cut off. */
  readonly reason: FinishReason | null;
}

/** Whether the bytes of a link stand in the archive as they were journalled. */
type CheckLink = (link: ChainLink) => Promise<boolean>;

interface Replay {
  state: CrawlState | null;
  reason: FinishReason | null;
  sizeBytes: number;
  readonly links: ChainLink[];
}

function applyEvent(replay: Replay, event: CrawlEvent, site: SiteCollection): void {
  const state = event.kind === 'start' ? createCrawl(event.options) : replay.state;
  if (event.kind === 'answered') site.add(event.record, event.page);
  replay.state = state === null ? null : reduceCrawl(state, event).state;
}

/** Takes one line; false where the journal and the archive part and the rest cannot be trusted. */
async function takeLine(
  replay: Replay,
  line: JournalLine,
  site: SiteCollection,
  check: CheckLink,
): Promise<boolean> {
  switch (line.kind) {
    case 'head':
      if (!(await check(line.link))) return false;
      replay.links.push(line.link);
      return true;
    case 'step':
      if (line.link !== null && !(await check(line.link))) return false;
      if (line.link !== null) replay.links.push(line.link);
      applyEvent(replay, line.event, site);
      return true;
    case 'unasked':
      return true;
    case 'end':
      replay.reason = line.reason;
      return true;
  }
}

/**
 * Reads the journal of a crawl and rebuilds where it stood.
 * Errors: null where the journal has no whole first line: nothing had begun.
 */
export async function replayJournal(path: string, check: CheckLink): Promise<ReplayedCrawl | null> {
  const { size } = await stat(path);
  const replay: Replay = { state: null, reason: null, sizeBytes: 0, links: [] };
  let head: JournalHead | null = null;
  let site: SiteCollection | null = null;
  for await (const { line, endBytes } of readJournal(path)) {
    if (endBytes > size) break;
    if (line.kind === 'head') {
      head = line;
      site = createSiteCollection({ name: null, url: line.url, siteIdCode: null, level: null });
    }
    if (site === null || !(await takeLine(replay, line, site, check))) break;
    if (line.kind === 'head' || line.kind === 'step') replay.sizeBytes = endBytes;
  }
  return head === null || site === null || replay.links.length === 0
    ? null
    : { ...replay, head, site };
}
