import { addressKey } from '../../engine/index.ts';
import {
  type AskCommand,
  type CrawlVisit,
  readRobotsText,
  readWait,
  recordAnswer,
} from './crawl-visit.ts';
import type { ExchangeRequest } from './exchange-once.ts';
import { type AddressAnswer, fetchAddress } from './fetch-address.ts';
import type { Fetcher } from './fetcher.ts';
import type { EarlierCrawl } from './earlier-crawl.ts';

function bodyOf({ purpose }: AskCommand): ExchangeRequest['body'] {
  if (purpose.kind === 'robots') return 'notice';
  return purpose.kind === 'link' || purpose.kind === 'attachment' ? 'none' : 'page';
}

/** A page of an earlier crawl that the server says is unchanged: its record and its bytes count again. */
async function reviveVisit(
  visit: CrawlVisit,
  answer: AddressAnswer,
  earlier: EarlierCrawl,
): Promise<CrawlVisit> {
  const { record } = visit.entry;
  const old = await earlier.readEntry(addressKey(record.url));
  if (old === null) return visit;
  const { mime, sizeBytes, sha256, validators } = old.record;
  return {
    ...visit,
    entry: {
      ...visit.entry,
      record: { ...record, mime, sizeBytes, sha256, validators },
      exchanges: [...old.exchanges, ...answer.exchanges],
    },
  };
}

/** Asks for the address of a command, only if changed where an earlier crawl has it. */
export async function visitAddress(
  command: AskCommand,
  fetcher: Fetcher,
  earlier: EarlierCrawl | null,
): Promise<CrawlVisit> {
  const { url, method, notBeforeMs, feed } = command;
  const known = method === 'GET' ? earlier?.findValidators(addressKey(url)) : null;
  const validators = known ?? command.validators;
  const request = { url, method, validators, body: bodyOf(command), notBeforeMs };
  // A link to another host is only asked for where the user wants it checked, wherever it then leads.
  const scope = fetcher.isOwn(url) ? fetcher : { ...fetcher, isOwn: () => true };
  const answer = await fetchAddress(request, scope);
  const nowMs = fetcher.clock.nowMs();
  const at = new Date(nowMs).toISOString();
  const record = await recordAnswer(command, answer, at);
  const visit: CrawlVisit = {
    entry: { record, feed, exchanges: answer.exchanges, rendered: null },
    startedAtMs: answer.startedAtMs,
    robots: readRobotsText(command, answer),
    retryAfterMs: readWait(answer, nowMs),
  };
  const isUnchanged = answer.state === 'not-modified' && earlier !== null;
  return isUnchanged ? reviveVisit(visit, answer, earlier) : visit;
}
