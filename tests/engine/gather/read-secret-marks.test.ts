import { describe, expect, it } from 'vitest';
import { readSecretMarks } from '../../../src/engine/gather/read-secret-marks.ts';
import { pageOf } from '../../support/pages.ts';

const read = (html: string) => readSecretMarks(pageOf(html));

describe('readSecretMarks', () => {
  it.each(['秘密★', '机密★20年', '绝密★长期', '秘 密 ★ 1年', '密级：机密★10年'])(
    'takes %s at the head of a document as likely',
    (mark) => {
      expect(read(`<p>${mark}</p><h1>岚溪县人民政府文件</h1>`)).toMatchObject([
        { kind: 'classified', isLikely: true, context: null },
      ]);
    },
  );

  it('takes 内部资料 with its warning as likely', () => {
    expect(read('<p>内部资料 注意保存</p>')).toMatchObject([{ kind: 'internal', isLikely: true }]);
    expect(read('<p>内部文件，不得外传</p>')).toMatchObject([{ kind: 'internal', isLikely: true }]);
  });

  it.each([
    ['an empty label on a form', '<td>秘密等级：</td>'],
    ['trade secrets', '<p>涉及商业秘密的不予公开</p>'],
    ['a bare word', '<p>1.属于国家秘密</p>'],
    ['internal material without a warning', '<p>内部资料室开放时间</p>'],
    ['stars of a rating', '<p>商业秘密★ 五星级★★★★★</p>'],
    ['code', '<pre>秘密★</pre>'],
    ['hidden text', '<p style="display:none">秘密★</p>'],
  ])('leaves %s alone', (_name, html) => {
    expect(read(html)).toEqual([]);
  });

  it.each([
    ['a teaching page', '<h1>保密知识问答</h1><p>机密★20年</p>'],
    ['a sentence that explains', '<p>国家秘密标志的标注方法：秘密★</p>'],
    ['a quotation', '<p>标明“秘密★”</p>'],
    [
      'a long sentence',
      '<p>该件于二〇一〇年印发时左上角标有秘密★十年并由县档案馆保管至移交进馆时为止</p>',
    ],
    ['a declassified document', '<p>秘密★10年</p><p>（已解密）</p>'],
  ])('takes a mark on %s as unlikely, with the reason', (_name, html) => {
    const [mark] = read(html);
    expect(mark?.isLikely).toBe(false);
    expect(mark?.context).not.toBeNull();
  });
});
