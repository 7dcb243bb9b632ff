import { describe, expect, it } from 'vitest';
import { readList } from '../../../src/engine/gather/read-list.ts';
import { day, pageOf } from '../../support/pages.ts';

const time = { today: day('2026-11-21') };

describe('a single row whose date has a label', () => {
  const rowsOf = (html: string): (string | null)[] =>
    readList(pageOf(html), time)?.rows.map(({ date }) => date) ?? [];
  const link = '<a href="1.html">关于柳河镇违法行为的行政处罚决定</a>';

  it('is a list where its title ends before the label or a summary', () => {
    const date = '发布时间：2026-09-07 16:22';
    expect(
      rowsOf(
        `<table><tr><td>v</td><td>${link} <span>(${date} 阅读次数：)</span></td></tr></table>`,
      ),
    ).toEqual(['2026-09-07']);
    expect(
      rowsOf(
        `<ul><li>${link}</li><li>内容概要… <a href="1.html">[查看全文]</a></li><li>${date}</li></ul>`,
      ),
    ).toEqual(['2026-09-07']);
  });

  it('is none where a title stands between', () => {
    const html = `<div>${link}</div><h1>岚溪县召开防汛工作会议，部署任务</h1><div>发布时间：2026-09-07</div>`;
    expect(rowsOf(html)).toEqual([]);
  });
});

describe('a later page', () => {
  const list = '<ul><li><a href="1.html">岚溪县第三号公告</a>2026-11-20</li></ul>';
  it.each([
    [true, '<a href="1-1.html">上一页</a> <a href="1-1.html">1</a> 2 <a href="1-3.html">3</a>'],
    [true, '<a href="index_2.html">&lt; 上页</a>'],
    [false, '<a href="#">上一页</a> 1 <a href="1-2.html">2</a>'],
    [false, '<a href="./index.html">上一页</a> 1 <a href="1-2.html">2</a>'],
    [false, '<a href="javascript:go(0)">上一页</a> 1 <a href="1-2.html">2</a>'],
    [false, '<a href="a.html">上一篇</a>'],
  ])('is told (%s) by %s', (isLater, pager) => {
    expect(readList(pageOf(`${list}<div>${pager}</div>`), time)?.isLaterPage).toBe(isLater);
  });
});

describe('years of two digits', () => {
  const rowsWith = (...dates: string[]): string =>
    `<table>${dates.map((date, i) => `<tr><td><a href="${String(i)}.html">岚溪县第${String(i)}号公告</a></td><td>${date}</td></tr>`).join('')}</table>`;

  it('are read where the whole list is written so', () => {
    const list = readList(pageOf(rowsWith('20-10-28', '20-08-21', '19-12-23')), time);
    expect(list?.rows.map(({ date }) => date)).toEqual(['2020-10-28', '2020-08-21', '2019-12-23']);
  });

  it('are not read between full dates', () => {
    const list = readList(pageOf(rowsWith('2026-10-28', '2026-08-21', '19-12-23')), time);
    expect(list?.oldestDate).toBe('2026-08-21');
  });
});
