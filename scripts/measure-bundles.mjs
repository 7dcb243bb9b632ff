// What a person downloads when the popup or the workbench opens, and what is injected into a page.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const output = join(dirname(fileURLToPath(import.meta.url)), '../.output');
const chrome = join(output, 'chrome-mv3');

/** Scripts that a page loads before anything is clicked: its own and what they import statically. */
function findInitialScripts(page) {
  const html = readFileSync(join(chrome, page), 'utf8');
  const queue = [...html.matchAll(/(?:src|href)="([^"]{1,200}\.js)"/g)].map(([, path]) =>
    path.replace(/^\//, ''),
  );
  const seen = new Set();
  for (let script = queue.pop(); script !== undefined; script = queue.pop()) {
    if (seen.has(script)) continue;
    seen.add(script);
    const code = readFileSync(join(chrome, script), 'utf8');
    const imports = code.matchAll(/(?:from|import)\s?"(\.{1,2}\/[^"]{1,200}\.js)"/g);
    for (const [, path] of imports) queue.push(posix.join(posix.dirname(script), path));
  }
  return [...seen];
}

function gzipSize(paths) {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(chrome, path))).length, 0);
}

function pageSize(page) {
  return existsSync(join(chrome, page)) ? gzipSize(findInitialScripts(page)) : null;
}

function injectedSize() {
  const scripts = ['capture.js', 'inspector.js'];
  return scripts.every((script) => existsSync(join(chrome, script))) ? gzipSize(scripts) : null;
}

function zipSize() {
  if (!existsSync(output)) return null;
  const zip = readdirSync(output).find((name) => name.endsWith('chrome.zip'));
  return zip === undefined ? null : statSync(join(output, zip)).size;
}

/** The budget: sizes in bytes, scripts gzipped; null for something that was not built. */
export function measureBundles() {
  return [
    {
      name: 'popup, initial scripts, gzipped',
      sizeBytes: pageSize('popup.html'),
      maxBytes: 150 * 1024,
    },
    {
      name: 'workbench, initial scripts, gzipped',
      sizeBytes: pageSize('workbench.html'),
      maxBytes: 350 * 1024,
    },
    { name: 'injected scripts, gzipped', sizeBytes: injectedSize(), maxBytes: 20 * 1024 },
    { name: 'Chrome zip', sizeBytes: zipSize(), maxBytes: 1.5 * 1024 * 1024 },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, sizeBytes, maxBytes } of measureBundles()) {
    console.log(`${name}: ${String(sizeBytes)} of ${String(maxBytes)} bytes`);
  }
}
