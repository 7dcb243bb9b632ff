/** A document page's truth; null where the style or the page does not show it. */
export interface Document {
  readonly title: string;
  readonly pubDate: string;
  readonly writtenDate: string | null;
  readonly docNumber: string | null;
  readonly indexNumber: string | null;
  readonly source: string | null;
  readonly issuer: string | null;
  readonly validity: string | null;
}

/** One way in which portals write a document page. */
export interface ArticleStyle {
  readonly name: string;
  /** What this style shows; fields left out are null on the page. */
  readonly shows: readonly (keyof Document)[];
  metas(doc: Document): string;
  render(doc: Document): string;
}

const cn = (date: string): string =>
  `${date.slice(0, 4)}年${String(Number(date.slice(5, 7)))}月${String(Number(date.slice(8)))}日`;
const digits = '〇一二三四五六七八九';
const spelled = (n: number): string =>
  n < 10
    ? (digits[n] ?? '')
    : `${n >= 20 ? (digits[Math.floor(n / 10)] ?? '') : ''}十${n % 10 === 0 ? '' : (digits[n % 10] ?? '')}`;
/** The date as signed: 二〇二六年九月十八日. */
export const signed = (date: string): string =>
  `${[...date.slice(0, 4)].map((d) => digits[Number(d)]).join('')}年${spelled(Number(date.slice(5, 7)))}月${spelled(Number(date.slice(8)))}日`;

const body = (doc: Document, withNumber: boolean): string => `
${withNumber && doc.docNumber !== null ? `<p style="text-align:center">${doc.docNumber}</p>` : ''}
<p>各乡镇人民政府、各街道办事处，县政府各部门：</p>
<p>根据《中华人民共和国行政许可法》和《某省人民政府关于加强管理的意见》（某政发〔2019〕3号）要求，经2025年3月2日县政府第三次常务会议研究，现将有关事项通知如下。</p>
<p>一、总体要求。自2026年1月1日起，各单位应当按照职责分工抓好落实。原《管理办法》（岚政办发〔2015〕12号）同时废止。</p>
<p>二、保障措施。联系电话：0579-0000000。</p>
<p style="text-align:right">岚溪县人民政府办公室</p>
${doc.writtenDate === null ? '' : `<p style="text-align:right">${signed(doc.writtenDate)}</p>`}
<p>附件：<a href="/files/1.pdf">1.任务分解表.pdf</a></p>`;

const none = (): string => '';
const dash = (value: string | null): string => value ?? '';

export const articleStyles: readonly ArticleStyle[] = [
  {
    name: 'table of eight labels above the body',
    shows: ['title', 'pubDate', 'writtenDate', 'docNumber', 'indexNumber', 'issuer'],
    metas: (d) =>
      `<meta name="ArticleTitle" content="${d.title}"><meta name="PubDate" content="${d.pubDate} 10:12">`,
    render: (
      d,
    ) => `<div class="xxgk"><table><tr><td><b>索 引 号：</b></td><td>${dash(d.indexNumber)}</td><td><b>主题分类：</b></td><td>城乡建设</td></tr>
<tr><td><b>发文机关：</b></td><td>${dash(d.issuer)}</td><td><b>成文日期：</b></td><td>${d.writtenDate === null ? '' : cn(d.writtenDate)}</td></tr>
<tr><td><b>标　　题：</b></td><td colspan=3>${d.title}</td></tr><tr><td><b>发文字号：</b></td><td>${dash(d.docNumber)}</td><td><b>发布日期：</b></td><td>${cn(d.pubDate)}</td></tr></table></div>
<h1>${d.title}</h1><div class="zw">${body(d, true)}</div>`,
  },
  {
    name: 'table with th and validity',
    shows: ['title', 'pubDate', 'writtenDate', 'docNumber', 'indexNumber', 'issuer', 'validity'],
    metas: none,
    render: (
      d,
    ) => `<table class="table_xxgk"><tbody><tr><th>索引号</th><td>${dash(d.indexNumber)}</td><th>公开方式</th><td>主动公开</td></tr><tr><th>发布机构</th><td>${dash(d.issuer)}</td><th>组配分类</th><td>政策文件</td></tr>
<tr><th>成文日期</th><td>${dash(d.writtenDate)}</td><th>发布日期</th><td>${d.pubDate} 09:00</td></tr><tr><th>有效性</th><td>${dash(d.validity)}</td><th>发文字号</th><td>${dash(d.docNumber)}</td></tr></tbody></table>
<div class="title">${d.title}</div><div id="zoom">${body(d, true)}</div>`,
  },
  {
    name: 'line of time, source and views under the title',
    shows: ['title', 'pubDate', 'source'],
    metas: none,
    render: (d) =>
      `<h2 class="tit">${d.title}</h2><div class="info"><span>发布时间：${d.pubDate} 10:11</span><span>来源：${dash(d.source)}</span><span>浏览次数：<b id="hits"></b></span><span>字号：[大 中 小]</span></div><div class="TRS_Editor">${body({ ...d, writtenDate: null }, false)}</div>`,
  },
  {
    name: 'one centred line with blanks, Chinese date',
    shows: ['title', 'pubDate', 'source'],
    metas: none,
    render: (d) =>
      `<table><tr><td align="center"><font size=5><b>${d.title}</b></font></td></tr><tr><td align="center">日期：${cn(d.pubDate)}　　来源：${dash(d.source)}　　点击数：<script>document.write(12)</script>　【字体：大 中 小】 【打印】 【关闭】</td></tr><tr><td>${body({ ...d, writtenDate: null }, false)}</td></tr></table>`,
  },
  {
    name: 'list of labels, uploaded and issued dates',
    shows: ['title', 'pubDate', 'writtenDate', 'docNumber', 'indexNumber', 'issuer'],
    metas: none,
    render: (d) =>
      `<ul class="xxgk_info"><li><b>索引号：</b>${dash(d.indexNumber)}</li><li><b>分类：</b>县政府文件</li><li><b>发布机构：</b>${dash(d.issuer)}</li><li><b>发文日期：</b>${d.writtenDate === null ? '' : cn(d.writtenDate)}</li><li><b>名称：</b>${d.title}</li><li><b>文号：</b>${dash(d.docNumber)}</li><li><b>上载日期：</b>${d.pubDate}</li></ul><h1 class="newstitle">${d.title}</h1><div class="conTxt">${body(d, true)}</div>`,
  },
  {
    name: 'definition list, then the title and a date line',
    shows: ['title', 'pubDate', 'writtenDate', 'docNumber', 'indexNumber'],
    metas: (d) => `<meta name="PubDate" content="${d.pubDate}T08:30:00+08:00">`,
    render: (d) =>
      `<dl><dt>索引号</dt><dd>${dash(d.indexNumber)}</dd><dt>文号</dt><dd>${dash(d.docNumber)}</dd><dt>成文日期</dt><dd>${dash(d.writtenDate).replaceAll('-', '/')}</dd></dl><h3 class="arc-title">${d.title}</h3><p class="time">${d.pubDate}</p><div class="article">${body(d, true)}</div>`,
  },
  {
    name: 'only tags tell the date; the title over two lines',
    shows: ['title', 'pubDate', 'source'],
    metas: (d) =>
      `<meta name="ArticleTitle" content="${d.title}"><meta name="PubDate" content="${d.pubDate} 16:20:00"><meta name="ContentSource" content="${dash(d.source)}">`,
    render: (d) =>
      `<h1>${d.title.slice(0, 12)}<br>${d.title.slice(12)}</h1><div class="content">${body({ ...d, writtenDate: null }, false)}</div>`,
  },
  {
    name: 'labels without colons in spans, number under the title',
    shows: ['title', 'pubDate', 'docNumber', 'source'],
    metas: none,
    render: (d) =>
      `<div class="bt">${d.title}</div><div class="sub"><span>${d.pubDate} 08:00</span> <span>信息来源：${dash(d.source)}</span> <span>分享：</span></div><div class="pages_content">${body({ ...d, writtenDate: null }, true)}</div>`,
  },
];

const base: Document = {
  title: '岚溪县人民政府办公室关于印发户外广告设施若干措施的通知',
  pubDate: '2026-10-30',
  writtenDate: '2026-09-18',
  docNumber: '岚政办发〔2026〕21号',
  indexNumber: '002560391/2026-00021',
  source: '岚溪县人民政府办公室',
  issuer: '岚溪县人民政府办公室',
  validity: '有效',
};

/** Documents of several makes, faulty and sound. */
export const documents: readonly Document[] = [
  base,
  {
    ...base,
    title: '岚溪县人民政府关于公布第三批传统村落名录的公告',
    pubDate: '2026-09-21',
    writtenDate: '2026-09-20',
    docNumber: '岚政发〔2026〕7号',
  },
  {
    ...base,
    title: '关于调整2026年中小学招生范围的通告',
    docNumber: null,
    pubDate: '2026-06-01',
    writtenDate: '2026-05-29',
    indexNumber: '11330781002561490K/2026-00310',
  },
  {
    ...base,
    title: '岚溪县卫生健康局关于《托育机构补助办法（征求意见稿）》公开征求意见的公告',
    docNumber: null,
    writtenDate: null,
    source: '县卫生健康局',
    validity: null,
    pubDate: '2025-12-31',
  },
];
