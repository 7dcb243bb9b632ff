import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResidues } from '../../../src/engine/gather/read-residues.ts';
import { pageOf } from '../../support/pages.ts';

const brief = (html: string) =>
  readResidues(pageOf(html)).map(({ kind, certainty }) => `${kind} ${certainty}`);

describe('readResidues', () => {
  it.each([
    ['<p>附件 C:\\Users\\a\\Desktop\\通知.doc</p>', 'local-path certain'],
    ['<p>D:\\公开\\1.jpg</p>', 'local-path certain'],
    ['<p>file:///C:/temp/1.png</p>', 'local-path certain'],
    ['<p>[image: 图1]</p>', 'import-mark certain'],
    ['<p>[bookmark: _GoBack]一、总体情况</p>', 'import-mark certain'],
    ['<p>[object Object]</p>', 'script-value certain'],
    ['<span>undefined</span>', 'script-value certain'],
    ['<p>来源：undefined</p>', 'script-value certain'],
    ['<p>浏览次数：NaN</p>', 'script-value certain'],
    ['<p>索引号：null</p>', 'script-value certain'],
    ['<p>发布时间：null 来源：县政府办</p>', 'script-value certain'],
    ['<p>null</p>', 'script-value lead'],
    ['<h1>{{article.title}}</h1>', 'template certain'],
    ['<p>发布：${pubDate}</p>', 'template certain'],
    ['<p><b>标题</b> &lt;%=title%&gt;</p>', 'template certain'],
    ['<div v-if="ok"><p>{{title}}</p></div>', 'template lead'],
    ['<script src="/js/vue.min.js"></script><p>{{title}}</p>', 'template lead'],
    ['<a href="1.docx">新建 Microsoft Word 文档.docx</a>', 'placeholder certain'],
    ['<p>测试测试</p>', 'placeholder certain'],
    ['<p>此处填写单位名称</p>', 'placeholder lead'],
    ['<p>见表错误!未找到引用源。</p>', 'field-error certain'],
    ['<p>柘城&amp;nbsp;县</p>', 'entity certain'],
    ['<p>精品文档，下载即用</p>', 'wrapper certain'],
    ['<p>_____年_____月_____日</p>', 'blank lead'],
  ])('reads %s', (html, expected) => {
    expect(brief(html)).toEqual([expected]);
  });

  it.each([
    ['a masked name', '<p>张××，李XX</p>'],
    ['code samples', '<pre>C:\\Windows {{name}} undefined</pre><code>${x}</code>'],
    [
      'scripts and styles',
      '<script>var a = undefined; "{{x}}"</script><style>a{b:"C:\\a"}</style>',
    ],
    ['hidden elements', '<div style="display:none">{{title}}</div>'],
    ['a search box with its prompt', '<label>请输入关键字</label><p>请输入关键字</p>'],
    ['words that hold a sign', '<p>岩土工程测试，业务测试</p><p>Jean-null nullify x.null</p>'],
    ['a heading 相关文章', '<h3>相关文章</h3>'],
    ['addresses', '<p>http://www.lanxi-demo.gov.cn/a?b=c&d=e</p>'],
    ['English prose', '<p>The term null is undefined in this law.</p>'],
    ['empty page', ''],
  ])('leaves %s alone', (_name, html) => {
    expect(brief(html)).toEqual([]);
  });

  it('takes a path that a reader is told to use as a lead', () => {
    expect(brief('<p>请将文件保存到 C:\\temp 目录</p>')).toEqual(['local-path lead']);
    expect(brief('<p>在“C:\\temp”中</p>')).toEqual(['local-path lead']);
  });

  it('keeps a bounded number of one kind and never throws', () => {
    expect(brief('<p>undefined</p>'.repeat(500)).length).toBeLessThanOrEqual(20);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (html) => {
        expect(Array.isArray(brief(`<p>${html}`))).toBe(true);
      }),
    );
  });
});
