/** A row of a generated list: the truth. */
export interface Row {
  readonly title: string;
  readonly date: string;
}

/** One way in which portals write a list. */
export interface ListStyle {
  readonly name: string;
  render(rows: readonly Row[]): string;
  /** Fewer rows than this look like one document with its date line, to a person too. */
  readonly minRows?: number;
}

const href = (row: Row, i: number): string =>
  `/art/${row.date.slice(0, 4)}/${String(Number(row.date.slice(5, 7)))}/art_1_${String(100 + i)}.html`;
const link = (row: Row, i: number, more = ''): string =>
  `<a href="${href(row, i)}"${more}>${row.title}</a>`;
const cut = (title: string): string => (title.length > 16 ? `${title.slice(0, 15)}...` : title);
const each = (rows: readonly Row[], one: (row: Row, i: number) => string): string =>
  rows.map(one).join('\n');
const pager =
  '<div class="page"><span>共 230 条</span> <a href="index.html">首页</a> <a href="index_1.html">2</a> <a href="index_2.html">3</a> <a href="index_1.html">下一页</a> <a href="index_11.html">尾页</a></div>';
const unix = (date: string): number => Date.parse(`${date}T09:30:00+08:00`) / 1000;

export const listStyles: readonly ListStyle[] = [
  {
    name: 'ul with span date after the link',
    render: (rows) =>
      `<ul class="list">${each(rows, (r, i) => `<li>${link(r, i)}<span>${r.date}</span></li>`)}</ul>${pager}`,
  },
  {
    name: 'date before the link, title attribute behind a cut text',
    render: (rows) =>
      `<div class="newsList"><ul>${each(rows, (r, i) => `<li><span class="date">[${r.date}]</span><a href="${href(r, i)}" title="${r.title}" target="_blank">${cut(r.title)}</a></li>`)}</ul></div>${pager}`,
  },
  {
    name: 'jpage data store in a script',
    render: (rows) =>
      `<div id="123"><script type="text/xml"><datastore><nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&columnid=9"></a>]]></nextgroup><recordset>${each(rows, (r, i) => `<record><![CDATA[<li>${link(r, i, ` title="${r.title}"`)}<b>${r.date}</b></li>]]></record>`)}</recordset></datastore></script></div><script>$(function(){jpage({totalRecord:"230",perPage:15})})</script>`,
  },
  {
    name: 'disclosure table with a header row',
    render: (rows) =>
      `<table class="xxgk_table"><tr><th>索引号</th><th>信息名称</th><th>发布机构</th><th>发布日期</th></tr>${each(rows, (r, i) => `<tr><td>00256${String(i)}/2026-000${String(i)}</td><td>${link(r, i)}</td><td>岚溪县人民政府办公室</td><td>${r.date}</td></tr>`)}</table>${pager}`,
  },
  {
    name: 'numbered table, date with slashes',
    render: (rows) =>
      `<table class="table-content"><tbody>${each(rows, (r, i) => `<tr><td class="index">${String(i + 1)}</td><td class="first-td">${link(r, i)}</td><td>${r.date.replaceAll('-', '/')}</td></tr>`)}</tbody></table>`,
  },
  {
    name: 'definition list',
    render: (rows) =>
      `<dl class="xl">${each(rows, (r, i) => `<dt>${link(r, i)}</dt><dd>${r.date}</dd>`)}</dl>${pager}`,
  },
  {
    name: 'the link wraps title and date',
    render: (rows) =>
      `<div class="box">${each(rows, (r, i) => `<a class="item" href="${href(r, i)}"><p>${r.title}</p><em>${r.date.replaceAll('-', '.')}</em></a>`)}</div>${pager}`,
  },
  {
    name: 'day above, year and month below',
    render: (rows) =>
      `<div class="list2">${each(rows, (r, i) => `<div class="row"><div class="time"><b>${r.date.slice(8)}</b><span>${r.date.slice(0, 7)}</span></div><h4>${link(r, i)}</h4></div>`)}</div>${pager}`,
  },
  {
    name: 'a summary with other dates inside the row',
    minRows: 3,
    render: (rows) =>
      `<ul class="summary">${each(rows, (r, i) => `<li><h3>${link(r, i)}</h3><p>根据2021年3月1日印发的实施意见，自2022年1月1日起执行有关要求，现将事项公布如下。</p><span>发布时间：${r.date}</span></li>`)}</ul>${pager}`,
  },
  {
    name: 'every row is a table of its own',
    render: (rows) =>
      each(
        rows,
        (r, i) =>
          `<table width="98%"><tr><td width=20>·</td><td>${link(r, i)}</td><td width=90>(${r.date})</td></tr></table>`,
      ),
  },
  {
    name: 'every row is a list of cells',
    render: (rows) =>
      `<div class="xxgk_navli">${each(rows, (r, i) => `<ul><li class="xh">${String(i + 1)}</li><li class="mc">${link(r, i)}</li><li class="jg">县政府办公室</li><li class="rq">${r.date}</li></ul>`)}</div>${pager}`,
  },
  {
    name: 'groups of five with separators',
    render: (rows) =>
      `<div class="g">${each(rows, (r, i) => `${i % 5 === 0 ? '<ul>' : ''}<li>${link(r, i)}<i>${r.date}</i></li>${i % 5 === 4 || i === rows.length - 1 ? '</ul><div class="line"></div>' : ''}`)}</div>${pager}`,
  },
  {
    name: 'month and day in brackets, no year',
    render: (rows) =>
      `<ul class="ml">${each(rows, (r, i) => `<li>${link(r, i)} <span>[${r.date.slice(5)}]</span></li>`)}</ul>${pager}`,
  },
  {
    name: 'Chinese date in the text behind the link',
    render: (rows) =>
      `<ul>${each(rows, (r, i) => `<li>◆ ${link(r, i)}（${r.date.slice(0, 4)}年${String(Number(r.date.slice(5, 7)))}月${String(Number(r.date.slice(8)))}日）</li>`)}</ul>`,
  },
  {
    name: 'list with line ids, date with blanks',
    render: (rows) =>
      `<table class="winstyle"><tbody>${each(rows, (r, i) => `<tr id="line_u9_${String(i)}" height=25><td><a class="c5" href="../info/1050/${String(6000 + i)}.htm" title="${r.title}">${r.title}</a></td><td><span class="timestyle">${r.date.replaceAll('-', '/')}&nbsp;</span></td></tr><tr><td colspan=2 height=1></td></tr>`)}</tbody></table>`,
  },
  {
    name: 'JSON island with Unix seconds',
    render: (rows) =>
      `<div id="app"></div><script>var data = {"classify":{"id":1},"articles":[${each(rows, (r, i) => `{"id":${String(i)},"title":"${r.title}","url":"https://www.lanxi-demo.gov.cn${href(r, i)}","date":${String(unix(r.date))}}`).replaceAll('\n', ',')}]};</script>`,
  },
  {
    name: 'records in a text area',
    render: (rows) =>
      `<textarea style="display:none"><recordset>${each(rows, (r, i) => `<record><![CDATA[<tr><td>${link(r, i)}</td><td>${r.date}</td></tr>]]></record>`)}</recordset></textarea>`,
  },
];
