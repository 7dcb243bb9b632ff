import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../../src/engine/text/decode-html.ts';

const text = '岚溪县人民政府关于印发《岚溪县防汛应急预案》的通知，二〇二六年十月九日。';
const page = (charset: string): string =>
  `<html><head><meta charset="${charset}"><title>${text}</title></head><body>${text}</body></html>`;
const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('decodeHtml', () => {
  it.each(['gbk', 'gb2312', 'GB18030', 'x-gbk'])('reads a page declared %s', (charset) => {
    const { html, encoding, isBinary } = decodeHtml(iconv.encode(page(charset), 'gb18030'), null);
    expect(html).toContain(text);
    expect(encoding).toBe('gb18030');
    expect(isBinary).toBe(false);
  });

  it('reads a four-byte character of GB18030', () => {
    expect(
      decodeHtml(iconv.encode(page('gb2312').replace('岚', '㙍'), 'gb18030'), null).html,
    ).toContain('㙍');
  });

  it('reads a GBK page that declares UTF-8', () => {
    const decoded = decodeHtml(iconv.encode(page('utf-8'), 'gbk'), 'text/html; charset=utf-8');
    expect(decoded).toMatchObject({ encoding: 'gb18030' });
    expect(decoded.html).toContain(text);
  });

  it('reads a GBK page that declares nothing', () => {
    expect(decodeHtml(iconv.encode(text, 'gbk'), null)).toMatchObject({
      html: text,
      encoding: 'gb18030',
    });
  });

  it('reads a UTF-8 page that declares GBK', () => {
    const decoded = decodeHtml(utf8(page('gb2312')), 'text/html;charset=GBK');
    expect(decoded).toMatchObject({ html: page('gb2312'), encoding: 'utf-8' });
  });

  it('takes the word of the header where the page says another encoding than the header', () => {
    const decoded = decodeHtml(iconv.encode(page('utf-8'), 'gbk'), 'text/html; charset="gbk"');
    expect(decoded.html).toContain(text);
  });

  it('does not believe the latin-1 header that servers send by default', () => {
    const decoded = decodeHtml(iconv.encode(page('gbk'), 'gbk'), 'text/html;charset=ISO-8859-1');
    expect(decoded).toMatchObject({ encoding: 'gb18030' });
  });

  it('reads the declaration of http-equiv', () => {
    const html = `<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>縣政府公開資訊</p>`;
    const decoded = decodeHtml(iconv.encode(html, 'big5'), null);
    expect(decoded).toMatchObject({ html, encoding: 'big5' });
  });

  it('keeps the declared name of a page of plain ASCII', () => {
    expect(decodeHtml(utf8('<meta charset=gbk><p>ok</p>'), null).encoding).toBe('gb18030');
    expect(decodeHtml(utf8('<p>ok</p>'), null).encoding).toBe('utf-8');
  });

  it('keeps UTF-8 where a page is cut inside a character', () => {
    const bytes = utf8(page('utf-8'));
    expect(decodeHtml(bytes.subarray(0, bytes.length - 15), null)).toMatchObject({
      encoding: 'utf-8',
    });
    expect(decodeHtml(utf8(text.repeat(9)).subarray(0, -1), null)).toMatchObject({
      encoding: 'utf-8',
    });
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf], (content: string) => Buffer.from(content, 'utf8')],
    ['utf-16le', [0xff, 0xfe], (content: string) => Buffer.from(content, 'utf16le')],
    ['utf-16be', [0xfe, 0xff], (content: string) => Buffer.from(content, 'utf16le').swap16()],
  ] as const)('obeys the byte order mark of %s', (encoding, mark, encode) => {
    const bytes = Buffer.concat([Buffer.from(mark), encode(page('gbk'))]);
    expect(decodeHtml(bytes, 'text/html; charset=gbk')).toMatchObject({
      html: page('gbk'),
      encoding,
    });
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ')],
    ['an archive', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0])],
    ['an old Word file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['noise', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256))],
  ])('tells %s from a page', (_, bytes) => {
    const decoded = decodeHtml(bytes, 'text/html');
    expect(decoded.isBinary).toBe(true);
    expect(decoded.html.length).toBeLessThanOrEqual(bytes.length);
  });

  it('forgives a stray NUL in a page', () => {
    expect(decodeHtml(utf8(`${page('utf-8')}\0`), null).isBinary).toBe(false);
  });

  it('ignores an encoding that nobody knows', () => {
    expect(decodeHtml(utf8(page('klingon')), 'text/html; charset=none')).toMatchObject({
      encoding: 'utf-8',
    });
  });

  it('reads an empty page', () => {
    expect(decodeHtml(new Uint8Array(), null)).toEqual({
      html: '',
      encoding: 'utf-8',
      isBinary: false,
    });
  });

  it('never throws and never grows on arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.option(fc.string()), (bytes, header) => {
        expect(decodeHtml(bytes, header).html.length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });

  it('gives back any text written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (content) => {
        fc.pre(!content.startsWith('\ufeff') && !content.toLowerCase().includes('charset'));
        expect(decodeHtml(utf8(content), 'text/html; charset=gbk').html).toBe(content);
      }),
    );
  });
});
