import {
  type AddressAnswer,
  type AskCommand,
  bodyFor,
  type CrawlVisit,
  visitOf,
} from '../../crawl/crawl-visit.ts';
import { addressKey } from '../../engine/index.ts';
import { hashBytes } from '../archive/open-archive.ts';
import type { EarlierCrawl } from './earlier-crawl.ts';
import { fetchAddress } from './fetch-address.ts';
import type { Fetcher } from './fetcher.ts';

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
  const { url, method, notBeforeMs } = command;
  const known = method === 'GET' ? earlier?.findValidators(addressKey(url)) : null;
  const validators = known ?? command.validators;
  const request = { url, method, validators, body: bodyFor(command), notBeforeMs };
  // A link to another host is only asked for where the user wants it checked, wherever it then leads.
  const scope = fetcher.isOwn(url) ? fetcher : { ...fetcher, isOwn: () => true };
  const answer = await fetchAddress(request, scope);
  const tools = { nowMs: fetcher.clock.nowMs(), hash: hashBytes };
  const visit = await visitOf(command, answer, tools);
  const isUnchanged = answer.state === 'not-modified' && earlier !== null;
  return isUnchanged ? reviveVisit(visit, answer, earlier) : visit;
}
