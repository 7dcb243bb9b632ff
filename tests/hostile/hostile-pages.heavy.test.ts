import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio/slim';
import { describe, expect, it } from 'vitest';
import { builtInHolidays, scanPage } from '../../src/engine/index.ts';
import type { PageScan } from '../../src/engine/model/page-scan.ts';
import { IndicatorSystem } from '../../src/engine/model/indicator-system.ts';
import { day } from '../support/pages.ts';
import { snapshotOfBytes } from '../support/saved-page.ts';
import { hostilePages } from './hostile-pages.ts';

const root = join(import.meta.dirname, '../..');
const system = IndicatorSystem.parse(
  JSON.parse(readFileSync(join(root, 'src/engine/indicators/platform-61.json'), 'utf8')),
);
const url = 'https://www.lanxi-demo.gov.cn/zwgk/index.html';

function scan(bytes: Uint8Array): PageScan {
  const options = { asOf: day('2026-11-21'), level: null, system, holidays: builtInHolidays };
  return scanPage(snapshotOfBytes(bytes, url), options);
}

function timed<Value>(run: () => Value): { readonly value: Value; readonly elapsedMs: number } {
  const startedAt = performance.now();
  const value = run();
  return { value, elapsedMs: performance.now() - startedAt };
}

/** Every text of a document, with the path of its place. */
function* textsOf(value: unknown, path = ''): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* textsOf(inner, `${path}/${key}`);
  }
}

const maxTextLength = 5_000;
const maxDocumentLength = 25_000_000;
const maxRatio = 25;
const graceMs = 1_500;

describe('a hostile page', () => {
  it.each([...hostilePages])('of %s is scanned within bounds', { timeout: 180_000 }, (_, make) => {
    const bytes = make();
    const { value: result, elapsedMs } = timed(() => scan(bytes));
    const { elapsedMs: parsingMs } = timed(() => load(new TextDecoder().decode(bytes)));
    expect(elapsedMs).toBeLessThan(parsingMs * maxRatio + graceMs);
    expect(result.warnings).toEqual([]);
    expect(JSON.stringify(result).length).toBeLessThan(maxDocumentLength);
    const texts = [...textsOf(result)];
    const long = texts.filter(([, text]) => text.length > maxTextLength);
    expect(long.map(([path, text]) => `${path}: ${String(text.length)}`)).toEqual([]);
    const addresses = texts.filter(([path, text]) => /\/(?:href|next)$/.test(path) && text !== '');
    expect(addresses.filter(([, text]) => !/^https?:/.test(text))).toEqual([]);
  });

  it('runs nothing that it carries', () => {
    const payloads = hostilePages.get('payloads in titles');
    scan(payloads?.() ?? new Uint8Array());
    expect('hacked' in globalThis).toBe(false);
  });

  it('gives the same document each time', () => {
    const bytes = hostilePages.get('no closing tags')?.() ?? new Uint8Array();
    expect(JSON.stringify(scan(bytes))).toBe(JSON.stringify(scan(bytes)));
  });
});
