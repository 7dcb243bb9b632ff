import { describe, expect, it } from 'vitest';
import { parseHomeAddress } from '../../../src/engine/text/home-address.ts';

describe('parseHomeAddress', () => {
  it.each([
    ['www.lanxi-demo.gov.cn', 'http://www.lanxi-demo.gov.cn/'],
    [' https://www.lanxi-demo.gov.cn/zwgk ', 'https://www.lanxi-demo.gov.cn/zwgk'],
    ['http：／／www．lanxi-demo．gov．cn', 'http://www.lanxi-demo.gov.cn/'],
    ['http://www.lanxi-demo.gov.cn；', 'http://www.lanxi-demo.gov.cn/'],
    ['HTTP://WWW.LANXI-DEMO.GOV.CN', 'http://www.lanxi-demo.gov.cn/'],
    ['10.1.2.3:8080/portal', 'http://10.1.2.3:8080/portal'],
  ])('reads %s', (text, address) => {
    expect(parseHomeAddress(text)).toBe(address);
  });

  it.each([
    '',
    '无',
    '县政府',
    'localhost',
    'javascript:alert(1)',
    'ftp://a.gov.cn',
    'file:///etc/passwd',
    'http://user:pass@a.gov.cn/',
    'http://a..gov.cn/',
    `a.gov.cn/${'x'.repeat(600)}`,
  ])('takes %j for no address', (text) => {
    expect(parseHomeAddress(text)).toBeNull();
  });
});
