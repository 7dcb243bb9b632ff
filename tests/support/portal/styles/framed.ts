import iconv from 'iconv-lite';
import {
  columnLink,
  drawBody,
  drawFooter,
  drawRelated,
  drawTags,
  drawTree,
} from '../pages/draw-parts.ts';
import type { PlannedDocument } from '../plan/portal-plan.ts';
import type { PortalAnswer } from '../portal.ts';
import {
  columnsAt,
  type DrawnPage,
  type DrawnRow,
  escape,
  type ListSlice,
  type PortalStyle,
  type Site,
} from '../site.ts';

const slashed = (date: string): string => date.split('-').map(Number).join('/');

const cut = (title: string): string => (title.length > 30 ? `${title.slice(0, 29)}…` : title);

const markup = (text: string): PortalAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: iconv.encode(text, 'gb18030'),
});

const meta = '<META http-equiv=Content-Type content="text/html; charset=gb2312">';

/** Lines of label and value as the rows of a table, cells left open. */
function asTable(content: string): string {
  const rows = content.replaceAll(
    /<p><strong>([^<：]{2,8})：<\/strong>(.*?)<\/p>/g,
    (_, label: string, value: string) =>
      `<TR><TD width=120 bgcolor=#eeeeee align=right>${label}<TD>${value}\n`,
  );
  return rows === content ? content : `<TABLE border=1 width="96%">${rows}</TABLE>`;
}

/** The platform's columns stand in the frame alone. */
const withoutTree = (content: string): string =>
  content.replace(/<div class="tree">.*<\/div>(?=<div class="latest">)/s, '');

function framedPage(site: Site, page: DrawnPage): string {
  const { plan } = site;
  const trail = page.trail
    .map(({ text, path }) =>
      path === null ? text : `<A href="${site.href(path, page.path)}">${text}</A>`,
    )
    .join(' - ');
  const menu = columnsAt(site, 'menu')
    .map((column) => columnLink(site, column, page.path))
    .join(' | ');
  const isPlatform = page.column?.key === 'disclosure-platform';
  const body = isPlatform
    ? `<TABLE><TR><TD width=220><IFRAME src="/tree.asp" width=220 height=900 frameborder=0></IFRAME><TD>${withoutTree(page.content)}</TABLE>`
    : asTable(page.content);
  return `<HTML><HEAD>${meta}<TITLE>${escape(page.title)}</TITLE>${drawTags(site, page)}</HEAD>
<BODY bgcolor=#ffffff leftmargin=0><TABLE width=960 align=center><TR><TD><IMG src="/images/top.gif" alt="${plan.name}"><TR><TD><A href="/">首页</A> | ${menu}
<TR><TD><FORM name=s action=/search method=get><INPUT name=q size=20><INPUT type=submit value="站内检索"></FORM>
<TR><TD>${trail === '' ? '' : `您的位置：${trail}`}<TR><TD>${body}</TABLE>
<IFRAME src="/bottom.asp" width=960 height=120 frameborder=0 scrolling=no></IFRAME></BODY></HTML>`;
}

function framedList(site: Site, rows: readonly DrawnRow[], slice: ListSlice): string {
  const { column, at, page, pages, total } = slice;
  const line = ({ title, href, date, document }: DrawnRow): string => {
    const { message } = document;
    if (message !== null)
      return `<TR><TD><A href="${href}">${escape(title)}</A><TD>${slashed(message.asked)}<TD>${message.answered === null ? '办理中' : '已答复'}<TD>${message.answered === null ? '&nbsp;' : slashed(message.answered)}\n`;
    return `<TR><TD><IMG src="/images/dot.gif"> <A href="${href}" target=_blank>${escape(cut(title))}</A> <FONT color=#999999>[${slashed(date)}]</FONT>\n`;
  };
  const head =
    column.key === 'public-enquiries' ? '<TR><TD>信件标题<TD>来信日期<TD>状态<TD>回复日期\n' : '';
  const to = (number: number): string =>
    site.href(site.style.listPath(column, at, number, pages), slice.path);
  const next = page < pages ? `<A href="${to(page + 1)}">下一页</A>` : '下一页';
  return `<TABLE width="100%">${head}${rows.map(line).join('')}</TABLE><P align=center>页次：${String(page)}/${String(pages)}页 每页20条 共${String(total)}条 <A href="${to(1)}">首页</A> ${next} <A href="${to(pages)}">尾页</A></P>`;
}

function particulars(document: PlannedDocument): string {
  if (!document.hasTable) return '';
  const fields: [string, string | null][] = [
    ['索 引 号', document.indexNumber],
    ['发布机构', document.issuer],
    ['文　　号', document.docNumber],
    ['成文日期', document.writtenDate === null ? null : slashed(document.writtenDate)],
    ['公开日期', slashed(document.pubDate)],
    ['效力状态', document.validity],
    ['公开方式', '主动公开'],
  ];
  return `<TABLE border=1 width="100%">${fields.map(([label, value]) => (value === null ? '' : `<TR><TD bgcolor=#eeeeee>${label}<TD>${escape(value)}\n`)).join('')}</TABLE>`;
}

function framedArticle(site: Site, document: PlannedDocument, path: string): string {
  return `${particulars(document)}<CENTER><FONT size=4 color=red><B>${escape(document.title)}</B></FONT><BR>作者：${document.source}　更新时间：${slashed(document.pubDate)} 9:05:33　阅读：<SCRIPT src="/js/hits.js"></SCRIPT>次</CENTER><HR size=1>
<FONT id=zw>${drawBody(site, document, path)}</FONT>${drawRelated(site, document, path)}<P>【<A href="javascript:window.print()">打印</A>】【<A href="javascript:window.close()">关闭</A>】</P>`;
}

/** Tables without end tags; the tree and the footer stand in frames; a script with a query answers. */
export const framedStyle: PortalStyle = {
  name: 'framed',
  charset: 'gb18030',
  perPage: 20,
  homePath: '/',
  listPath: (_column, at, page) =>
    page === 1
      ? `/list.asp?id=${String(30 + at)}`
      : `/list.asp?id=${String(30 + at)}&page=${String(page)}`,
  documentPath: (_document, _column, _at, serial) => `/show.asp?id=${String(serial)}`,
  href: (path) => path.replaceAll('&', '&amp;'),
  frame: framedPage,
  list: framedList,
  article: framedArticle,
  answer: (site, { path }) => {
    if (path === '/tree.asp')
      return markup(
        `<HTML><HEAD>${meta}<BASE target=_top></HEAD><BODY>${drawTree(site, 'disclosure-platform', path)}</BODY></HTML>`,
      );
    if (path === '/bottom.asp')
      return markup(
        `<HTML><HEAD>${meta}</HEAD><BODY><CENTER>${drawFooter(site, path)}</CENTER></BODY></HTML>`,
      );
    return null;
  },
};
