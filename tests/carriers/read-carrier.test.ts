import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { maxReportBytes, readCarrier } from '../../src/carriers/read-carrier.ts';

const host = { contentType: null, readCharacterMap: () => Promise.resolve(null) };
const title = '岚溪县人民政府2023年政府信息公开工作年度报告';
const bytesOf = (text: string, encoding = 'utf-8'): Uint8Array =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') }));
const oleOf = (name: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...bytesOf([...name].join('\0'))]);

async function codeOf(bytes: Uint8Array): Promise<string> {
  const read = await readCarrier(bytes, host);
  return read.ok ? read.value.carrier : read.error.code;
}

describe('readCarrier', () => {
  it.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])('reads text in %s', async (encoding) => {
    const read = await readCarrier(bytesOf(`${title}\r\n一、总体情况`, encoding), host);
    expect(read).toMatchObject({ ok: true, value: { carrier: 'text', encoding } });
    expect(read.ok && read.value.html).toContain(`<p>${title}</p>\n<p>一、总体情况</p>`);
  });

  it('takes a page for a page whatever its file is called', async () => {
    expect(await codeOf(bytesOf(`<html><body>${title}</body></html>`))).toBe('html');
    expect(await codeOf(bytesOf(`\n<div class="Section1"><p>${title}</p></div>`, 'gb18030'))).toBe(
      'html',
    );
    expect(await codeOf(bytesOf(`${title}\n<input type="checkbox"/> 公文类`))).toBe('text');
  });

  it('refuses by content what holds no text', async () => {
    expect(await codeOf(new Uint8Array())).toBe('empty');
    expect(await codeOf(bytesOf(' \n\t\n'))).toBe('empty');
    expect(await codeOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]))).toBe('unsupported');
    expect(await codeOf(bytesOf('{\\rtf1\\ansi}'))).toBe('unsupported');
    expect(await codeOf(Uint8Array.from({ length: 4096 }, (_, i) => (i * 7) % 32))).toBe(
      'unsupported',
    );
    expect(await codeOf(oleOf('WordDocument'))).toBe('unsupported');
    expect(await codeOf(oleOf('EncryptedPackage'))).toBe('encrypted');
    expect(await codeOf(new Uint8Array(maxReportBytes + 1))).toBe('tooLarge');
  });

  it('says in one line what is wrong and what to do', async () => {
    const read = await readCarrier(oleOf('WordDocument'), host);
    expect(read.ok ? '' : read.error.message).toMatch(/另存为 docx。$/);
  });
});
