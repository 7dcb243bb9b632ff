import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, dropVolatileParts } from '../../../src/engine/text/address-key.ts';

describe('the key of an address', () => {
  it.each([
    ['https://www.lanxi.gov.cn/zwgk/index.html', '//www.lanxi.gov.cn/zwgk/index.html'],
    ['http://www.lanxi.gov.cn', '//www.lanxi.gov.cn/'],
    ['http://WWW.Lanxi.gov.cn/A.html#top', '//www.lanxi.gov.cn/A.html'],
    ['http://www.lanxi.gov.cn:80/a/../b.html', '//www.lanxi.gov.cn/b.html'],
    ['http://www.lanxi.gov.cn/a/./b.html', '//www.lanxi.gov.cn/a/b.html'],
    ['http://www.lanxi.gov.cn/a;jsessionid=1F/b', '//www.lanxi.gov.cn/a/b'],
    ['http://www.lanxi.gov.cn/a?id=3&_t=99', '//www.lanxi.gov.cn/a?id=3'],
    ['http://www.lanxi.gov.cn/l?id=3&t=1762905600000', '//www.lanxi.gov.cn/l?id=3'],
    ['http://www.lanxi.gov.cn/l?id=3&r=0.123', '//www.lanxi.gov.cn/l?id=3'],
    // A short number may name a column.
    ['http://www.lanxi.gov.cn/l?t=12', '//www.lanxi.gov.cn/l?t=12'],
    ['http://www.lanxi.gov.cn/l?sid=7&v=2', '//www.lanxi.gov.cn/l?sid=7&v=2'],
  ])('of %s is %s', (url, key) => {
    expect(addressKey(url)).toBe(key);
  });

  it('of a plain address is what reading it would give', () => {
    const part = fc.stringMatching(/^[\w.~-]{0,6}$/);
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 5 }),
        fc.array(part, { maxLength: 4 }),
        (host, path) => {
          const url = `http://${host.join('.')}.cn/${path.join('/')}`;
          const read = URL.canParse(url) ? new URL(url) : null;
          expect(dropVolatileParts(url)).toBe(
            read === null ? url : `${read.protocol}//${read.host}${read.pathname}`,
          );
        },
      ),
    );
  });
});
