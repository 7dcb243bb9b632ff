import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { portal, renderDemoPage } from '../../../scripts/demo/render-demo.mjs';
import { lastKnownYear, unknownYear } from '../../support/own-holidays.ts';

/** An invented portal on loopback; every host name is led to it by the browser's own rules. */
export interface Portal {
  readonly port: number;
  /** `host path` of each request, in order. */
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

const folder = join(import.meta.dirname, '../pages');

function readPage(name: string): { body: Buffer; type: string } | null {
  try {
    const body = readFileSync(join(folder, name));
    if (name !== 'gbk.html') return { body, type: 'text/html; charset=utf-8' };
    return { body: iconv.encode(body.toString('utf8'), 'gb18030'), type: 'text/html' };
  } catch {
    return null;
  }
}

/** A list page of 50,000 rows. */
function longList(): string {
  const page = readFileSync(join(folder, 'list.html'), 'utf8');
  const rows = Array.from(
    { length: 50_000 },
    (_, i) =>
      `<li><a href="/t${i}.html">岚溪县关于第${i}项事项的通知</a><span>2026-03-02</span></li>`,
  );
  return page.replace('<ul class="list">', `<ul class="list">${rows.join('')}`);
}

/** A document formed in the last year that the program knows, with its deadline in the next. */
function nextYearDocument(): string {
  const page = readFileSync(join(folder, 'article-late.html'), 'utf8');
  return page
    .replaceAll('2026-09-18', `${lastKnownYear}-12-18`)
    .replaceAll('2026年9月18日', `${lastKnownYear}年12月18日`)
    .replaceAll('2026年11月1日', `${unknownYear}年3月1日`)
    .replaceAll('2026-11-06', `${unknownYear}-02-25`);
}

/** An annual report of the demo portal. */
function demoReport(file: string): { body: Buffer; type: string } {
  const page = portal.pages.find((candidate: { file: string }) => candidate.file === file);
  return html(renderDemoPage(page, '2026-11-21'));
}

const html = (body: string) => ({ body: Buffer.from(body), type: 'text/html; charset=utf-8' });

const others: Readonly<Record<string, () => { body: Buffer; type: string }>> = {
  '/long.html': () => html(longList()),
  '/next-year.html': () => html(nextYearDocument()),
  '/report-faulty.html': () => demoReport('report-faulty.html'),
  '/report-consistent.html': () => demoReport('report-consistent.html'),
  '/data.json': () => ({ body: Buffer.from('{"a":1}'), type: 'application/json' }),
  '/notice.pdf': () => ({ body: Buffer.from(emptyPdf), type: 'application/pdf' }),
};

const emptyPdf = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

/** Starts the portal on a free port. */
export async function startPortal(): Promise<Portal> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    requests.push(`${request.headers.host ?? ''} ${path}`);
    const page = others[path]?.() ?? readPage(path === '/' ? 'home.html' : path.slice(1));
    if (page === null) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': page.type }).end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
