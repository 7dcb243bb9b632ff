import { describe, expect, it } from 'vitest';
import { readDatedLinks } from '../../../src/engine/gather/read-dated-links.ts';
import { day, pageOf } from '../../support/pages.ts';

const time = { today: day('2026-11-21') };
const read = (html: string) =>
  readDatedLinks(pageOf(html), time).map(({ title, date, from, yearInferred }) => ({
    title,
    date,
    from,
    yearInferred,
  }));

describe('readDatedLinks', () => {
  it('gathers the dates of every block in the order of the page', () => {
    const html = `<div><h3>要闻</h3><ul><li><a href="1.html">岚溪县召开防汛会议</a><span>2026-11-20</span></li><li><a href="2.html">岚溪县开展植树活动</a><span>2026-11-19</span></li></ul></div>
      <div><h3>公告</h3><ul><li><a href="3.html">岚溪县招生公告</a>[11-18]</li><li><a href="4.html">岚溪县停水公告</a>[11-17]</li></ul></div>`;
    expect(read(html)).toEqual([
      { title: '岚溪县召开防汛会议', date: '2026-11-20', from: 'text', yearInferred: false },
      { title: '岚溪县开展植树活动', date: '2026-11-19', from: 'text', yearInferred: false },
      { title: '岚溪县招生公告', date: '2026-11-18', from: 'text', yearInferred: true },
      { title: '岚溪县停水公告', date: '2026-11-17', from: 'text', yearInferred: true },
    ]);
  });

  it('takes the date of the address where none is written', () => {
    const html = '<p><a href="/yw/202611/t20261120_15.html">岚溪县召开防汛工作会议</a></p>';
    expect(read(html)).toEqual([
      { title: '岚溪县召开防汛工作会议', date: '2026-11-20', from: 'url', yearInferred: false },
    ]);
  });

  it('keeps the clock of the header and menus out', () => {
    const html = `<div class="top"><span>2026年11月21日 星期六</span><a href="/login">登录</a><a href="/reg">注册</a></div>
      <nav><a href="/2026-11-20/">岚溪县政务公开年</a></nav>`;
    expect(read(html)).toEqual([]);
  });

  it('keeps no more than 500', () => {
    const row = '<li><a href="1.html">岚溪县第一号公告</a><span>2026-11-20</span></li>';
    expect(read(`<ul>${row.repeat(700)}</ul>`)).toHaveLength(500);
  });
});
