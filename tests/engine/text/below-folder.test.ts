import { expect, it } from 'vitest';
import { leadsBelow } from '../../../src/engine/text/below-folder.ts';

const at = (path: string) => `http://www.lanxi-demo.gov.cn${path}`;

it.each([
  ['/gzjg/apz/ldxx/', '/gzjg/apz/', true],
  ['/gzjg/apz/ldxx/index.html', '/gzjg/apz/index.html', true],
  ['/gzjg/apz/index_2.html', '/gzjg/apz/', false],
  ['/gzjg/other/ldxx/', '/gzjg/apz/', false],
  ['/list/a/1.html', '/list/132.html', false],
  ['/gzjg/apz/', '/', false],
])('%s below %s: %s', (href, page, expected) => {
  expect(leadsBelow(at(href), at(page))).toBe(expected);
});

it('asks for the same host', () => {
  expect(leadsBelow('http://other.demo.gov.cn/gzjg/apz/ldxx/', at('/gzjg/apz/'))).toBe(false);
});
