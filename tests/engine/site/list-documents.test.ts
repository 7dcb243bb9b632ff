import { describe, expect, it } from 'vitest';
import { listDocuments } from '../../../src/engine/site/list-documents.ts';
import { sampleOf } from '../../../src/engine/site/sample-of.ts';
import { readSitePage } from '../../../src/engine/run/read-site-page.ts';
import type { SitePage } from '../../../src/engine/model/site/site-page.ts';
import { day, snapshotOf } from '../../support/pages.ts';
import { homeUrl, siteColumnOf, siteRowOf } from '../../support/site-fixture.ts';

function documentPage(path: string, line: string): SitePage {
  const url = new URL(path, homeUrl).href;
  const html = `<div class="pos">当前位置：<a href="/">首页</a> &gt; <a href="/zcjd/">政策解读</a> &gt; 正文</div><h1>岚溪县人才补贴办法政策解读</h1><div>发布时间：2026-03-02 ${line}</div><div class="content"><p>${'现就办法的背景和内容解读如下。'.repeat(40)}</p></div>`;
  return readSitePage(snapshotOf(html, { url, finalUrl: url }), {
    purpose: { kind: 'document', column: null, from: null },
    today: day('2026-11-21'),
    feed: null,
  });
}

describe('documents of a portal', () => {
  it('bear the columns that list them and the one that their trail names', () => {
    const href = `${homeUrl}zcjd/t20260302_1.html`;
    const row = siteRowOf('岚溪县人才补贴办法政策解读', '2026-03-03', { href });
    const columns = [
      siteColumnOf('policy-documents', { rows: [row] }),
      siteColumnOf('policy-interpretation'),
    ];
    const pages = [documentPage('/zcjd/t20260302_1.html', '来源：岚溪县人社局')];
    const [document] = listDocuments(pages, columns);
    expect(document?.columns).toEqual(['policy-documents', 'policy-interpretation']);
    expect(document?.row).toEqual(row);
    expect(document?.pubDate).toBe('2026-03-02');
    expect(document?.title).toBe('岚溪县人才补贴办法政策解读');
  });

  it.each([
    ['岚溪县人社局', '来源：岚溪县人社局'],
    [null, '来源：本站'],
    [null, '来源：-'],
  ])('have the unit %s by %s', (unit, line) => {
    const [document] = listDocuments([documentPage('/zcjd/t20260302_2.html', line)], []);
    expect(document?.unit).toBe(unit);
  });
});

describe('the sample of a column', () => {
  it('is the newest rows that lead somewhere, undated ones last', () => {
    const rows = [
      siteRowOf('旧', '2026-01-01', { href: `${homeUrl}1` }),
      siteRowOf('无日期', null, { href: `${homeUrl}2` }),
      siteRowOf('新', '2026-03-01', { href: `${homeUrl}3` }),
      siteRowOf('无链接', '2026-04-01', { href: null }),
    ];
    expect(sampleOf({ rows }, 2).map(({ title }) => title)).toEqual(['新', '旧']);
    expect(sampleOf({ rows }, 9).map(({ title }) => title)).toEqual(['新', '旧', '无日期']);
  });
});
