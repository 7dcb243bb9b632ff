import { describe, expect, it } from 'vitest';
import { readList } from '../../../src/engine/gather/read-list.ts';
import { day, pageOf } from '../../support/pages.ts';

const time = { today: day('2026-11-21') };
const menu = '<div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a></div>';

function rowsOf(html: string): (readonly [string, string | null])[] {
  const list = readList(pageOf(html), time);
  return (list?.rows ?? []).map((row) => [row.title, row.date] as const);
}

describe('rows that stand in scripts', () => {
  const record = (n: number, date: string): string =>
    `<record><![CDATA[<li><a href="/art/2026/3/${String(n)}/art_1_${String(n)}.html" title="岚溪县第${String(n)}号公告全文">岚溪县第${String(n)}号公告…</a><span>${date}</span></li>]]></record>`;
  const store = `<datastore><nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1"></a>]]></nextgroup><totalrecord>230</totalrecord><recordset>${record(3, '2026-03-03')}${record(2, '2026-03-02')}${record(1, '2026-03-01')}</recordset></datastore>`;
  const expected = [
    ['岚溪县第3号公告全文', '2026-03-03'],
    ['岚溪县第2号公告全文', '2026-03-02'],
    ['岚溪县第1号公告全文', '2026-03-01'],
  ];

  it.each([
    ['a script of xml', `<script type="text/xml">${store}</script>`],
    ['a text area', `<textarea>${store}</textarea>`],
    ['elements', `<div style="display:none">${store}</div>`],
    ["a script's string", `<script>jpage({dataStore:"${store.replaceAll('"', '\\"')}"})</script>`],
  ])('reads the records of %s', (_, html) => {
    expect(rowsOf(`${menu}<div>${html}</div>`)).toEqual(expected);
  });

  it('tells the carrier, the items and the address of a record', () => {
    const list = readList(pageOf(`<script type="text/xml">${store}</script>`), time);
    expect(list?.carrier).toBe('datastore');
    expect(list?.pagination?.items).toBe(230);
    expect(list?.rows[0]?.href).toBe('https://www.lanxi-demo.gov.cn/art/2026/3/3/art_1_3.html');
  });

  it('reads the drawn rows where the script has run', () => {
    const html = `<script type="text/xml">${store}</script><ul><li><a href="/art/2026/3/3/art_1_3.html" title="岚溪县第3号公告全文">岚溪县第3号公告…</a><span>2026-03-03</span></li>
      <li><a href="/art/2026/3/2/art_1_2.html" title="岚溪县第2号公告全文">岚溪县第2号公告…</a><span>2026-03-02</span></li></ul>`;
    const list = readList(pageOf(html), time);
    expect([list?.carrier, list?.rows.length]).toEqual(['markup', 2]);
  });

  it('reads an island of JSON with Unix seconds as days of Shanghai', () => {
    const articles = [
      { id: 1, title: '岚溪县第2号公告', url: '/gkmlpt/content/1/2/post_2.html', date: 1772380800 },
      { id: 2, title: '岚溪县第1号公告', url: '/gkmlpt/content/1/1/post_1.html', date: 1772380799 },
    ];
    const html = `<script>window.LIST = ${JSON.stringify({ classify: { id: 5 }, articles })};</script>`;
    expect(rowsOf(html)).toEqual([
      ['岚溪县第2号公告', '2026-03-02'],
      ['岚溪县第1号公告', '2026-03-01'],
    ]);
  });

  it('reads a literal that is no JSON', () => {
    const html = `<script>var list = [{title:'岚溪县第2号公告', url:'./2.html', pubDate:'2026-03-02 10:00'},{title:'岚溪县第1号公告', url:'./1.html', pubDate:'2026-03-01'}];</script>`;
    expect(rowsOf(html).map(([, date]) => date)).toEqual(['2026-03-02', '2026-03-01']);
  });

  it('reads dates that a script writes', () => {
    const row = (n: number): string =>
      `<li><a href="${String(n)}.html">岚溪县第${String(n)}号公告</a><span><script>document.write("2026-03-0${String(n)} 09:00".substr(0, 10))</script></span></li>`;
    expect(rowsOf(`<ul>${row(2)}${row(1)}</ul>`)).toEqual([
      ['岚溪县第2号公告', '2026-03-02'],
      ['岚溪县第1号公告', '2026-03-01'],
    ]);
  });

  it('takes a clickable row for a link', () => {
    const row = (n: number): string =>
      `<li onclick="window.open('/zwgk/${String(n)}.html')"><p>岚溪县第${String(n)}号公告</p><span>2026-03-0${String(n)}</span></li>`;
    const list = readList(pageOf(`<ul>${row(2)}${row(1)}</ul>`), time);
    expect(list?.rows.map(({ title, date, href }) => [title, date, href])).toEqual([
      ['岚溪县第2号公告', '2026-03-02', 'https://www.lanxi-demo.gov.cn/zwgk/2.html'],
      ['岚溪县第1号公告', '2026-03-01', 'https://www.lanxi-demo.gov.cn/zwgk/1.html'],
    ]);
  });
});
