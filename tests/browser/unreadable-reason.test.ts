import { describe, expect, it } from 'vitest';
import {
  explainRefusal,
  findUnreadableReason,
  refuseContentType,
} from '../../src/browser/unreadable-reason.ts';

describe('findUnreadableReason', () => {
  it.each([
    ['chrome://settings/', 'browser-page'],
    ['about:addons', 'browser-page'],
    ['devtools://devtools/x', 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://addons.mozilla.org/zh-CN/', 'store'],
    ['file:///home/a/notice.PDF', 'pdf'],
    [undefined, null],
    ['', null],
  ])('refuses %s', (url, reason) => {
    expect(findUnreadableReason(url)).toBe(reason);
  });

  it.each([
    'http://www.lanxi-demo.gov.cn/',
    'https://www.lanxi-demo.gov.cn/a.pdf.html',
    'file:///a.html',
  ])('lets %s through', (url) => {
    expect(findUnreadableReason(url)).toBeNull();
  });
});

describe('explainRefusal', () => {
  it('reads the address and the words of the browser', () => {
    expect(explainRefusal('file:///a.html', 'Cannot access contents')).toBe('file');
    expect(explainRefusal('http://a/b.pdf', 'Cannot access contents')).toBe('pdf');
    expect(explainRefusal(undefined, 'Cannot access a chrome:// URL')).toBe('browser-page');
    expect(explainRefusal('http://a/', 'The extensions gallery cannot be scripted.')).toBe('store');
    expect(explainRefusal('http://a/', 'Cannot access contents of the page.')).toBe('no-access');
    expect(explainRefusal('http://a/', 'Frame was removed')).toBeNull();
  });
});

describe('refuseContentType', () => {
  it('reads web pages only', () => {
    expect(refuseContentType('text/html')).toBeNull();
    expect(refuseContentType('application/xhtml+xml')).toBeNull();
    expect(refuseContentType('application/pdf')).toBe('pdf');
    expect(refuseContentType('application/json')).toBe('not-html');
  });
});
