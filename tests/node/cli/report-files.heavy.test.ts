import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SiteAudit } from '../../../src/engine/model/site-audit.ts';
import { drawPdfFile } from '../../carriers/pdf-file.ts';
import { call } from '../../support/command-line.ts';
import { type Loopback, serveLoopback } from '../../support/loopback.ts';
import { cellRef } from '../../support/report-generator/tables.ts';
import { renderDocx } from '../../support/report-generator/docx.ts';
import { makeReport } from '../../support/report-generator/make-report.ts';
import { makePlan } from '../../support/report-generator/report-plan.ts';

const name = '岚溪县人民政府';
const titleOf = (year: number): string => `${name}${String(year)}年政府信息公开工作年度报告`;

function draw(title: string, body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}_${name}</title>
<meta name="SiteName" content="${name}"></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政府信息公开</a></li><li><a href="/zwgk/nb/">政府信息公开年报</a></li></ul></div>
${body}<div class="footer">主办单位：${name}</div></body></html>`;
}

const trail =
  '<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政府信息公开</a> &gt; <a href="/zwgk/nb/">政府信息公开年报</a></div>';
const row = (href: string, year: number): string =>
  `<li><a href="${href}">${titleOf(year)}</a><span>${String(year + 1)}-01-20</span></li>`;
const pageOf = (year: number, file: string): string =>
  draw(
    titleOf(year),
    `${trail}<div class="article"><h1>${titleOf(year)}</h1><p>发布日期：${String(year + 1)}-01-20　来源：${name}办公室</p><p>附件：<a href="${file}">${titleOf(year)}</a></p></div>`,
  );
const lines = [
  titleOf(2023),
  '一、总体情况',
  '2023年，全县政府信息公开工作平稳有序。',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
];
const pdf = drawPdfFile([{ words: lines.map((text, at) => ({ text, x: 60, y: 740 - at * 24 })) }]);
const wordBinary = new Uint8Array([
  ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ...[...'WordDocument'].flatMap((sign) => [sign.charCodeAt(0), 0]),
]);

const html =
  (text: string): RequestListener =>
  (_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8').end(text);
  };
const file =
  (bytes: Uint8Array, type: string): RequestListener =>
  (_, answer) => {
    answer.setHeader('content-type', type).end(bytes);
  };

let portal: Loopback;
let folder = '';
let audit: SiteAudit;
const whole = (): string => join(folder, 'whole');
const findingsOf = (path: string) =>
  audit.findings.filter(({ evidence }) => evidence.some(({ url }) => url.endsWith(path)));
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingcha-report-files-'));
  const plan = makePlan(7, { year: 2025 });
  const report = await renderDocx(
    makeReport({ ...plan, cells: new Map([[cellRef('applications', 'new', 0), '99999']]) }),
  );
  portal = await serveLoopback({
    '/': html(draw('首页', '<p>欢迎</p>')),
    '/zwgk/': html(
      draw('政府信息公开', '<ul><li><a href="/zwgk/nb/">政府信息公开年报</a></li></ul>'),
    ),
    '/zwgk/nb/': html(
      draw(
        '政府信息公开年报',
        `${trail}<ul class="list">${row('/zwgk/nb/2025.html', 2025)}${row('/zwgk/nb/2024.html', 2024)}${row('/files/2023.pdf', 2023)}${row('/zwgk/nb/2022.html', 2022)}</ul>`,
      ),
    ),
    '/zwgk/nb/2025.html': html(pageOf(2025, '/files/2025.docx')),
    '/zwgk/nb/2024.html': html(pageOf(2024, '/files/2024.doc')),
    '/zwgk/nb/2022.html': html(pageOf(2022, '/files/2022.pdf')),
    '/files/2025.docx': file(
      report,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ),
    '/files/2024.doc': file(wordBinary, 'application/msword'),
    '/files/2023.pdf': file(pdf, 'application/pdf'),
    '/files/2022.pdf': html('<p>您访问的文件不存在</p>'),
  });
  await call([
    'audit',
    `${portal.origin}/`,
    '--out',
    whole(),
    '--delay',
    '0',
    '--render',
    'never',
    '--level',
    'county',
  ]);
  audit = SiteAudit.parse(JSON.parse(readFileSync(join(whole(), 'audit.json'), 'utf8')));
}, 60_000);
afterAll(() => {
  portal.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('annual reports that are files', () => {
  it('judges the report in a docx file, and gets each file once', () => {
    const ids = new Set(findingsOf('/files/2025.docx').map(({ auditId }) => auditId));
    expect(ids).toContain('annual-report-tables');
    expect(ids).not.toContain('page-metadata');
    const asked = portal.log.filter(({ path }) => path.startsWith('/files/'));
    expect(asked.map(({ path }) => path).sort()).toEqual([
      '/files/2022.pdf',
      '/files/2023.pdf',
      '/files/2024.doc',
      '/files/2025.docx',
    ]);
  });

  it('reads a PDF that a row of the list leads to', () => {
    const found = findingsOf('/files/2023.pdf');
    expect(found.map(({ auditId }) => auditId)).toContain('annual-report-structure');
  });

  it('says of an old Word file, and of an error page in place of a file, that they were not read', () => {
    const said = audit.findings.filter(({ messageKey }) => messageKey === 'unreadFile');
    expect(said.map(({ outcome }) => outcome)).toEqual(['cantTell', 'cantTell']);
    const messages = said.map(({ message }) => message).join('\n');
    expect(messages).toContain('旧版 Word');
    expect(messages).toContain('返回的是网页，不是附件');
    for (const path of ['/files/2024.doc', '/files/2022.pdf']) {
      expect(findingsOf(path).filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    }
  });

  it('judges the archive again alike, files included', async () => {
    const again = join(folder, 'again');
    expect((await call(['audit', '--from-archive', whole(), '--out', again])).status).toBe(0);
    expect(readFileSync(join(again, 'audit.json'))).toEqual(
      readFileSync(join(whole(), 'audit.json')),
    );
    const { status, out } = await call(['verify', whole(), '--format', 'json']);
    expect([status, JSON.parse(out)]).toMatchObject([0, { isIntact: true, sameVerdicts: true }]);
  });
});
