import { columnLink, drawBody, drawFooter, drawTags } from '../pages/draw-parts.ts';
import { inChinese } from '../plan/days.ts';
import type { PlannedColumn, PlannedDocument } from '../plan/portal-plan.ts';
import {
  columnsAt,
  type DrawnPage,
  type DrawnRow,
  escape,
  type ListSlice,
  type PortalStyle,
  type Site,
} from '../site.ts';

const childrenOf = (site: Site, key: string): readonly PlannedColumn[] =>
  columnsAt(site, 'parent').filter(({ parent }) => parent === key);

/** A name whose signs stand apart. */
const spaced = (name: string): string => (name.length > 4 ? name : [...name].join('&nbsp;'));

const picture = (site: Site, column: PlannedColumn, from: string): string =>
  `<TD><A href="${site.href(site.columnPath(column.key), from)}"><IMG src="/images/${column.slug}.gif" alt="${escape(column.name)}" border=0></A>`;

/** Lines of label and value as rows of a table with heads. */
function asHeads(content: string): string {
  const rows = content.replaceAll(
    /<p><strong>([^<：]{2,8})：<\/strong>(.*?)<\/p>/g,
    (_, label: string, value: string) => `<TR><TH nowrap>${spaced(label)}<TD>${value}\n`,
  );
  return rows === content ? content : `<TABLE class=jgzn border=1>${rows}</TABLE>`;
}

/** Pictures lead to the blocks; the columns of one stand below each other in an open list. */
function platformContent(site: Site, column: PlannedColumn, from: string): string {
  const blocks = childrenOf(site, column.key);
  const lists = blocks
    .filter(({ key }) => childrenOf(site, key).length > 0)
    .map(
      (block) =>
        `<H3>${escape(block.name)}</H3><UL>${childrenOf(site, block.key)
          .map((child) => `<LI>${columnLink(site, child, from)}`)
          .join('\n')}</UL>`,
    );
  return `<TABLE class=pt><TR>${blocks.map((block) => picture(site, block, from)).join('\n')}</TABLE>${lists.join('\n')}
<FORM action=/search method=get>信息检索：<INPUT name=q><INPUT type=submit value=查询></FORM>`;
}

function contentOf(site: Site, page: DrawnPage): string {
  const { column, path } = page;
  if (page.kind === 'home')
    return page.content
      .replaceAll('</li>', '')
      .replaceAll(/<span>(\d{4}-\d\d-\d\d)<\/span>/g, '<i>($1)</i>');
  if (page.kind !== 'column' || column === null) return page.content;
  if (column.shape !== 'container') return asHeads(page.content);
  if (column.key === 'disclosure-platform') return platformContent(site, column, path);
  return `<UL class=tree>${childrenOf(site, column.key)
    .map((child) => `<LI>${columnLink(site, child, path)}`)
    .join('\n')}</UL>`;
}

function registerPage(site: Site, page: DrawnPage): string {
  const { plan } = site;
  const { path } = page;
  const menu = columnsAt(site, 'menu').map(
    (column) =>
      `<LI><A href='${site.href(site.columnPath(column.key), path)}'>${spaced(escape(column.name))}</A>`,
  );
  const trail = page.trail
    .map(({ text, path: to }) => (to === null ? text : `<A href='${to}'>${text}</A>`))
    .join('&nbsp;&gt;&gt;&nbsp;');
  return `<!DOCTYPE HTML><HTML><HEAD><META CHARSET="GBK"><META NAME="viewport" CONTENT="width=device-width"><TITLE>${escape(page.title)}--${plan.name}</TITLE>
${drawTags(site, page)}</HEAD><BODY><DIV ID=header><IMG SRC=/images/banner.jpg ALT="${plan.name}"></DIV>
<UL ID=nav><LI><A href='/'>首&nbsp;页</A>${menu.join('\n')}</UL><FORM ID=sf ACTION=/search METHOD=GET><INPUT TYPE=text NAME=q><INPUT TYPE=submit VALUE=搜索></FORM>
${trail === '' ? '' : `<DIV ID=pos>当前所在位置：${trail}</DIV>`}<DIV ID=main>${contentOf(site, page)}</DIV>
<DIV ID=footer>${drawFooter(site, path).replaceAll('</p>', '').replaceAll('<p>', '<P>')}</DIV></BODY></HTML>`;
}

function registerList(site: Site, rows: readonly DrawnRow[], slice: ListSlice): string {
  const { column, at, page, pages, total } = slice;
  const isMail = column.key === 'public-enquiries';
  const first = (page - 1) * site.style.perPage;
  const line = ({ title, href, date, document }: DrawnRow, index: number): string => {
    const link = `<TD class=bt><A href='${href}'>${escape(title)}</A>`;
    const { message } = document;
    if (message !== null)
      return `<TR><TD>${String(first + index + 1)}${link}<TD>${message.asked}<TD>${message.answered ?? '--'}<TD>${message.answered === null ? '受理中' : '已答复'}\n`;
    return `<TR><TD>${String(first + index + 1)}${link}<TD>${document.docNumber ?? ''}<TD>${document.writtenDate ?? ''}<TD>${date}<TD>${document.validity ?? ''}\n`;
  };
  const head = isMail
    ? ['序号', '标题', '提交日期', '回复日期', '状态']
    : ['序号', '标&nbsp;题', '文号', '成文日期', '发布日期', '有效性'];
  const to = (number: number): string => site.style.listPath(column, at, number, pages);
  const turn =
    pages < 2
      ? ''
      : `<P class=page>第${String(page)}页/共${String(pages)}页 [共${String(total)}条] ${page > 1 ? `<A href='${to(page - 1)}'>上页</A>` : '上页'} ${page < pages ? `<A href='${to(page + 1)}'>下页</A>` : '下页'} <A href='${to(pages)}'>末页</A>`;
  return `<TABLE class=tb width="100%"><TR>${head.map((name) => `<TH>${name}`).join('')}\n${rows.map(line).join('')}</TABLE>${turn}`;
}

function particulars(document: PlannedDocument): string {
  if (!document.hasTable) return '';
  const rows: readonly (readonly [string, string | null, string, string | null])[] = [
    ['索引号', document.indexNumber, '主题分类', '综合政务/其他'],
    ['发文字号', document.docNumber ?? '无', '发文机关', document.issuer],
    [
      '成文日期',
      document.writtenDate === null ? '' : inChinese(document.writtenDate),
      '公开日期',
      inChinese(document.pubDate),
    ],
    ['有&nbsp;效&nbsp;性', document.validity ?? '', '公开范围', '全社会'],
  ];
  return `<TABLE class=meta border=1><TBODY>${rows.map(([a, x, b, y]) => `<TR><TH>${a}<TD>${escape(x ?? '')}<TH>${b}<TD>${escape(y ?? '')}`).join('\n')}<TR><TH>标&nbsp;&nbsp;题<TD colspan=3>${escape(document.title)}</TABLE>`;
}

function registerArticle(site: Site, document: PlannedDocument, path: string): string {
  const related = document.related.map(
    ({ text, key }) => `<LI><A href='${site.documentPath(key)}'>${escape(text)}</A>`,
  );
  return `${particulars(document)}<H2 align=center>${escape(document.title)}</H2><DIV class=sm>信息来源：${document.source}&nbsp;&nbsp;&nbsp;发布日期：${inChinese(document.pubDate)}&nbsp;&nbsp;&nbsp;【字号：大 中 小】</DIV>
<DIV class=nr>${drawBody(site, document, path)}</DIV>${related.length === 0 ? '' : `<DIV class=xg><B>相关文件</B><UL>${related.join('\n')}</UL></DIV>`}`;
}

/** Lists as registers with five heads, tags left open, labels with blanks, pictures that name the blocks. */
export const registerStyle: PortalStyle = {
  name: 'register',
  charset: 'gb18030',
  perPage: 25,
  homePath: '/',
  listPath: ({ slug, parent }, at, page) =>
    `${parent === null ? '' : '/xxgk'}/${slug}/node_${String(500 + at)}${page === 1 ? '' : `_${String(page)}`}.htm`,
  documentPath: ({ pubDate }, _column, _at, serial) =>
    `/content/${pubDate.slice(0, 7)}/${pubDate.slice(8)}/content_${String(serial)}.htm`,
  href: (path) => path,
  frame: registerPage,
  list: registerList,
  article: registerArticle,
};
