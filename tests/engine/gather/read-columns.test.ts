import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/engine/gather/read-columns.ts';
import type { ColumnLink } from '../../../src/engine/model/artifacts/columns.ts';
import { pageOf } from '../../support/pages.ts';

const title = '岚溪县人民政府门户网站';

function columnsOf(html: string, url?: string): ColumnLink[] {
  return readColumns(pageOf(html, url), { siteName: null, title });
}

function idsOf(html: string): string[] {
  return columnsOf(html)
    .filter((column) => column.certainty === 'certain')
    .map((column) => column.id);
}

describe('readColumns', () => {
  it('finds columns by name and alias, in document order', () => {
    const found = columnsOf(
      '<ul><li><a href="/zcjd/">政策解读</a></li><li><a href="/ldzc/">领导之窗</a></li></ul>',
    );
    expect(found).toMatchObject([
      {
        id: 'policy-interpretation',
        name: '政策解读',
        text: '政策解读',
        href: 'https://www.lanxi-demo.gov.cn/zcjd/',
        match: 'name',
        certainty: 'certain',
        via: 'anchor',
      },
      { id: 'leadership', text: '领导之窗', match: 'alias', certainty: 'certain' },
    ]);
  });

  it.each([
    ['本县政策解读', 'policy-interpretation'],
    ['岚溪县机构职能', 'institutional-functions'],
    ['岚溪县人民政府政府信息公开指南', 'disclosure-guide'],
    ['省政府领导', 'leadership'],
    ['委厅领导', 'leadership'],
    ['总局领导', 'leadership'],
    ['省政府公报', 'gazette'],
    ['国务院组织机构', 'institutional-functions'],
    ['国务院政策文件库', 'policy-documents'],
    ['广西统计数据发布', 'statistics'],
    ['政策解读专栏', 'policy-interpretation'],
    ['政府信息 公开指南', 'disclosure-guide'],
    ['3.财政预决算（15）', 'budget-and-accounts'],
    ['财务预决算', 'budget-and-accounts'],
    ['责权清单', 'power-list'],
    ['职能介绍', 'institutional-functions'],
    ['征求意见', 'public-consultation'],
  ])('reads %s', (text, id) => {
    expect(idsOf(`<a href="/x/">${text}</a>`)).toEqual([id]);
  });

  it.each([
    '岚溪县召开政策解读新闻发布会',
    '《岚溪县机构职能规定》政策解读',
    '规范性文件征求意见稿',
    '县统计局',
    '市规划和自然资源局',
    '办事数据统计',
    '公务员回避制度规定',
    '国家统计局',
    '财政部',
    '领导活动',
    '机构',
  ])('takes %s for no column', (text) => {
    expect(idsOf(`<a href="/x/">${text}</a>`)).toEqual([]);
  });

  it('lets one link name several columns', () => {
    expect(idsOf('<a href="/x/">行政处罚与行政强制</a>')).toEqual([
      'administrative-penalty',
      'administrative-compulsion',
    ]);
    expect(idsOf('<a href="/x/">双公示</a>')).toEqual([
      'administrative-licensing',
      'administrative-penalty',
    ]);
  });

  it('takes 机构设置 for the parent column and leaves the child open', () => {
    expect(columnsOf('<a href="/x/">机构设置</a>')).toMatchObject([
      { id: 'institutional-functions', certainty: 'certain' },
      { id: 'internal-divisions', certainty: 'uncertain' },
    ]);
  });

  it('leaves unverified names and shared names open', () => {
    expect(columnsOf('<a href="/x/">重大决策</a>')).toMatchObject([
      { id: 'major-decision-disclosure', match: 'alias-unverified', certainty: 'uncertain' },
    ]);
    expect(columnsOf('<a href="/x/">文件库</a>').map((column) => column.certainty)).toEqual([
      'uncertain',
      'uncertain',
    ]);
  });

  it('tells the fields of grass-roots disclosure by their heading', () => {
    const link = '<a href="/x/">社会救助</a>';
    expect(idsOf(`<div><h3>社会民生</h3>${link}</div>`)).toEqual(['social-assistance']);
    expect(idsOf(`<div><h3>试点领域</h3><ul><li>${link}</li></ul></div>`)).toContain(
      'grassroots-social-assistance',
    );
    expect(
      columnsOf(link, 'https://www.lanxi-demo.gov.cn/zwgk/jczwgk/index.html').map(({ id }) => id),
    ).toEqual(['grassroots-social-assistance']);
  });

  it('takes a heading before a list for that of its fields', () => {
    const html =
      '<h3>法定主动公开内容</h3><ul><li><a href="/jy/">教育</a><li><a href="/ghjh/">规划计划</a></ul><h3>基层政务公开</h3><ul><li><a href="/jc/23/">义务教育</a><li><a href="/jc/24/">养老服务</a></ul>';
    const links = readColumns(pageOf(html), { siteName: null, title: null });
    expect(links.filter(({ href }) => href.includes('/jc/')).map(({ id }) => id)).toEqual([
      'grassroots-compulsory-education',
      'grassroots-elderly-care',
    ]);
    expect(links.find(({ href }) => href.endsWith('/ghjh/'))?.id).toBe('planning');
  });

  it('takes 机构 for a column only in the main menu', () => {
    const menu = ['首页', '机构', '新闻', '公开', '服务', '互动']
      .map((text) => `<li><a href="/${text}/">${text}</a></li>`)
      .join('');
    expect(idsOf(`<ul>${menu}</ul>`)).toEqual(['institutional-functions']);
  });

  it('leaves titles in dated rows alone', () => {
    expect(
      idsOf('<ul><li><a href="/1.html">年度报告</a><span>2026-03-02</span></li></ul>'),
    ).toEqual([]);
  });

  it('reads titles behind cut texts, pictures, scripted addresses, options and tabs', () => {
    const found = columnsOf(`
      <a href="/zn/" title="政府信息公开指南">政府信息公…</a>
      <a href="/nb/"><img src="nb.png" alt="政府信息公开年报"></a>
      <a href="javascript:;" onclick="window.open('/zd/index.html')">政府信息公开制度</a>
      <li onclick="location.href='/gkml/'">法定主动公开内容</li>
      <li class="tab" data-url="/ysq/list.html">依申请公开</li>
      <select><option value="/zfgb/">政府公报</option><option>政策解读</option></select>
      <map><area href="/ldxx/" alt="领导信息"></map>
      <iframe src="/frame/jgzn.html" title="机构职能"></iframe>`);
    expect(found.map(({ id, via, href }) => [id, via, new URL(href).pathname])).toEqual([
      ['disclosure-guide', 'title', '/zn/'],
      ['annual-report', 'image', '/nb/'],
      ['disclosure-rules', 'onclick', '/zd/index.html'],
      ['statutory-disclosure', 'onclick', '/gkml/'],
      ['on-request-disclosure', 'onclick', '/ysq/list.html'],
      ['gazette', 'option', '/zfgb/'],
      ['leadership', 'image', '/ldxx/'],
      ['institutional-functions', 'frame', '/frame/jgzn.html'],
    ]);
  });

  it('reads headings only where no link names the column', () => {
    expect(columnsOf('<h3>政策解读</h3><ul><li>…</li></ul>')).toMatchObject([
      { id: 'policy-interpretation', via: 'heading', href: '' },
    ]);
    expect(columnsOf('<h3>政策解读</h3><a href="/zcjd/">政策解读</a>')).toMatchObject([
      { via: 'anchor' },
    ]);
  });

  it('reads menus that scripts hold', () => {
    const script =
      'var zNodes=[{id:1,name:"机构职能",url:"/jgzn/"},{"id":2,"name":"\\u653f\\u7b56\\u89e3\\u8bfb","jump_url":"\\/zcjd\\/"}]';
    expect(columnsOf(`<script>${script}</script>`)).toMatchObject([
      { id: 'institutional-functions', via: 'script', href: 'https://www.lanxi-demo.gov.cn/jgzn/' },
      { id: 'policy-interpretation', via: 'script', href: 'https://www.lanxi-demo.gov.cn/zcjd/' },
    ]);
  });

  it('gives one entry a column and address, and keeps links without address apart', () => {
    const found = columnsOf(`<a href="/jd/">解读回应</a><a href="/jd/">政策解读</a>
      <a href="javascript:;">政府文件</a><a>部门文件</a><a href="">政府文件</a>`);
    expect(found.map(({ text }) => text)).toEqual(['政策解读', '政府文件', '部门文件']);
  });

  it('stays bounded on a page of many links', () => {
    const links = Array.from({ length: 20_000 }, (_, i) => `<a href="/${i}">政策解读</a>`).join('');
    expect(columnsOf(links).length).toBeLessThanOrEqual(600);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (html) => Array.isArray(columnsOf(html))));
  });
});
