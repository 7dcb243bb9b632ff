// Serves the demo portal on this machine only.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { findToday, portal, renderDemoPage } from './render-demo.mjs';

const assets = {
  '/style.css': { type: 'text/css', body: readFileSync(join(import.meta.dirname, 'style.css')) },
  '/jpage.js': {
    type: 'text/javascript',
    body: readFileSync(join(import.meta.dirname, 'jpage.js')),
  },
};

const pictures = {
  '/logo.svg': ['#fff', '岚溪县人民政府'],
  '/police.svg': ['#1a4f9c', '★'],
  '/organ.svg': ['#b5201f', '党政机关'],
  '/error.svg': ['#1a4f9c', '网站找错'],
  '/leader.svg': ['#888', '照片'],
};

function drawPicture([colour, text]) {
  const width = text.length * 34;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="44"><text x="4" y="34" font-size="32" fill="${colour}">${text}</text></svg>`;
}

/** Bytes and type of an address of the portal; null for one that it does not have. */
export function answerDemo(path, today) {
  if (assets[path] !== undefined) return assets[path];
  const picture = pictures[path];
  if (picture !== undefined) return { type: 'image/svg+xml', body: drawPicture(picture) };
  const page = portal.pages.find((candidate) => candidate.path === path);
  if (page === undefined) return null;
  const html = renderDemoPage(page, today);
  const body = page.charset === undefined ? html : iconv.encode(html, page.charset);
  return { type: 'text/html', body };
}

/** Starts the portal on a free port of the loopback address. */
export async function serveDemo(today = findToday()) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = answerDemo(pathname, today);
    response.writeHead(answer === null ? 404 : 200, {
      'content-type': answer?.type ?? 'text/plain; charset=utf-8',
    });
    response.end(answer?.body ?? '页面不存在');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: server.address().port, close: () => server.close() };
}
