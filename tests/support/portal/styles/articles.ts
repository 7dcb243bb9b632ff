import type { PlannedDocument } from '../plan/portal-plan.ts';
import { drawBody, drawParticulars, drawRelated } from '../pages/draw-parts.ts';
import { escape, type Site } from '../site.ts';
import { inChinese } from '../plan/days.ts';

/** A title, a line of date and source, the body in a container of some class. */
export function lineArticle(container: string) {
  return (site: Site, document: PlannedDocument, path: string): string =>
    `${drawParticulars(document)}<h1>${escape(document.title)}</h1><div class="info"><span>发布时间：${document.pubDate} 10:20</span><span>来源：${document.source}</span><span>浏览次数：<b id="hits"></b></span></div>
<div class="${container}">${drawBody(site, document, path)}</div>${drawRelated(site, document, path)}`;
}

/** Everything in one cell of a table, the date in Chinese. */
export function cellArticle(site: Site, document: PlannedDocument, path: string): string {
  return `<table width="100%"><tr><td>${drawParticulars(document)}</td></tr><tr><td align="center"><font size="5"><b>${escape(document.title)}</b></font></td></tr>
<tr><td align="center">日期：${inChinese(document.pubDate)}　　来源：${document.source}　　【字体：大 中 小】</td></tr>
<tr><td>${drawBody(site, document, path)}</td></tr></table>${drawRelated(site, document, path)}`;
}
