import { createHash } from 'node:crypto';
import { readReportBytes } from '../../src/node/read-report-bytes.ts';
import { gunzipSync, gzipSync } from 'fflate';
import { WARCParser } from 'warcio';
import { describe, expect, it } from 'vitest';
import type { ArchivedExchange, ArchiveEntry } from '../../src/archive/archive-entry.ts';
import { checkChain, chainStart, forgeLink, headLink } from '../../src/archive/chain.ts';
import { collectSite } from '../../src/archive/collect-site.ts';
import { entrySnapshot } from '../../src/archive/entry-snapshot.ts';
import type { ChainLink } from '../../src/archive/manifest.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { writeArchiveHead, writeEntry } from '../../src/archive/write-entry.ts';
import type { FetchRecord } from '../../src/engine/model/site/fetch-record.ts';
import { day } from '../support/pages.ts';

const hash = (bytes: Uint8Array): Promise<string> =>
  Promise.resolve(createHash('sha256').update(bytes).digest('hex'));

const tools = { hash, gzip: (bytes: Uint8Array) => gzipSync(bytes, { mtime: 0 }) };

const url = 'http://www.lanxi-demo.gov.cn/zwgk/index.html?a=1';
const at = '2026-11-21T01:42:00.123Z';

const recordOf = (partial: Partial<FetchRecord> = {}): FetchRecord => ({
  url,
  finalUrl: url,
  state: 'fetched',
  status: 200,
  purpose: { kind: 'home', column: null, from: null },
  attempts: [{ method: 'GET', via: 'fetch', at, state: 'fetched', status: 200, reason: '' }],
  redirects: [],
  mime: 'text/html',
  sizeBytes: 10,
  sha256: null,
  validators: { etag: null, lastModified: null },
  ...partial,
});

const exchangeOf = (
  body: Uint8Array,
  partial: Partial<ArchivedExchange> = {},
): ArchivedExchange => ({
  url,
  method: 'GET',
  at,
  requestHeaders: [['user-agent', 'mingcha/0.1']],
  status: 200,
  statusText: 'OK',
  responseHeaders: [
    ['content-type', 'text/html; charset=gb2312'],
    ['content-encoding', 'gzip'],
  ],
  body,
  isTruncated: false,
  ...partial,
});

const gbk = new Uint8Array([0x3c, 0x70, 0x3e, 0xd5, 0xfe, 0xce, 0xf1, 0xb9, 0xab, 0xbf, 0xaa]);

const entryOf = (partial: Partial<ArchiveEntry> = {}): ArchiveEntry => ({
  record: recordOf(),
  feed: null,
  exchanges: [exchangeOf(gbk)],
  rendered: null,
  ...partial,
});

async function readBack(bytes: Uint8Array): Promise<readonly ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  for await (const entry of readArchive([bytes])) entries.push(entry);
  return entries;
}

describe('an archive', () => {
  it('gives back what was written, byte for byte', async () => {
    const entry = entryOf({
      exchanges: [
        exchangeOf(new Uint8Array(), { status: 302, statusText: 'Found', method: 'HEAD' }),
        exchangeOf(gbk, { isTruncated: true }),
      ],
      rendered: { url, at, html: '<p>渲染</p>', frames: [{ url: `${url}&f`, html: '<i>框</i>' }] },
    });
    const [read, ...more] = await readBack(await writeEntry(entry, tools));
    expect(more).toEqual([]);
    expect(read).toEqual(entry);
  });

  it('is the same bytes for the same entry', async () => {
    expect(await writeEntry(entryOf(), tools)).toEqual(await writeEntry(entryOf(), tools));
  });

  it('opens in a standard WARC reader, one gzip member a record', async () => {
    const head = await writeArchiveHead({ software: 'mingcha/0.1.0', at, target: url }, tools);
    const bytes = new Uint8Array([...head, ...(await writeEntry(entryOf(), tools))]);
    const seen: unknown[] = [];
    for await (const record of new WARCParser([bytes])) {
      const payload = await record.readFully(true);
      seen.push([record.warcType, record.warcTargetURI, record.warcDate, payload.length]);
    }
    expect(seen.map((one) => (one as unknown[])[0])).toEqual([
      'warcinfo',
      'response',
      'request',
      'metadata',
    ]);
    expect(seen[1]).toEqual(['response', url, at, gbk.length]);
    expect(new TextDecoder().decode(gunzipSync(head))).toMatch(
      /^WARC\/1\.1\r\nWARC-Type: warcinfo/,
    );
  });

  it('keeps a header with a line break on its line', async () => {
    const entry = entryOf({
      exchanges: [exchangeOf(gbk, { responseHeaders: [['x-bad', 'a\r\nWARC-Type: b']] })],
    });
    const [read] = await readBack(await writeEntry(entry, tools));
    expect(read?.exchanges[0]?.responseHeaders).toEqual([['x-bad', 'a WARC-Type: b']]);
    expect(read?.exchanges[0]?.body).toEqual(gbk);
  });

  it('leaves out a torn last entry', async () => {
    const whole = await writeEntry(entryOf(), tools);
    const torn = (await writeEntry(entryOf(), tools)).subarray(0, 100);
    const entries: ArchiveEntry[] = [];
    const read = async (): Promise<void> => {
      for await (const entry of readArchive([whole, torn])) entries.push(entry);
    };
    await read().catch(() => undefined);
    expect(entries).toHaveLength(1);
  });

  it('gives the page as the engine reads it: the last answer, or what a browser made of it', async () => {
    const fetched = await entrySnapshot(entryOf(), hash);
    expect(fetched).toMatchObject({ html: '<p>政务公开', encoding: 'gb18030', via: 'fetch' });
    const rendered = await entrySnapshot(
      entryOf({ rendered: { url, at, html: '<p>渲染</p>', frames: [] } }),
      hash,
    );
    expect(rendered).toMatchObject({ html: '<p>渲染</p>', via: 'render' });
    const failed = entryOf({ record: recordOf({ state: 'client-error', status: 404 }) });
    expect(await entrySnapshot(failed, hash)).toBeNull();
  });

  it('is read into the artifacts of the portal', async () => {
    const bytes = await writeEntry(entryOf(), tools);
    const site = await collectSite(readArchive([bytes]), {
      url,
      today: day('2026-11-21'),
      hash,
      readReport: readReportBytes,
    });
    expect(Object.keys(site.pages)).toEqual(['//www.lanxi-demo.gov.cn/zwgk/index.html?a=1']);
    expect(Object.values(site.fetches)).toEqual([recordOf()]);
  });
});

describe('the hash chain', () => {
  async function seal(parts: readonly Uint8Array[]): Promise<readonly ChainLink[]> {
    const links: ChainLink[] = [];
    for (const part of parts)
      links.push(await forgeLink(links.at(-1) ?? null, headLink, part, hash));
    return links;
  }

  const parts = [new Uint8Array([1, 2, 3]), new Uint8Array([4, 5]), new Uint8Array([6])];
  const bytes = new Uint8Array([1, 2, 3, 4, 5, 6]);

  async function check(
    links: readonly ChainLink[],
    content: Uint8Array,
    sealed?: string,
  ): Promise<readonly string[]> {
    const faults = await checkChain(
      links,
      sealed ?? links.at(-1)?.chain ?? chainStart,
      content.length,
      (offset, length) => Promise.resolve(content.slice(offset, offset + length)),
      hash,
    );
    return faults.map(({ message }) => message);
  }

  it('holds for the bytes that were sealed, and for an empty archive', async () => {
    expect(await check(await seal(parts), bytes)).toEqual([]);
    expect(await check([], new Uint8Array())).toEqual([]);
  });

  it('names the stretch in which a byte was changed', async () => {
    const changed = bytes.slice();
    changed[3] = 9;
    const messages = await check(await seal(parts), changed);
    expect(messages).toEqual(['内容与封存时的 SHA-256 不符，存档被改动。']);
  });

  it('sees bytes cut off and bytes added', async () => {
    const links = await seal(parts);
    expect(await check(links, bytes.subarray(0, 5))).toHaveLength(2);
    expect(await check(links, new Uint8Array([...bytes, 7]))).toHaveLength(1);
  });

  it('sees a link that was taken out, and a forged seal', async () => {
    const links = await seal(parts);
    expect(await check(links.slice(0, 2), bytes.subarray(0, 5), links[2]?.chain)).toHaveLength(1);
    const [first, , third] = links;
    const without = [first, third].filter((link) => link !== undefined);
    expect((await check(without, bytes)).length).toBeGreaterThan(0);
  });
});
