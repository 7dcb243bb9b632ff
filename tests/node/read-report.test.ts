import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/node/read-report.ts';
import { drawPdfFile } from '../carriers/pdf-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-report-'));
const host = { url: null, stdin: (async function* () {})(), now: () => new Date(0) };

function save(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('readReport', () => {
  it('makes a page of a PDF with the character maps that are installed', async () => {
    const words = [{ text: '一、总体情况', x: 50, y: 500 }];
    const read = await readReport(save('报告.bin', drawPdfFile([{ words }])), host);
    expect(read).toMatchObject({ ok: true, value: { carrier: 'pdf', via: 'file' } });
    expect(read.ok && read.value.html).toContain('<p>一、总体情况</p>');
  });

  it('tells text from a page by the content', async () => {
    const text = await readReport(save('a.html', '一、总体情况'), host);
    const page = await readReport(save('b.txt', '<html><body>一、总体情况</body></html>'), host);
    expect(text).toMatchObject({ ok: true, value: { carrier: 'text' } });
    expect(page).toMatchObject({ ok: true, value: { carrier: 'html' } });
  });

  it('names the file that it cannot read in one line', async () => {
    const read = await readReport(save('c.docx', 'PK\u0003\u0004'), host);
    expect(read).toMatchObject({ ok: false, error: { code: 'notReport' } });
    expect(read.ok ? '' : read.error.message).toMatch(/c\.docx：文件已损坏[^\n]*。$/);
  });
});
