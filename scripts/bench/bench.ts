import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { load as loadWithParse5 } from 'cheerio';
import { load as loadSlim } from 'cheerio/slim';
import { Defuddle } from 'defuddle/node';
import { JSDOM, VirtualConsole } from 'jsdom';
import { builtInHolidays, scanPage } from '../../src/engine/index.ts';
import { asCivilDate } from '../../src/engine/model/civil-date.ts';
import { IndicatorSystem } from '../../src/engine/model/indicator-system.ts';
import type { Snapshot } from '../../src/engine/model/snapshot.ts';
import { snapshotOfBytes } from '../../tests/support/saved-page.ts';
import { type BenchPage, readBenchPages } from './bench-pages.ts';
import { median, quantile, renderTable, timeBest } from './measure.ts';
import { printPopup } from './print-popup.ts';
import { profileScan } from './profile-scan.ts';

const root = join(import.meta.dirname, '../..');
const system = IndicatorSystem.parse(
  JSON.parse(readFileSync(join(root, 'src/engine/indicators/platform-61.json'), 'utf8')),
);
const asOf = asCivilDate('2026-11-21');
if (asOf === null) throw new Error('unreachable');
const options = { asOf, level: null, system, holidays: builtInHolidays };

interface Decoded extends BenchPage {
  readonly html: string;
  readonly snapshot: Snapshot;
}

function scan({ snapshot }: Decoded): void {
  scanPage(snapshot, options);
}

const silent = new VirtualConsole();

function readWithReadability({ html, url }: Decoded): void {
  new Readability(new JSDOM(html, { url, virtualConsole: silent }).window.document).parse();
}

const runsOf = (page: Decoded): number => (page.html.length > 300_000 ? 3 : 7);

async function timeDefuddle({ html, url }: Decoded): Promise<number> {
  const dom = (): JSDOM => new JSDOM(html, { url, virtualConsole: silent });
  const startedAt = performance.now();
  await Defuddle(dom(), url, { markdown: false });
  return performance.now() - startedAt;
}

const pages = readBenchPages().map((page): Decoded => {
  const snapshot = snapshotOfBytes(page.bytes, page.url);
  return { ...page, html: snapshot.html, snapshot };
});

const contestants = new Map<string, (page: Decoded) => void>([
  ['whole scan (all gatherers and audits)', scan],
  ['cheerio/slim load alone', ({ html }) => void loadSlim(html)],
  ['cheerio load alone (parse5)', ({ html }) => void loadWithParse5(html)],
  ['Readability + jsdom', readWithReadability],
]);

for (const run of contestants.values()) pages.slice(0, 20).forEach(run);
const times = new Map<string, number[]>();
for (const [name, run] of contestants) {
  times.set(
    name,
    pages.map((page) =>
      timeBest(
        () => {
          run(page);
        },
        name.includes('jsdom') ? 1 : runsOf(page),
      ),
    ),
  );
}
const log = console.error;
console.error = () => undefined;
const defuddle: number[] = [];
for (const page of pages) defuddle.push(await timeDefuddle(page).catch(() => Number.NaN));
console.error = log;
times.set(
  'Defuddle + jsdom',
  defuddle.filter((time) => !Number.isNaN(time)),
);

const scans = times.get('whole scan (all gatherers and audits)') ?? [];
const parses = times.get('cheerio load alone (parse5)') ?? [];
const slims = times.get('cheerio/slim load alone') ?? [];
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const ms = (value: number): string => value.toFixed(2);
console.log(
  `${String(pages.length)} pages, ${(total(pages.map(({ bytes }) => bytes.length)) / 1e6).toFixed(1)} MB, Node ${process.version}; milliseconds a page\n`,
);
console.log(
  renderTable([
    ['', 'median', 'p95', 'sum', 'sum / scan'],
    ...[...times].map(([name, values]) => [
      name,
      ms(median(values)),
      ms(quantile(values, 0.95)),
      ms(total(values)),
      ms(total(values) / total(scans)),
    ]),
  ]),
);
const ratios = (base: readonly number[]): number[] =>
  scans.map((time, index) => time / (base[index] ?? Number.NaN));
console.log(
  `\nscan / cheerio.load (parse5): median ${ms(median(ratios(parses)))}, p95 ${ms(quantile(ratios(parses), 0.95))}, of the sums ${ms(total(scans) / total(parses))}`,
);
console.log(
  `scan / cheerio/slim load:     median ${ms(median(ratios(slims)))}, p95 ${ms(quantile(ratios(slims), 0.95))}, of the sums ${ms(total(scans) / total(slims))}`,
);
const worst = pages
  .map(({ name, bytes }, index) => ({
    name,
    bytes: bytes.length,
    time: scans[index] ?? 0,
    ratio: ratios(parses)[index] ?? 0,
  }))
  .sort((a, b) => b.ratio - a.ratio)
  .slice(0, 5);
console.log(
  `\nHighest ratios\n${renderTable(worst.map(({ name, bytes, time, ratio }) => [ms(ratio), `${ms(time)} ms`, `${String(Math.round(bytes / 1024))} KB`, name]))}`,
);
const shares = await profileScan(() => {
  for (let round = 0; round < 5; round += 1) pages.forEach(scan);
});
console.log('\nWhere the scan spends its time');
console.log(
  renderTable(
    shares.slice(0, 30).map(({ name, ratio }) => [`${(ratio * 100).toFixed(1)} %`, name]),
  ),
);

await printPopup();
