import { describe, expect, it } from 'vitest';
import { readList } from '../../../src/engine/gather/read-list.ts';
import { day, pageOf } from '../../support/pages.ts';

const time = { today: day('2026-11-21') };

function rowsOf(html: string, url?: string): (readonly [string, string | null])[] {
  const list = readList(pageOf(html, url), time);
  return (list?.rows ?? []).map((row) => [row.title, row.date] as const);
}

const menu =
  '<div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/hd/">互动交流</a></div>';

describe('shapes of rows', () => {
  it('reads list items with the date after the link', () => {
    const html = `${menu}<ul><li><a href="t20261103_1.html">关于印发岚溪县防汛预案的通知</a><span>2026-11-03</span></li>
      <li><a href="t20261012_2.html">岚溪县2026年秋季招生公告</a><span>2026-10-12</span></li></ul>`;
    expect(rowsOf(html)).toEqual([
      ['关于印发岚溪县防汛预案的通知', '2026-11-03'],
      ['岚溪县2026年秋季招生公告', '2026-10-12'],
    ]);
  });

  it('leaves the header row of a table out and takes the published date', () => {
    const html = `<table><tr><th>索引号</th><th>名称</th><th>成文日期</th><th>发布日期</th></tr>
      <tr><td>LX001/2026-00012</td><td><a href="1.html">岚溪县粮食应急预案</a></td><td>2026-09-01</td><td>2026-09-08</td></tr>
      <tr><td>LX001/2026-00011</td><td><a href="2.html">岚溪县燃气管理办法</a></td><td>2026-08-02</td><td>2026-08-05</td></tr></table>`;
    expect(rowsOf(html)).toEqual([
      ['岚溪县粮食应急预案', '2026-09-08'],
      ['岚溪县燃气管理办法', '2026-08-05'],
    ]);
  });

  it('takes the published date where it stands before the written one', () => {
    const html = `<table><tr><td>标题</td><td>发布日期</td><td>成文日期</td></tr>
      <tr><td><a href="1.html">岚溪县粮食应急预案</a></td><td>2026-09-08</td><td>2026-09-01</td></tr>
      <tr><td><a href="2.html">岚溪县燃气管理办法</a></td><td>2026-08-05</td><td>2026-08-02</td></tr></table>`;
    expect(rowsOf(html).map(([, date]) => date)).toEqual(['2026-09-08', '2026-08-05']);
  });

  it('takes no title that ends in 公开 for a label', () => {
    const row = (year: number, written: string, published: string) =>
      `<tr><td><a href="${String(year)}.html">岚溪县${String(year)}年预算公开</a></td><td>${written}</td><td>${published}</td></tr>`;
    const html = `<table><tr><th>标题</th><th>成文日期</th><th>发布日期</th></tr>${row(2026, '2026-02-09', '2026-02-12')}${row(2025, '2025-02-10', '2025-02-14')}</table>`;
    expect(rowsOf(html).map(([, date]) => date)).toEqual(['2026-02-12', '2025-02-14']);
  });

  it('gives no menu link the date of a row beside it', () => {
    const news = ['一', '二', '三'].map(
      (sign, at) =>
        `<li><span>11-0${String(9 - at)}</span><a href="/xw/100${String(at)}.html">岚溪县召开第${sign}次防汛工作会议</a></li>`,
    );
    const html = `<div><dl><dd><a href="/jcml/">决策事项目录</a></dd><dd><a href="/yjfk/">意见反馈</a></dd></dl><h3>新闻</h3><ul>${news.join('')}</ul></div>`;
    expect(rowsOf(html).map(([title]) => title)).toEqual([
      '岚溪县召开第一次防汛工作会议',
      '岚溪县召开第二次防汛工作会议',
      '岚溪县召开第三次防汛工作会议',
    ]);
  });

  it('pairs terms and definitions', () => {
    const html = `<dl><dt><a href="1.html">岚溪县财政局部门预算公开</a></dt><dd>2026-02-11</dd>
      <dt><a href="2.html">岚溪县教育局部门预算公开</a></dt><dd>2026-02-10</dd></dl>`;
    expect(rowsOf(html)).toEqual([
      ['岚溪县财政局部门预算公开', '2026-02-11'],
      ['岚溪县教育局部门预算公开', '2026-02-10'],
    ]);
  });

  it('pairs dates that stand before their links in one paragraph', () => {
    const html = `<p>2026-02-11 <a href="1.html">岚溪县财政局部门预算公开</a><br>2026-02-10 <a href="2.html">岚溪县教育局部门预算公开</a><br>
      2026-02-09 <a href="3.html">岚溪县水利局部门预算公开</a></p>`;
    expect(rowsOf(html).map(([, date]) => date)).toEqual([
      '2026-02-11',
      '2026-02-10',
      '2026-02-09',
    ]);
  });

  it('reads the date inside the link and leaves it out of the title', () => {
    const html = `<ul><li><a href="1.html"><span>2026-05-06</span>岚溪县防汛抗旱工作方案</a></li>
      <li><a href="2.html"><span>2026-05-02</span>岚溪县森林防火工作方案</a></li></ul>`;
    expect(rowsOf(html)).toEqual([
      ['岚溪县防汛抗旱工作方案', '2026-05-06'],
      ['岚溪县森林防火工作方案', '2026-05-02'],
    ]);
  });

  it('keeps a date that is part of the title and takes the one beside it', () => {
    const html = `<ul><li><a href="1.html">停电公告2026年9月15日至9月21日</a> 2026-09-08</li>
      <li><a href="2.html">停水公告（2026年9月3日）</a> 2026-09-02</li></ul>`;
    expect(rowsOf(html)).toEqual([
      ['停电公告2026年9月15日至9月21日', '2026-09-08'],
      ['停水公告（2026年9月3日）', '2026-09-02'],
    ]);
  });

  it.each([
    ['day above', '<b>15</b><i>2026-03</i>'],
    ['day in a block above', '<p>15</p><p>2026.03</p>'],
    ['day below', '<p>2026-03</p><p>15</p>'],
    ['year below', '<p>03-15</p><p>2026</p>'],
    ['year above', '<p>2026</p><p>03-15</p>'],
  ])('joins a date that is split: %s', (_, date) => {
    const row = (n: number): string =>
      `<li><div class="date">${date}</div><a href="${String(n)}.html">岚溪县第${String(n)}号公告全文</a></li>`;
    expect(rowsOf(`<ul>${row(1)}${row(2)}${row(3)}</ul>`)).toEqual([
      ['岚溪县第1号公告全文', '2026-03-15'],
      ['岚溪县第2号公告全文', '2026-03-15'],
      ['岚溪县第3号公告全文', '2026-03-15'],
    ]);
  });

  it('takes the full title where the visible one is cut', () => {
    const html = `<ul><li><a href="1.html" title="岚溪县人民政府办公室关于印发岚溪县粮食应急预案的通知">岚溪县人民政府办公室关于印发…</a><span>2026-05-06</span></li>
      <li><a href="2.html" title="岚溪县燃气管理办法">岚溪县燃气管理办法</a><span>2026-05-01</span></li></ul>`;
    expect(rowsOf(html)[0]?.[0]).toBe('岚溪县人民政府办公室关于印发岚溪县粮食应急预案的通知');
  });

  it('joins blocks of five rows', () => {
    const row = (n: number): string =>
      `<li><a href="${String(n)}.html">岚溪县第${String(n)}号公告</a><span>2026-03-0${String(9 - n)}</span></li>`;
    const html = `<div><ul>${row(1)}${row(2)}</ul><div class="line"></div><ul>${row(3)}${row(4)}</ul></div>`;
    expect(rowsOf(html)).toHaveLength(4);
  });

  it('reads a list of one row', () => {
    const html = `${menu}<div class="list"><ul><li><a href="1.html">岚溪县政府信息公开申请表</a><span>2025-06-26</span></li></ul></div>`;
    expect(rowsOf(html)).toEqual([['岚溪县政府信息公开申请表', '2025-06-26']]);
  });

  it('keeps a row whose date was left out', () => {
    const html = `<ul><li><a href="1.html">岚溪县第一号公告</a><span>2026-03-02</span></li><li><a href="2.html">岚溪县第二号公告</a></li>
      <li><a href="3.html">岚溪县第三号公告</a><span>2026-03-01</span></li></ul>`;
    expect(rowsOf(html)[1]).toEqual(['岚溪县第二号公告', null]);
  });
});

describe('years', () => {
  it('takes the year of the heading above', () => {
    const html = `<div><h3>2025年</h3><ul><li><a href="1.html">岚溪县第九号公告</a><span>03-15</span></li><li><a href="2.html">岚溪县第八号公告</a><span>02-15</span></li></ul>
      <h3>2024年</h3><ul><li><a href="3.html">岚溪县第七号公告</a><span>12-15</span></li><li><a href="4.html">岚溪县第六号公告</a><span>11-15</span></li></ul></div>`;
    const list = readList(pageOf(html), time);
    expect(list?.rows.map((row) => row.date)).toEqual([
      '2025-03-15',
      '2025-02-15',
      '2024-12-15',
      '2024-11-15',
    ]);
    expect(list?.rows.every((row) => row.yearInferred)).toBe(true);
  });

  it('takes the latest year that keeps the order and is not after today', () => {
    const html = `<ul><li><a href="1.html">岚溪县第三号公告</a>[11-20]</li><li><a href="2.html">岚溪县第二号公告</a>[01-09]</li>
      <li><a href="3.html">岚溪县第一号公告</a>[12-29]</li></ul>`;
    expect(rowsOf(html).map(([, date]) => date)).toEqual([
      '2026-11-20',
      '2026-01-09',
      '2025-12-29',
    ]);
  });

  it('finds the newest date under pinned rows', () => {
    const html = `<ul><li><a href="1.html">岚溪县保密审查表</a>2019-11-20</li><li><a href="2.html">岚溪县第二号公告</a>2026-07-23</li>
      <li><a href="3.html">岚溪县第一号公告</a>2026-07-20</li></ul>`;
    const list = readList(pageOf(html), time);
    expect([list?.newestDate, list?.oldestDate]).toEqual(['2026-07-23', '2019-11-20']);
  });
});

describe('what is no row', () => {
  it('prefers the list with the pager over a larger block of hot items', () => {
    const hot = Array.from(
      { length: 8 },
      (_, n) =>
        `<li><a href="/yw/${String(n)}.html">岚溪县召开第${String(n)}次重点工作推进会议</a><span>2026-11-1${String(n)}</span></li>`,
    ).join('');
    const html = `<div class="main"><ul><li><a href="1.html">岚溪县财政预算公开</a><span>2025-02-01</span></li><li><a href="2.html">岚溪县财政决算公开</a><span>2024-09-01</span></li></ul>
      <div class="page"><a href="index_1.html">下一页</a></div></div><div class="side"><h3>热点新闻</h3><ul>${hot}</ul></div>`;
    expect(rowsOf(html)).toHaveLength(2);
  });

  it('sees no list in an article with its date line', () => {
    const html = `<h1>岚溪县粮食应急预案</h1><div>发布时间：2026-01-05 来源：<a href="/">岚溪县发展改革局</a></div><p>${'正文内容。'.repeat(80)}</p>`;
    expect(readList(pageOf(html), time)).toBeNull();
  });
});

describe('rows with several links', () => {
  it('are named by the link that differs from row to row', () => {
    const row = (n: number): string =>
      `<li><a href="${String(n)}.html">岚溪县第${String(n)}号公告</a><span>2026-05-0${String(n)}</span><a href="/dept/1">岚溪县人民政府办公室</a></li>`;
    expect(rowsOf(`<ul>${row(1)}${row(2)}${row(3)}</ul>`).map(([title]) => title)).toEqual([
      '岚溪县第1号公告',
      '岚溪县第2号公告',
      '岚溪县第3号公告',
    ]);
  });
});

describe('pagination', () => {
  it.each([
    [
      '<script>createPageHTML(12, 0, "index", "html");</script>',
      { pages: 12, items: null, next: 'https://www.lanxi-demo.gov.cn/zwgk/index_1.html' },
    ],
    ['<div class="page">共 230 条 1/12页</div>', { pages: 12, items: 230, next: null }],
    [
      '<div>共8页 <a href="index_2.html">下一页</a></div>',
      { pages: 8, items: null, next: 'https://www.lanxi-demo.gov.cn/zwgk/index_2.html' },
    ],
    [
      '<script>createPageHTML(1, 0, "index", "html");</script>',
      { pages: 1, items: null, next: null },
    ],
  ])('reads %s', (pager, expected) => {
    const html = `<ul><li><a href="1.html">岚溪县第三号公告</a>2026-11-20</li><li><a href="2.html">岚溪县第二号公告</a>2026-10-20</li></ul>${pager}`;
    expect(readList(pageOf(html), time)?.pagination).toEqual(expected);
  });
});

describe('pages without rows', () => {
  it('finds the notice of an empty column', () => {
    const list = readList(
      pageOf(`${menu}<div class="list"><ul>此栏目暂无任何新增信息</ul></div>`),
      time,
    );
    expect(list?.rows).toEqual([]);
    expect(list?.emptyNotice?.quote).toBe('此栏目暂无任何新增信息');
    expect(list?.note).toBeNull();
  });

  it('tells an explanation from a placeholder', () => {
    const list = readList(
      pageOf('<div class="list"><p>本单位无行政许可事项，不涉及此项内容。</p></div>'),
      time,
    );
    expect(list?.emptyNotice).toBeNull();
    expect(list?.note?.quote).toContain('不涉及');
  });

  it('ignores a placeholder that is hidden', () => {
    const html = '<div><p style="display:none">暂无数据</p></div>';
    expect(readList(pageOf(html), time)).toBeNull();
  });

  it('recognises a shell whose rows come by script', () => {
    const html = `<div class="list"><ul id="rows"></ul></div><script>$.ajax({ url: '/api/list', success: draw });</script>`;
    expect(readList(pageOf(html), time)?.isScriptBuilt).toBe(true);
  });
});

describe('rows without dates', () => {
  it('are a list where they lead to documents and make up the page', () => {
    const rows = [1, 2, 3, 4].map(
      (n) =>
        `<li><a href="content/post_1000${String(n)}.html">岚溪县第${String(n)}号规范性文件全文</a></li>`,
    );
    expect(rowsOf(`${menu}<ul>${rows.join('')}</ul>`)).toHaveLength(4);
  });

  it('are none where they lead to columns', () => {
    const rows = ['政策法规文件库查询', '政府信息公开指南', '政府信息公开年报'].map(
      (name, n) => `<li><a href="/zwgk/lm${String(n)}/">${name}</a></li>`,
    );
    expect(readList(pageOf(`<ul>${rows.join('')}</ul>`), time)).toBeNull();
  });
});
