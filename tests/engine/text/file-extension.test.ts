import { expect, it } from 'vitest';
import { fileExtensionOf } from '../../../src/engine/text/file-extension.ts';

it.each([
  ['http://www.lanxi.gov.cn/files/a.PDF?x=1.html#p', 'pdf'],
  ['http://www.lanxi.gov.cn/a.b/c', ''],
  ['http://www.lanxi.gov.cn', ''],
  ['http://www.lanxi.gov.cn/?file=a.pdf', ''],
  ['http://www.lanxi.gov.cn/down.do/附件.docx', 'docx'],
])('%s names a file of the kind “%s”', (url, extension) => {
  expect(fileExtensionOf(url)).toBe(extension);
});
