import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/engine/gather/read-article.ts';
import { readBreadcrumbs } from '../../../src/engine/gather/read-breadcrumbs.ts';
import { readIdentity } from '../../../src/engine/gather/read-identity.ts';
import type { Article } from '../../../src/engine/model/artifacts/article.ts';
import { pageOf } from '../../support/pages.ts';

const paragraphs = `
  <p>各乡镇人民政府，县政府各部门：</p>
  <p>为做好秋粮收购工作，保护种粮农民利益，经县人民政府同意，现就有关事项通知如下，请认真贯彻执行。</p>
  <p>一、加强组织领导。各乡镇要把秋粮收购摆上重要位置，明确责任，细化措施，确保农民售粮顺畅。</p>
  <p>二、落实收购资金。县农发行要备足收购资金，做到钱等粮，严禁打白条，有关情况及时报县政府办公室。</p>
  <p style="text-align:right">岚溪县人民政府办公室</p>
  <p style="text-align:right">2026年9月11日</p>`;
const title = '岚溪县人民政府办公室关于做好秋粮收购工作的通知';
const footer =
  '<div class="footer"><p>主办：岚溪县人民政府办公室 岚ICP备00000000号 网站标识码：0000000000</p></div>';
const nav =
  '<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li></ul>';

function readFrom(html: string, url?: string): Article | null {
  const page = pageOf(html, url);
  return readArticle(page, readIdentity(page), readBreadcrumbs(page));
}

function wrap(inner: string, head = `<title>${title}-岚溪县人民政府</title>`): string {
  return `<html><head>${head}</head><body>${nav}${inner}${footer}</body></html>`;
}

const content = `<div class="TRS_Editor">${paragraphs}</div>`;

describe('the date of publication', () => {
  it.each([
    ['发布日期：2026-09-15 10:21', '发布日期'],
    ['发布时间: 2026年09月15日', '发布时间'],
    ['【发布时间：2026-09-15】【字体：大 中 小】', '发布时间'],
    ['来源：县政府办 时间：2026/9/15', '时间'],
    ['<span>来源：岚溪县融媒体中心</span><span>发布日期：2026-09-15</span>', '发布日期'],
    ['<span>发布日期</span><span>2026-09-15</span><span>浏览次数：12</span>', '发布日期'],
    ['日期：<em>2026-09-15</em> 浏览：<i>0</i>次', '日期'],
    ['上载日期：２０２６－０９－１５', '上载日期'],
    ['2026-09-15 10:21 来源：县政府办', null],
    ['来源：县政府办 2026-09-15 10:21', null],
    ['2026-09-15', null],
    ['2026年09月15日 08时01分', null],
    ['<li>2026年09月15日 13时44分</li><li>来源:<p>县政府办</p></li>', null],
    ['发布时间：<script>var d="2026-09-15 08:00";document.write(d)</script>', '发布时间'],
  ])('is read from %s', (line, label) => {
    const article = readFrom(wrap(`<h1>${title}</h1><div class="info">${line}</div>${content}`));
    expect(article?.pubDate).toBe('2026-09-15');
    expect(article?.dates.find(({ role }) => role === 'published')?.label).toBe(label);
  });

  it('prefers what is visible and keeps the tag beside it', () => {
    const head = `<title>${title}</title><meta name="PubDate" content="2026-10-01 09:00">`;
    const article = readFrom(wrap(`<h1>${title}</h1><p>发布日期：2026-09-15</p>${content}`, head));
    expect(article?.pubDate).toBe('2026-09-15');
    expect(article?.dates.map(({ from, value }) => [from, value])).toContainEqual([
      'meta',
      '2026-10-01',
    ]);
  });

  it('may have a year of two digits where the address tells the day', () => {
    const html = wrap(`<h1>${title}</h1><p>26-09-15 【打印】</p>${content}`);
    const url = 'https://www.lanxi-demo.gov.cn/zwgk/202609/t20260915_1234.html';
    expect(readFrom(html, url)?.pubDate).toBe('2026-09-15');
    expect(readFrom(html)?.pubDate).toBeNull();
  });

  it('falls back to the tag', () => {
    const head = `<title>${title}</title><meta name="PubDate" content="2026-10-01 09:00">`;
    expect(readFrom(wrap(`<h1>${title}</h1>${content}`, head))?.pubDate).toBe('2026-10-01');
  });

  it('is never taken from the address, the signature or the body', () => {
    const url = 'https://www.lanxi-demo.gov.cn/zwgk/202609/t20260920_1234.html';
    const article = readFrom(wrap(`<h1>${title}</h1>${content}`), url);
    expect(article?.pubDate).toBeNull();
    expect(article?.signedDate).toBe('2026-09-11');
    expect(article?.dates.find(({ from }) => from === 'url')?.value).toBe('2026-09-20');
  });

  it.each([
    ['更新时间：2026-09-15'],
    ['采集时间：2026-09-15'],
    ['发布日期：'],
    ['今天是2026年9月15日'],
    ['活动开始时间：2026-09-15 08:00'],
    ['<dl><dt>开始时间：</dt><dd>2026-09-15</dd></dl><dl><dt>来源：</dt><dd>县商务局</dd></dl>'],
  ])('is not %s', (line) => {
    expect(readFrom(wrap(`<h1>${title}</h1><p>${line}</p>${content}`))?.pubDate ?? null).toBeNull();
  });

  it('passes over the dates of a related list', () => {
    const rows =
      '<li><a href="/a.html">岚溪县夏粮收购政策解读</a><span>2026-01-02</span></li>'.repeat(6);
    const article = readFrom(
      wrap(
        `<h1>${title}</h1><p>发布日期：2026-09-15</p>${content}<h3>相关阅读</h3><ul>${rows}</ul>`,
      ),
    );
    expect(article?.pubDate).toBe('2026-09-15');
  });
});

describe('the number', () => {
  const row = (name: string, number: string): string =>
    `<tr><td>${name}</td><td>${number}</td><td>继续有效</td></tr>`;
  const table = (...rows: string[]): string =>
    wrap(
      `<h1>规范性文件清理结果</h1><p>发布日期：2026-09-15</p><table>${rows.join('')}</table>${content}`,
    );

  it('is none of those that a table of documents lists', () => {
    const first = row('岚溪县秋粮收购办法', '岚政办发〔2026〕30号');
    const second = row('岚溪县防汛办法', '岚政办发〔2026〕31号');
    expect(readFrom(table(first, second))?.docNumber).toBeNull();
    expect(readFrom(table(first))?.docNumber?.value).toBe('岚政办发〔2026〕30号');
  });
});

describe('the source', () => {
  it.each([
    ['【来源：岚溪日报】', '岚溪日报'],
    ['[来源：岚溪日报]', '岚溪日报'],
    ['（来源：岚溪日报）', '岚溪日报'],
    ['来源：岚溪县（市）融媒体中心', '岚溪县（市）融媒体中心'],
    ['<span>作者：</span><span>来源：</span><div>岚溪县人民政府令</div>', null],
    ['<div>来源：</div><div>根据有关规定，我县制定了办法。现予公布。</div>', null],
  ])('of %s is %s', (line, name) => {
    const html = wrap(`<h1>${title}</h1><div>发布日期：2026-09-15 ${line}</div>${content}`);
    expect(readFrom(html)?.source?.value ?? null).toBe(name);
  });
});

describe('the title', () => {
  it('leaves out what its heading holds behind it', () => {
    const heading = `<h2>${title}<small>2026-09-15 <span>来源：县融媒体中心</span></small><div>字号： 大 中 小</div></h2>`;
    const head = `<title>${title}</title><meta name="ArticleTitle" content="${title}">`;
    const article = readFrom(wrap(`${heading}${content}`, head));
    expect(article?.title?.value).toBe(title);
    expect(article?.pubDate).toBe('2026-09-15');
  });

  it('ends before a date line in its heading where no tag repeats it', () => {
    const head = '<title>岚溪县人民政府</title>';
    const html = wrap(`<h2>${title}<p>发布时间 : 2026-09-15</p></h2>${content}`, head);
    expect(readFrom(html)).toMatchObject({ title: { value: title }, pubDate: '2026-09-15' });
  });

  it('keeps a year that belongs to it', () => {
    const longer = `${title}（2026年修订）`;
    expect(
      readFrom(wrap(`<h1>${longer}</h1><div>发布日期：2026-09-15</div>${content}`))?.title?.value,
    ).toBe(longer);
  });

  it('is known where the tag of the column holds it, too', () => {
    const head = `<title>岚溪县人民政府</title><meta name="ColumnName" content="${title}"><meta name="ArticleTitle" content="${title}">`;
    const page = wrap(`<h1>${title}</h1><div>发布日期：2026-09-15</div>${content}`, head);
    expect(readFrom(page)?.title?.value).toBe(title);
  });
});

describe('the metadata table', () => {
  const expected = {
    docNumber: '岚政办发〔2026〕30号',
    indexNumber: 'LX0001/2026-00030',
    issuer: '岚溪县人民政府办公室',
  };
  const shapes: readonly (readonly [string, string])[] = [
    [
      'label and value cells',
      `<table><tr><td>索 引 号：</td><td>LX0001/2026-00030</td><td>主题分类：</td><td>农业、林业、水利</td></tr>
       <tr><td>发文机关：</td><td>岚溪县人民政府办公室</td><td>成文日期：</td><td>2026年09月11日</td></tr>
       <tr><td>标　　题：</td><td colspan="3">${title}</td></tr>
       <tr><td>发文字号：</td><td>岚政办发〔2026〕30号</td><td>发布日期：</td><td>2026年09月15日</td></tr></table>`,
    ],
    [
      'a head of labels with its values in the row below',
      `<table><tbody><thead><tr><td>索取号</td><td>发布时间</td><td>成文日期</td><td>发布机构</td><td>文件编号</td></tr></thead>
       <tr><td>LX0001/2026-00030</td><td>2026-09-15</td><td>2026-09-11</td><td>岚溪县人民政府办公室</td><td>岚政办发〔2026〕30号</td></tr></tbody></table>`,
    ],
    [
      'header cells without colons',
      `<table><tr><th>索引号</th><td>LX0001/2026-00030</td><th>信息分类</th><td></td></tr>
       <tr><th>发布机构</th><td>岚溪县人民政府办公室</td><th>生成日期</th><td>2026-09-11</td></tr>
       <tr><th>文号</th><td>岚政办发〔2026〕30号</td><th>公开日期</th><td>2026-09-15</td></tr></table>`,
    ],
    [
      'a row of labels over a row of values',
      `<table><tr><th>索引号</th><th>发布机构</th><th>文号</th><th>成文日期</th><th>发布日期</th></tr>
       <tr><td>LX0001/2026-00030</td><td>岚溪县人民政府办公室</td><td>岚政办发〔2026〕30号</td><td>2026-09-11</td><td>2026-09-15</td></tr></table>`,
    ],
    [
      'a definition list',
      `<dl><dt>索引号：</dt><dd>LX0001/2026-00030</dd><dt>发文机关：</dt><dd>岚溪县人民政府办公室</dd>
       <dt>发文字号：</dt><dd>岚政办发〔2026〕30号</dd><dt>成文日期：</dt><dd>2026-09-11</dd><dt>发布日期：</dt><dd>2026-09-15</dd></dl>`,
    ],
    [
      'list items with bold labels',
      `<ul><li><b>索引号：</b>LX0001/2026-00030</li><li><b>【发布机构】</b>岚溪县人民政府办公室</li><li><b>文号</b>岚政办发〔2026〕30号</li>
       <li><b>成文日期：</b><span>2026-09-11</span></li><li><b>发布日期：</b>2026-09-15</li></ul>`,
    ],
    [
      'blocks of label and value',
      `<div class="row"><div class="l">索引号</div><div class="v">LX0001/2026-00030</div></div>
       <div class="row"><div class="l">发文单位</div><div class="v">岚溪县人民政府办公室</div></div>
       <div class="row"><div class="l"><span>文号</span></div><div class="v">岚政办发〔2026〕30号</div></div>
       <div class="row"><div class="l">成文日期</div><div class="v">2026-09-11</div></div>
       <div class="row"><div class="l">发布日期</div><div class="v">2026-09-15</div></div>`,
    ],
    [
      'one line',
      `<p>索引号：LX0001/2026-00030 发布机构：岚溪县人民政府办公室 文号：岚政办发〔2026〕30号 成文日期：2026-09-11 发布日期：2026-09-15</p>`,
    ],
    [
      'brackets',
      `<p>【索引号】LX0001/2026-00030　【发布机构】岚溪县人民政府办公室　【文号】岚政办发〔2026〕30号</p><p>【成文日期】2026-09-11　【发布日期】2026-09-15</p>`,
    ],
  ];

  it.each(shapes)('is read as %s, above the title', (_name, table) => {
    const article = readFrom(wrap(`${table}<h1>${title}</h1>${content}`));
    expect(article).toMatchObject({
      pubDate: '2026-09-15',
      writtenDate: '2026-09-11',
      hasMetadataTable: true,
    });
    expect(article?.title?.value).toBe(title);
    expect(article?.docNumber).toMatchObject({ value: expected.docNumber, where: 'metadata' });
    expect(article?.indexNumber?.value).toBe(expected.indexNumber);
    expect(article?.issuer?.value).toBe(expected.issuer);
  });

  it.each(shapes)('is read as %s, below a title that is no heading', (_name, table) => {
    const article = readFrom(wrap(`<div class="article-title">${title}</div>${table}${content}`));
    expect(article).toMatchObject({ pubDate: '2026-09-15', writtenDate: '2026-09-11' });
    expect(article?.title?.value).toBe(title);
    expect(article?.docNumber?.value).toBe(expected.docNumber);
    expect(article?.body?.text.startsWith('各乡镇人民政府')).toBe(true);
  });

  it('keeps empty cells empty', () => {
    const table = `<table><tr><td>索引号</td><td></td><td>文号</td><td> </td></tr>
      <tr><td>发布机构</td><td>岚溪县财政局</td><td>有效性</td><td>-</td></tr></table>`;
    const article = readFrom(wrap(`${table}<h1>${title}</h1>${content}`));
    expect(article).toMatchObject({ indexNumber: null, docNumber: null, validity: null });
    expect(article?.metadata.find(({ label }) => label === '文号')?.value).toBe('');
  });
});

describe('发文日期', () => {
  const read = (rows: string) =>
    readFrom(wrap(`<table>${rows}</table><h1>${title}</h1>${content}`));
  const row = (label: string, value: string) => `<tr><td>${label}</td><td>${value}</td></tr>`;
  const index = row('索引号', 'LX1');

  it('is the written date beside 上载日期', () => {
    const article = read(index + row('发文日期', '2026-09-11') + row('上载日期', '2026-09-15'));
    expect(article).toMatchObject({
      writtenDate: '2026-09-11',
      pubDate: '2026-09-15',
      isWrittenDateUncertain: false,
    });
  });

  it('is the publication beside 成文日期', () => {
    const article = read(index + row('成文日期', '2026-09-11') + row('发文日期', '2026-09-15'));
    expect(article).toMatchObject({
      writtenDate: '2026-09-11',
      pubDate: '2026-09-15',
      isWrittenDateUncertain: false,
    });
  });

  it('alone is the written date, not for sure', () => {
    const article = read(index + row('发文日期', '2026-09-11'));
    expect(article).toMatchObject({
      writtenDate: '2026-09-11',
      pubDate: null,
      isWrittenDateUncertain: true,
    });
  });
});
