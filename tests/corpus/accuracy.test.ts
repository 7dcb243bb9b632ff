import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanBytes } from './corpus-case.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus');

/** Shares below which a change has broken something; what the engine reaches is above them. */
const floors = {
  kind: 0.98,
  breadcrumbs: 0.98,
  'columns.precision': 0.99,
  'columns.f1': 0.98,
  'listRows.f1': 0.98,
  listFirst3: 0.97,
  title: 0.98,
  pubDate: 0.98,
  'pubDate.precision': 0.995,
  'writtenDate.precision': 0.99,
  'writtenDate.recall': 0.97,
  docNumber: 0.97,
  indexNumber: 0.97,
  reportYear: 1,
  reportCells: 1,
};

function scanAll(folder: string): void {
  const index = JSON.parse(readFileSync(join(corpus, 'index.json'), 'utf8')) as {
    file: string;
    url: string | null;
  }[];
  for (const { file, url } of index) {
    const bytes = readFileSync(join(corpus, 'html', file));
    const target = join(folder, `${file}.json`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, JSON.stringify(scanBytes(bytes, url ?? `http://${file}`, '2026-11-20')));
  }
}

function score(folder: string): string {
  const minimum = ['--min', JSON.stringify(floors)];
  const args = [join(corpus, 'score.mjs'), '--dir', corpus, '--scans', folder, ...minimum];
  try {
    execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}`;
  }
}

describe('the labelled corpus of real pages', () => {
  if (!existsSync(join(corpus, 'labels.json'))) {
    it('is not beside the project, so there is nothing to score', () => {
      expect(existsSync(corpus)).toBe(false);
    });
    return;
  }

  it('is read as well as before', { timeout: 120_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingcha-corpus-'));
    try {
      scanAll(folder);
      expect(score(folder)).toBe('');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
