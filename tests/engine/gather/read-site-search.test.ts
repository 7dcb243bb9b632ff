import { describe, expect, it } from 'vitest';
import { readSiteSearch } from '../../../src/engine/gather/read-site-search.ts';
import { pageOf } from '../../support/pages.ts';

describe('readSiteSearch', () => {
  it.each([
    ['a form', 'form', '<form action="/search"><input type="text" name="kw"></form>'],
    ['a box without a form', 'box', '<div class="search"><input placeholder="请输入关键字"></div>'],
    ['a box known by its name', 'box', '<input id="searchword" type="search">'],
    ['a link', 'link', '<a href="/so/index.html">站内搜索</a>'],
    [
      'a link known by its address',
      'link',
      '<a href="https://so.lanxi-demo.gov.cn/jsearchfront/"><img src="s.png"></a>',
    ],
  ])('sees %s', (_, kind, html) => {
    expect(readSiteSearch(pageOf(html))?.kind).toBe(kind);
  });

  it.each([
    [
      'a form of sign-in',
      '<form action="/login"><input name="user"><input type="password"></form>',
    ],
    ['a hidden field', '<input type="hidden" name="q">'],
    ['a link to the search of error reports', '<a href="/errorInfo/search"><img src="zc.png"></a>'],
    ['a page without fields', '<p>搜索</p>'],
    ['a link to a news item', '<a href="/1.html">岚溪县搜索救援队成立</a>'],
  ])('sees none in %s', (_, html) => {
    expect(readSiteSearch(pageOf(html))).toBeNull();
  });
});
