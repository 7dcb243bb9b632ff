/** The parts around a page's content that real portals repeat on every page, with their traps. */
export interface Frame {
  readonly name: string;
  wrap(page: { title: string; trail: readonly string[]; metas?: string; content: string }): string;
}

const menu = ['首页', '走进岚溪', '新闻中心', '政务公开', '办事服务', '互动交流']
  .map((text, i) => `<li><a href="/m${String(i)}/index.html">${text}</a></li>`)
  .join('');

const trailOf = (trail: readonly string[], separator: string): string =>
  trail.map((text, i) => `<a href="/t${String(i)}/">${text}</a>`).join(separator);

const sideNews = `<div class="side hot"><h3>热点信息</h3><ul>
<li><a href="/a/1.html">岚溪县召开秋季农业生产推进会</a><span>2026-11-18</span></li>
<li><a href="/a/2.html">全县防汛工作总结会议举行</a><span>2026-11-17</span></li>
<li><a href="/a/3.html">县领导走访慰问一线职工</a><span>2026-11-16</span></li></ul></div>`;

const footer = `<div class="footer"><p>主办：岚溪县人民政府办公室　承办：岚溪县大数据中心　联系电话：0579-0000000</p>
<p>网站标识码：3311936898　浙ICP备05000001号-1　浙公网安备 33119302000001号</p>
<p><a href="/map.html">网站地图</a> | <a href="/contact.html">联系我们</a></p></div>`;

/** A modern portal: div layout, crumbs with arrows, a side block of dated news before the footer. */
export const modern: Frame = {
  name: 'modern',
  wrap: ({ title, trail, metas = '', content }) => `<!DOCTYPE html><html lang="zh"><head>
<meta charset="utf-8"><title>${title}-岚溪县人民政府</title>${metas}
<style>.x{color:red}</style><script>var d=new Date();document.write('2026年11月20日 星期五');</script></head><body>
<div class="header"><div class="logo"><img src="/logo.png" alt="岚溪县人民政府"></div><form action="/search" method="get"><input name="q" placeholder="请输入关键字"><button>搜索</button></form></div>
<div class="nav"><ul>${menu}</ul></div>
<div class="crumb">当前位置：${trailOf(trail, ' &gt; ')}</div>
<div class="main"><div class="content">${content}</div>${sideNews}</div>${footer}</body></html>`,
};

/** An old portal: nested tables, font tags, unclosed cells, the trail as plain text. */
export const tables: Frame = {
  name: 'tables',
  wrap: ({ title, trail, metas = '', content }) => `<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>岚溪县人民政府 ${title}</title>${metas}</head><body>
<table width=1000 align=center><tr><td><table><tr>${menu.replaceAll('li>', 'td>')}</tr></table></td></tr>
<tr><td>您现在的位置：${trail.join(' >> ')}</td></tr>
<tr><td valign=top><table width="100%"><tr><td>${content}</td></tr></table></td></tr>
<tr><td align=center>版权所有：岚溪县人民政府　主办：岚溪县人民政府办公室<br>网站标识码：3311936898　浙ICP备05000001号</td></tr></table></body></html>`,
};

/** A group platform: side menu left of the content, the trail as an ordered list, footers in frames of links. */
export const platform: Frame = {
  name: 'platform',
  wrap: ({
    title,
    trail,
    metas = '',
    content,
  }) => `<!DOCTYPE html><html><head><meta charset="UTF-8">
<title>${title}</title><meta name="SiteName" content="岚溪县人民政府"><meta name="SiteDomain" content="www.lanxi-demo.gov.cn"><meta name="SiteIDCode" content="3311936898">${metas}</head><body>
<header><nav>${menu}</nav></header><section class="wrap clearfix">
<ol class="breadcrumb">${trail.map((text) => `<li><a href="#">${text}</a></li>`).join('')}</ol>
<aside class="left-menu"><h2>政府信息公开</h2><ul><li><a href="/zfxxgkzn/">政府信息公开指南</a></li><li><a href="/zfxxgkzd/">政府信息公开制度</a></li>
<li><a href="/fdzdgknr/">法定主动公开内容</a><ul><li><a href="/jgzn/">机构职能</a></li><li><a href="/zcwj/">政策文件</a></li><li><a href="/zcjd/">政策解读</a></li></ul></li>
<li><a href="/zfxxgknb/">政府信息公开年报</a></li><li><a href="/ysqgk/">依申请公开</a></li></ul></aside>
<article class="right">${content}</article></section>
<footer>主办单位：岚溪县人民政府办公室 网站标识码3311936898 <a href="https://beian.miit.gov.cn">浙ICP备05000001号</a></footer></body></html>`,
};

export const frames: readonly Frame[] = [modern, tables, platform];
