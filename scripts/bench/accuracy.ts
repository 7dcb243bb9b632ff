import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asCivilDate } from '../../src/engine/model/civil-date.ts';
import { builtInHolidays, decodeHtml, scanPage } from '../../src/engine/index.ts';

// Quick scoring of the engine in this process: one scan a page, then the corpus's own scorer.
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const corpus = join(root, '../shared/corpus');
const index: { file: string; url: string | null }[] = JSON.parse(
  readFileSync(join(corpus, 'index.json'), 'utf8'),
);
const asOf = asCivilDate('2026-11-20');
if (asOf === null) throw new Error('unreachable');
const folder = mkdtempSync(join(tmpdir(), 'mingcha-accuracy-'));
const system = JSON.parse(
  readFileSync(join(root, 'src/engine/indicators/platform-61.json'), 'utf8'),
);
for (const { file, url } of index) {
  const bytes = readFileSync(join(corpus, 'html', file));
  const { html, encoding } = decodeHtml(bytes, null);
  const address = url ?? `http://${file}`;
  const scan = scanPage(
    {
      url: address,
      finalUrl: address,
      status: null,
      via: 'file',
      capturedAt: null,
      encoding,
      html,
      frames: [],
      sha256: createHash('sha256').update(bytes).digest('hex'),
      truncated: false,
    },
    { asOf, level: null, system, holidays: builtInHolidays },
  );
  const target = join(folder, `${file}.json`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, JSON.stringify(scan));
}
try {
  execFileSync(
    'node',
    [join(corpus, 'score.mjs'), '--scans', folder, '--dir', corpus, ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
} catch {
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
