import { columnsAt, type DrawnPage, escape, type Site } from '../site.ts';
import { columnHref, drawFooter, drawTags, drawTree } from './draw-parts.ts';

const titleOf = ({ plan }: Site, { kind, title }: DrawnPage): string =>
  kind === 'home' ? plan.name : `${title}-${plan.name}`;

function menuLinks(site: Site, from: string): string[] {
  const home = `<a href="${site.href(site.style.homePath, from)}">首页</a>`;
  const columns = columnsAt(site, 'menu').map(
    (column) => `<a href="${columnHref(site, column, from)}">${column.name}</a>`,
  );
  return [home, ...columns];
}

function trailLinks(site: Site, { trail, path }: DrawnPage, separator: string): string {
  return trail
    .map(({ text, path: to }) =>
      to === null ? text : `<a href="${site.href(to, path)}">${text}</a>`,
    )
    .join(separator);
}

const searchForm = (site: Site, from: string): string =>
  `<form action="${site.href('/search', from)}" method="get"><input type="text" name="q" placeholder="请输入关键字"><button type="submit">搜索</button></form>`;

const head = (site: Site, page: DrawnPage): string =>
  `<meta charset="${site.style.charset === 'utf-8' ? 'utf-8' : 'gb2312'}"><title>${escape(titleOf(site, page))}</title>\n${drawTags(site, page)}`;

const isInPlatform = ({ trail }: DrawnPage, site: Site): boolean => {
  const platform = site.plan.columns.find(({ key }) => key === 'disclosure-platform');
  return trail.some(({ text }) => text === platform?.name);
};

/** Blocks of `div`, crumbs with arrows. */
export function modernFrame(site: Site, page: DrawnPage): string {
  const { path } = page;
  return `<!DOCTYPE html>
<html lang="zh-CN"><head>${head(site, page)}
<link rel="stylesheet" href="/css/main.css"></head><body>
<div class="header"><div class="logo"><img src="/images/logo.png" alt="${site.plan.name}"></div>${searchForm(site, path)}</div>
<div class="nav"><ul>${menuLinks(site, path)
    .map((link) => `<li>${link}</li>`)
    .join('')}</ul></div>
${page.trail.length > 0 ? `<div class="crumb">当前位置：${trailLinks(site, page, ' &gt; ')}</div>` : ''}
<div class="main"><div class="content">${page.content}</div></div>
<div class="footer">${drawFooter(site, path)}</div></body></html>`;
}

/** Nested tables of older days. */
export function tableFrame(site: Site, page: DrawnPage): string {
  const { path } = page;
  return `<html><head>${head(site, page)}</head><body>
<table width="1000" align="center"><tr>${menuLinks(site, path)
    .map((link) => `<td>${link}</td>`)
    .join('')}</tr></table>
<table width="1000" align="center"><tr><td>${searchForm(site, path)}</td></tr>
${page.trail.length > 0 ? `<tr><td>您现在的位置：${trailLinks(site, page, ' >> ')}</td></tr>` : ''}
<tr><td valign="top">${page.content}</td></tr></table>
<table width="1000" align="center"><tr><td align="center">${drawFooter(site, path)}</td></tr></table></body></html>`;
}

/** A platform with its tree at the side of each page below it. */
export function sideFrame(site: Site, page: DrawnPage): string {
  const { path } = page;
  const side = isInPlatform(page, site)
    ? `<aside class="left-menu"><h2>政府信息公开</h2>${drawTree(site, 'disclosure-platform', path)}</aside>`
    : '';
  return `<!DOCTYPE html>
<html><head>${head(site, page)}</head><body>
<header><nav><ul>${menuLinks(site, path)
    .map((link) => `<li>${link}</li>`)
    .join('')}</ul></nav>${searchForm(site, path)}</header>
<section class="wrap">${page.trail.length > 0 ? `<ol class="breadcrumb">${page.trail.map(({ text, path: to }) => `<li>${to === null ? text : `<a href="${site.href(to, path)}">${text}</a>`}</li>`).join('')}</ol>` : ''}
${side}<article class="right">${page.content}</article></section>
<footer>${drawFooter(site, path)}</footer></body></html>`;
}
