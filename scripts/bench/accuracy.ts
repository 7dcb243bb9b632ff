import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtInHolidays, pageChecklist, scanPage } from '../../src/engine/index.ts';
import { CivilDate } from '../../src/engine/model/civil-date.ts';
import { snapshotOfBytes } from '../../tests/support/saved-page.ts';
import { benchReports } from './bench-reports.ts';

// Scores what the command line answers on the corpus, by the corpus's own scorer.
// `--fast` scans in this process instead; every other argument goes to the scorer (`--misses`, `--json`, `--jobs 4`).
// Then scores annual reports that are generated with known truth; `--reports` scores these alone.
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const corpus = join(root, '../shared/corpus');
const asOf = CivilDate.parse('2026-11-20');

interface IndexRow {
  readonly file: string;
  readonly url: string | null;
}

function scanFile({ file, url }: IndexRow): string {
  const bytes = readFileSync(join(corpus, 'html', file));
  const address = url ?? `http://${file}`;
  const scan = scanPage(
    { ...snapshotOfBytes(bytes, address), status: null },
    { asOf, level: null, system: pageChecklist, holidays: builtInHolidays },
  );
  return JSON.stringify(scan);
}

/** Runs the scorer; false where it finds a figure too low or an answer missing. */
function score(source: readonly string[], more: readonly string[]): boolean {
  try {
    const args = [join(corpus, 'score.mjs'), ...source, '--dir', corpus, ...more];
    execFileSync(process.execPath, args, { stdio: 'inherit', cwd: root });
    return true;
  } catch {
    return false;
  }
}

function scoreInProcess(more: readonly string[]): boolean {
  const index: IndexRow[] = JSON.parse(readFileSync(join(corpus, 'index.json'), 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-accuracy-'));
  try {
    for (const row of index) {
      const target = join(folder, `${row.file}.json`);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, scanFile(row));
    }
    return score(['--scans', folder], more);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scoreCorpus(): boolean {
  if (!existsSync(join(corpus, 'score.mjs'))) {
    console.log(`Skipped: the corpus is not at ${corpus}.`);
    return true;
  }
  const more = process.argv.slice(2).filter((argument) => argument !== '--fast');
  if (process.argv.includes('--fast')) return scoreInProcess(more);
  return score(['--cli', `${process.execPath} ${join(root, 'bin/mingcha.mjs')}`], more);
}

const isCorpusGood = process.argv.includes('--reports') || scoreCorpus();
const areReportsGood = await benchReports(process.argv.includes('--misses'));
process.exitCode = isCorpusGood && areReportsGood ? 0 : 1;
