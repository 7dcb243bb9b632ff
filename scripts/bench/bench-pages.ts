import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findToday, portal } from '../demo/render-demo.mjs';
import { answerDemo } from '../demo/serve-demo.mjs';

/** A page to measure on. */
export interface BenchPage {
  readonly name: string;
  readonly url: string;
  readonly bytes: Uint8Array;
}

const root = join(import.meta.dirname, '../..');
const corpus = join(root, '../shared/corpus');

function readCorpus(): BenchPage[] {
  const index: { file: string; url: string | null }[] = JSON.parse(
    readFileSync(join(corpus, 'index.json'), 'utf8'),
  );
  return index.map(({ file, url }) => ({
    name: file,
    url: url ?? `http://${file}`,
    bytes: readFileSync(join(corpus, 'html', file)),
  }));
}

function readDemo(): BenchPage[] {
  const pages: { path: string }[] = portal.pages;
  return pages.map(({ path }) => ({
    name: path,
    url: `http://${String(portal.host)}${path}`,
    bytes: Buffer.from(answerDemo(path, findToday())?.body ?? ''),
  }));
}

/** The corpus of real pages where it is beside the project, else the demo portal. */
export function readBenchPages(): BenchPage[] {
  return existsSync(join(corpus, 'index.json')) ? readCorpus() : readDemo();
}
