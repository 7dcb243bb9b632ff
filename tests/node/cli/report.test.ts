import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AnnualReportDocument } from '../../../src/engine/model/annual-report-document.ts';
import { call } from '../../support/command-line.ts';
import { reportPage } from '../../support/report-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-report-'));
function put(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const parseLines = (out: string): unknown[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
const documentOf = (out: string): AnnualReportDocument =>
  AnnualReportDocument.parse(parseLines(out)[0]);
const outcomesOf = ({ findings }: AnnualReportDocument, auditId: string): string[] =>
  findings.flatMap((finding) => (finding.auditId === auditId ? [finding.outcome] : []));

describe('mingcha report', () => {
  it('gives a document that fits its schema, with source, hash and figures', async () => {
    const path = put('one.html', reportPage({}));
    const { status, out, err } = await call(['report', path, '--format', 'json']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const document = documentOf(out);
    expect(document).toMatchObject({
      schema: 'mingcha/annual-report@1',
      source: path,
      asOf: '2026-11-21',
      agency: '岚溪县财政局',
      year: 2024,
      format: '2021',
    });
    expect(document.tables.applications?.rows).toHaveLength(25);
    expect(document.identities.every(({ holds }) => holds === true)).toBe(true);
  });

  it('fails an identity that does not hold, and says so by its status where asked', async () => {
    const path = put('wrong.html', reportPage({ newCases: 4 }));
    const { status, out } = await call(['report', path, '--format', 'json', '--fail-on', 'failed']);
    expect(status).toBe(1);
    expect(outcomesOf(documentOf(out), 'annual-report-tables')).toContain('failed');
  });

  it('judges every report beside the others, whatever their order', async () => {
    const earlier = put('2023.html', reportPage({ year: 2023, left: 1 }));
    const later = put('2024.html', reportPage({ year: 2024 }));
    for (const sources of [
      [later, earlier],
      [earlier, later],
    ]) {
      const { out } = await call(['report', ...sources, '--format', 'json']);
      const documents = parseLines(out).map((line) => AnnualReportDocument.parse(line));
      expect(documents.map(({ source }) => source)).toEqual(sources);
      const judged = documents.find(({ year }) => year === 2024);
      const first = documents.find(({ year }) => year === 2023);
      expect(judged && outcomesOf(judged, 'annual-report-continuity')).toContain('failed');
      expect(first && outcomesOf(first, 'annual-report-continuity')).toEqual(['untested']);
    }
  });

  it('gives an error object for a source that cannot be read and goes on', async () => {
    const path = put('three.html', reportPage({}));
    const missing = join(folder, 'missing.html');
    const { status, out, err } = await call(['report', missing, path, '--format', 'json']);
    const [error, document] = parseLines(out);
    expect(status).toBe(2);
    expect(error).toMatchObject({ source: missing, error: { code: 'notFound' } });
    expect(AnnualReportDocument.parse(document).year).toBe(2024);
    expect(err).toContain('文件不存在');
  });

  it('says in one line that a page is no annual report', async () => {
    const path = put(
      'news.html',
      '<html><head><title>通知</title></head><body><p>今天开会。</p></body></html>',
    );
    const { status, out, err } = await call(['report', path, '--format', 'json']);
    expect(status).toBe(2);
    expect(parseLines(out)[0]).toMatchObject({ error: { code: 'notReport' } });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('masks personal numbers wherever it prints the report’s text', async () => {
    const path = put('phone.html', reportPage({}));
    for (const format of ['json', 'text']) {
      const { out } = await call(['report', path, '--format', format]);
      expect(out).not.toContain('13812345678');
    }
  });

  it('saves the document and the workbook of each report', async () => {
    const path = put('four.html', reportPage({}));
    const out = join(folder, 'saved');
    await call(['report', path, path, '--out', out]);
    expect(readdirSync(out).toSorted()).toEqual([
      'annual-report-001.json',
      'annual-report-001.xlsx',
      'annual-report-002.json',
      'annual-report-002.xlsx',
    ]);
    const saved: unknown = JSON.parse(readFileSync(join(out, 'annual-report-001.json'), 'utf8'));
    expect(AnnualReportDocument.parse(saved).year).toBe(2024);
  });

  it('writes text for a person', async () => {
    const path = put('five.html', reportPage({ newCases: 4 }));
    const { status, out } = await call(['report', path]);
    expect(status).toBe(0);
    expect(out).toContain('≠');
  });

  it('asks for a source', async () => {
    const { status, err } = await call(['report']);
    expect(status).toBe(2);
    expect(err).toContain('缺少年度报告');
  });

  it('prints the schema of its document', async () => {
    const { status, out } = await call(['schema', 'annual-report']);
    expect(status).toBe(0);
    expect(out).toContain('mingcha/annual-report@1');
  });
});
