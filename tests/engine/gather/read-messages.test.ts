import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessages } from '../../../src/engine/gather/read-messages.ts';
import { pageOf } from '../../support/pages.ts';

const brief = (html: string) =>
  readMessages(pageOf(html)).map(({ title, asked, answered, state }) => [
    title,
    asked,
    answered,
    state,
  ]);
const head = '<title>县长信箱</title>';

describe('readMessages', () => {
  it('reads a table of messages', () => {
    const html = `${head}<table><thead><tr><th>编号</th><th>标题</th><th>留言时间</th><th>答复时间</th><th>办理状态</th></tr></thead>
      <tbody><tr><td>1</td><td><a href="1">路灯不亮</a></td><td>2026-03-01</td><td>2026-03-09</td><td>已办结</td></tr>
      <tr><td>2</td><td><a href="2">公交延误</a></td><td>2026-03-02</td><td></td><td>办理中</td></tr>
      <tr><td>3</td><td><a href="3">噪声</a></td><td>2026-03-03</td><td></td><td></td></tr></tbody></table>`;
    expect(brief(html)).toEqual([
      ['路灯不亮', '2026-03-01', '2026-03-09', 'answered'],
      ['公交延误', '2026-03-02', null, 'unanswered'],
      ['噪声', '2026-03-03', null, 'unknown'],
    ]);
  });

  it('reads a list of equal parts under a header', () => {
    const row = (title: string, date: string, state: string) =>
      `<li><span>${title}</span><span>${date}</span><span>${state}</span></li>`;
    const html = `${head}<ul><li><span>信件主题</span><span>来信时间</span><span>状态</span></li>
      ${row('路灯', '2026-03-01', '已回复')}${row('公交', '2026/3/2', '待回复')}</ul>`;
    expect(brief(html)).toEqual([
      ['路灯', '2026-03-01', null, 'answered'],
      ['公交', '2026-03-02', null, 'unanswered'],
    ]);
  });

  it('reads labelled messages one after another', () => {
    const html = `${head}<div><h3>路灯不亮</h3><p>留言时间：2026-03-01 08:00</p><p>回复时间：2026-03-05</p></div>
      <div><h3>公交延误</h3><p>留言时间：2026-03-02</p><p>未回复</p></div>`;
    expect(brief(html)).toEqual([
      ['路灯不亮', '2026-03-01', '2026-03-05', 'answered'],
      ['公交延误', '2026-03-02', null, 'unanswered'],
    ]);
  });

  it('reads states behind the day of each message', () => {
    const part = (title: string, day: string, state: string) =>
      `<dl><dt><a href="1">${title}</a></dt><dd>来信时间：${day}　办理状态：${state}</dd></dl>`;
    const html = `${head}${part('路灯', '2026-03-01', '办结')}${part('公交', '2026-03-02', '正在办理')}`;
    expect(brief(html)).toEqual([
      ['路灯', '2026-03-01', null, 'answered'],
      ['公交', '2026-03-02', null, 'unanswered'],
    ]);
  });

  it('reads states before the day of each message', () => {
    const part = (title: string, day: string, state: string) =>
      `<div><p class="tag">${state}</p><a href="1">${title}</a><p>写信时间：${day}</p></div>`;
    const html = `${head}${part('路灯不亮', '2026-03-01', '受理中')}${part('公交延误', '2026-03-02', '已办结')}<p>共2条</p>`;
    expect(brief(html).map(([, asked, , state]) => [asked, state])).toEqual([
      ['2026-03-01', 'unanswered'],
      ['2026-03-02', 'answered'],
    ]);
  });

  it('reads a state on the line of the day', () => {
    const html = `${head}<div><a>路灯不亮</a><p>写信时间：2026-03-01<span>受理中</span></p></div><div><a>公交延误</a><p>写信时间：2026-03-02 <span>已办结</span> 办结时间：2026-03-09</p></div>`;
    expect(brief(html)).toEqual([
      ['路灯不亮', '2026-03-01', null, 'unanswered'],
      ['公交延误', '2026-03-02', '2026-03-09', 'answered'],
    ]);
  });

  it('reads a table with days of submission and reply on a page of any name', () => {
    const html = `<title>政民互动</title><table><tr><td>主题</td><td>提交时间</td><td>回复时间</td></tr>
      <tr><td>路灯</td><td>2026-03-01</td><td>2026-03-04</td></tr><tr><td>公交</td><td>2026-03-02</td><td>未回复</td></tr></table>`;
    expect(brief(html)).toEqual([
      ['路灯', '2026-03-01', '2026-03-04', 'answered'],
      ['公交', '2026-03-02', null, 'unanswered'],
    ]);
  });

  it('reads one message on its page', () => {
    const html = `<title>咨询详情</title><p>留言标题：路灯不亮</p><p>留言日期：2026-03-01</p><p>留言内容：请修。</p>
      <p>答复单位：城管局</p><p>答复日期：2026-07-01</p><p>已修。</p>`;
    expect(brief(html)).toEqual([['路灯不亮', '2026-03-01', '2026-07-01', 'answered']]);
  });

  it('leaves invalid and repeated messages out', () => {
    const html = `${head}<table><tr><th>标题</th><th>留言时间</th><th>状态</th></tr>
      <tr><td>甲</td><td>2026-03-01</td><td>重复件</td></tr><tr><td>乙</td><td>2026-03-01</td><td>已回复</td></tr></table>`;
    expect(brief(html).map(([title]) => title)).toEqual(['乙']);
  });

  it.each(['在线访谈', '政协提案办理', '意见征集', '网上信访', '纪检监察举报'])(
    'takes no messages from %s',
    (title) => {
      expect(brief(`<title>${title}</title><p>留言时间：2026-03-01</p><p>未回复</p>`)).toEqual([]);
    },
  );

  it.each([
    ['a form with labels', `${head}<p>留言时间：</p><input><p>回复时间</p>`],
    [
      'a list of news',
      '<title>通知公告</title><ul><li><a>通知</a><span>2026-03-01</span></li></ul>',
    ],
    ['a legend of states', `${head}<span>已回复</span><span>未回复</span>`],
  ])('takes no messages from %s', (_name, html) => {
    expect(brief(html)).toEqual([]);
  });

  it('never throws on arbitrary markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        brief(
          `${head}<table><tr><td>标题</td><td>留言时间</td><td>状态<tr>${text}留言时间：2026-01-01${text}`,
        );
      }),
    );
  });
});
