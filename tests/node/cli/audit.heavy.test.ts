import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SiteAudit } from '../../../src/engine/model/site-audit.ts';
import { call, type CallResult } from '../../support/command-line.ts';
import { type Loopback, serveLoopback } from '../../support/loopback.ts';
import { routeSmallPortal } from '../../support/small-portal.ts';

let portal: Loopback;
let folder = '';
/** An audit that nothing disturbed. */
let whole = '';
let first: CallResult;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingcha-audit-'));
  portal = await serveLoopback(routeSmallPortal());
  whole = join(folder, 'whole');
  first = await audit(whole, '--level', 'county');
  portal.clear();
}, 60_000);
afterAll(() => {
  portal.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  portal.clear();
});

let count = 0;
const newFolder = (): string => join(folder, String((count += 1)));
const copyOfWhole = (): string => {
  const copy = newFolder();
  cpSync(whole, copy, { recursive: true });
  return copy;
};
const readAudit = (out: string): SiteAudit =>
  SiteAudit.parse(JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8')));

async function audit(out: string, ...more: string[]) {
  const { origin } = portal;
  return call(['audit', `${origin}/`, '--out', out, '--delay', '0', '--render', 'never', ...more]);
}

/** What does not hang on the moment of the crawl. */
const timeless = (document: SiteAudit): unknown =>
  JSON.parse(
    JSON.stringify(document, (key, value: unknown) =>
      ['capturedAt', 'startedAt', 'finishedAt'].includes(key) ? null : value,
    ),
  );

describe('mingcha audit', () => {
  it('writes the document, the reports and the sealed archive, and prints the columns', async () => {
    const { status, out: text, err } = first;
    expect(status).toBe(0);
    const names = ['archive', 'audit.json', 'checklist.xlsx', 'crawl.jsonl', 'report.docx'];
    expect(readdirSync(whole).sort()).toEqual([...names, 'report.html']);
    expect(readdirSync(join(whole, 'archive')).sort()).toEqual(['manifest.json', 'pages.warc.gz']);
    expect(text).toContain('岚溪县人民政府');
    expect(text).toContain('政策文件');
    expect(err).toContain('查完了');
    expect(readAudit(whole).coverage.fetched).toBeGreaterThan(10);
    expect((await call(['verify', whole])).status).toBe(0);
  });

  it('prints nothing but the document with --format json', async () => {
    const out = newFolder();
    const { out: text } = await audit(out, '--format', 'json');
    expect(SiteAudit.parse(JSON.parse(text))).toEqual(readAudit(out));
  });

  it('gets, never posts, sends no cookies and asks one at a time, with its delay', async () => {
    await call([
      'audit',
      `${portal.origin}/`,
      '--out',
      newFolder(),
      '--delay',
      '40',
      '--max-pages',
      '8',
    ]);
    const { log } = portal;
    const gaps = log.slice(1).map(({ atMs }, i) => atMs - (log[i]?.atMs ?? 0));
    expect(log[0]?.path).toBe('/robots.txt');
    // What leaves 40 ms apart may arrive a little closer on a busy machine, but not on the whole.
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(30);
    expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBeGreaterThanOrEqual(40 * gaps.length);
    expect(Math.max(...log.map(({ underWay }) => underWay))).toBe(1);
    expect(log.every(({ method }) => method === 'GET' || method === 'HEAD')).toBe(true);
    expect(log.some(({ headers }) => headers.cookie !== undefined)).toBe(false);
  });

  it('judges an archive again without a network: the same bytes', async () => {
    const again = newFolder();
    const { status } = await call(['audit', '--from-archive', whole, '--out', again]);
    expect(status).toBe(0);
    expect(portal.log).toHaveLength(0);
    expect(readFileSync(join(again, 'audit.json'))).toEqual(
      readFileSync(join(whole, 'audit.json')),
    );
  });

  it('refuses a folder with an audit, and one with other files', async () => {
    const { status, err } = await audit(whole);
    expect(status).toBe(2);
    expect(err).toContain('--resume');
    expect((await audit(folder)).status).toBe(2);
    expect((await call(['audit', '--from-archive', whole, '--out', whole])).status).toBe(2);
    expect(portal.log).toHaveLength(0);
  });

  it('goes on with a crawl that was stopped, asking for nothing twice', async () => {
    const out = newFolder();
    const controller = new AbortController();
    const started = call(
      [
        'audit',
        `${portal.origin}/`,
        '--out',
        out,
        '--delay',
        '15',
        '--render',
        'never',
        '--level',
        'county',
      ],
      { interrupt: controller.signal },
    );
    while (portal.log.length < 6) await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort();
    expect((await started).err).toContain('已停止');
    expect(readAudit(out).coverage.fetched).toBeLessThan(readAudit(whole).coverage.fetched);
    await audit(out, '--resume');
    expect(timeless(readAudit(out))).toEqual(timeless(readAudit(whole)));
    const paths = portal.log.filter(({ path }) => path.endsWith('.html')).map(({ path }) => path);
    expect(paths.length - new Set(paths).size).toBeLessThanOrEqual(1);
  });

  it.each([
    [0.2, 0.9],
    [0.5, 0.4],
    [0.97, 1],
    [1, 0.6],
  ])(
    'goes on where only %d of the journal and %d of the archive are left',
    async (lines, bytes) => {
      const out = copyOfWhole();
      const cut = (name: string, share: number): void => {
        const path = join(out, name);
        truncateSync(path, Math.floor(readFileSync(path).length * share));
      };
      // The last line says that the crawl ended: without it, the crawl was cut off.
      const journal = readFileSync(join(out, 'crawl.jsonl'), 'utf8');
      writeFileSync(
        join(out, 'crawl.jsonl'),
        journal.slice(0, journal.lastIndexOf('{"kind":"end"')),
      );
      cut('crawl.jsonl', lines);
      cut(join('archive', 'pages.warc.gz'), bytes);
      expect((await audit(out, '--resume')).status).toBe(0);
      expect(timeless(readAudit(out))).toEqual(timeless(readAudit(whole)));
      expect((await call(['verify', out])).status).toBe(0);
    },
  );

  it('asks a finished portal only for what changed, keeps the earlier audit, and judges the same', async () => {
    const out = copyOfWhole();
    await audit(out, '--resume', '--level', 'county');
    const conditional = portal.log.filter(({ headers }) => headers['if-none-match'] !== undefined);
    expect(conditional.length).toBeGreaterThanOrEqual(10);
    expect(existsSync(join(out, 'earlier', '001', 'audit.json'))).toBe(true);
    const [before, after] = [readAudit(whole), readAudit(out)];
    expect(after.columns).toEqual(before.columns);
    expect(after.findings.map(({ id }) => id)).toEqual(before.findings.map(({ id }) => id));
    expect((await call(['verify', out])).status).toBe(0);
  });

  it('ends with status 3 when the home page cannot be had, everything untested', async () => {
    const out = newFolder();
    const { status, err } = await call([
      'audit',
      'http://127.0.0.1:9/',
      '--out',
      out,
      '--delay',
      '0',
    ]);
    expect(status).toBe(3);
    expect(err).toContain('打不开');
    const { findings } = readAudit(out);
    expect(findings.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  });

  it('refuses to go on with another portal in the same folder', async () => {
    const out = newFolder();
    await audit(out);
    const { status, err } = await call(['audit', 'http://127.0.0.1:9/', '--out', out, '--resume']);
    expect(status).toBe(2);
    expect(err).toContain(portal.origin);
  });

  it.each([
    [['audit'], '缺少网站首页'],
    [['audit', 'www.lanxi-demo.gov.cn'], '应以 http'],
    [['audit', 'http://a.example/', 'http://b.example/'], '只接受一个网址'],
    [['audit', 'http://a.example/', '--delay', 'x'], '--delay'],
    [['audit', 'http://a.example/', '--max-pages', '0'], '--max-pages'],
    [['audit', 'http://a.example/', '--sample', '0'], '--sample'],
    [['audit', 'http://a.example/', '--concurrency', '99'], '--concurrency'],
    [['audit', 'http://a.example/', '--render', 'maybe'], '--render'],
    [['audit', 'http://a.example/', '--level', 'moon'], '--level'],
    [['audit', 'http://a.example/', '--contact', 'nobody'], '--contact'],
    [['audit', 'http://a.example/', '--from-archive', 'x'], '不再需要网址'],
    [['audit', '--from-archive', 'x', '--resume'], '只能用一个'],
    [['audit', '--from-archive', 'nowhere'], '没有找到存档'],
    [['audit', 'http://a.example/', '--system', 'nowhere'], '--system'],
  ])('%j is one clear line and status 2', async (argv, message) => {
    const { status, out, err } = await call(argv);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
