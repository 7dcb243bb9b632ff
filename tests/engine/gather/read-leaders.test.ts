import { describe, expect, it } from 'vitest';
import { readLeaders } from '../../../src/engine/gather/read-leaders.ts';
import { pageOf } from '../../support/pages.ts';

function leadersOf(html: string, title = '领导信息-岚溪县人民政府'): [string, string | null][] {
  const place = { identity: { title }, breadcrumbs: null, currentColumn: null };
  return readLeaders(pageOf(html), place).map((leader) => [leader.name, leader.title]);
}

describe('readLeaders', () => {
  it.each([
    ['<p>局长：张甲</p>', '张甲', '局长'],
    ['<p>李乙丙 党组书记、局长</p>', '李乙丙', '党组书记、局长'],
    ['<p>李乙丙（副局长）</p>', '李乙丙', '副局长'],
    ['<p>县发展改革委主任 王丁</p>', '王丁', '县发展改革委主任'],
    ['<p>副县长王丁</p>', '王丁', '副县长'],
    ['<p>姓名：赵　戊</p><p>职务：党组成员、副局长</p>', '赵戊', '党组成员、副局长'],
    ['<h3>赵戊</h3><p>担任职务：县人社局党组书记、局长</p>', '赵戊', '县人社局党组书记、局长'],
    ['<h3>欧阳己庚</h3><p>二级调研员</p>', '欧阳己庚', '二级调研员'],
    ['<h3>县长</h3><a href="/1.html">赵戊</a>', '赵戊', '县长'],
    ['<ul><li><a href="/1.html">付　戊</a><span>2018-01-06</span></li></ul>', '付戊', null],
    ['<p>阿依·买买提</p><p>副县长</p>', '阿依·买买提', '副县长'],
  ])('reads %s', (html, name, title) => {
    expect(leadersOf(html)).toEqual([[name, title]]);
  });

  it('keeps the address of a linked leader page', () => {
    const place = { identity: { title: '领导之窗' }, breadcrumbs: null, currentColumn: null };
    expect(readLeaders(pageOf('<a href="/ld/1.html">赵戊</a>'), place)[0]?.href).toBe(
      'https://www.lanxi-demo.gov.cn/ld/1.html',
    );
  });

  it('takes menu words for no names', () => {
    const words =
      '首页 公开 公示 方案 文件 安全 平安 金融 高新 江西 江苏 党建 应急 解读 时政 严肃 水利 区域 全文 任免 成果 农业 县长信箱 市长热线 局长接待日 主任办公会 常务会议';
    const html = words
      .split(' ')
      .map((word) => `<li><a href="/x/">${word}</a></li>`)
      .join('');
    expect(leadersOf(`<ul>${html}</ul>`)).toEqual([]);
  });

  it('takes posts that stand in a row for a menu', () => {
    const html = '<li>县长</li><li>副县长</li><li><a href="/1.html">赵戊</a></li>';
    expect(leadersOf(`<ul>${html}</ul>`)).toEqual([['赵戊', null]]);
  });

  it('tells posts above names from posts below them', () => {
    const above = '<p>县长</p><p>赵戊</p><p>副县长</p><p>张甲</p><p>李乙</p>';
    expect(leadersOf(above)).toEqual([
      ['赵戊', '县长'],
      ['张甲', '副县长'],
      ['李乙', '副县长'],
    ]);
    expect(leadersOf('<p>赵戊</p><p>县长</p><p>张甲</p><p>副县长</p>')).toEqual([
      ['赵戊', '县长'],
      ['张甲', '副县长'],
    ]);
  });

  it('reads nothing on other pages', () => {
    expect(leadersOf('<p>局长：张甲</p>', '通知公告-岚溪县人民政府')).toEqual([]);
  });
});
