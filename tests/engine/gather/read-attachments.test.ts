import { describe, expect, it } from 'vitest';
import { readAttachments } from '../../../src/engine/gather/read-attachments.ts';
import { pageOf } from '../../support/pages.ts';

const read = (html: string) =>
  readAttachments(pageOf(html)).map(({ text, extension }) => [text, extension]);

describe('readAttachments', () => {
  it('reads files by the extension of their address', () => {
    expect(read('<a href="/P020260312.docx">附件：报名表.docx</a>')).toEqual([
      ['附件：报名表.docx', 'docx'],
    ]);
  });

  it('reads files behind a download handler by the name that is shown', () => {
    expect(
      read('<a href="/module/download/downfile.jsp?classid=0&filename=ab12.pdf">年度报告</a>'),
    ).toEqual([['年度报告', 'pdf']]);
    expect(read('<a href="/attach/download?id=77">附件：名单.xlsx</a>')).toEqual([
      ['附件：名单.xlsx', 'xlsx'],
    ]);
  });

  it('takes no page for a file', () => {
    expect(
      read('<a href="/zfxxgk/t20260312_77.html">关于名单的通知</a><a href="/xz.html">下载</a>'),
    ).toEqual([]);
  });

  it('takes no script for a file', () => {
    expect(read('<a href="javascript:alert(1).pdf">附件.pdf</a>')).toEqual([]);
  });

  it('names a file once, however often it is linked', () => {
    expect(read('<a href="/a.pdf">全文</a><a href="/a.pdf">下载</a>')).toHaveLength(1);
  });
});
