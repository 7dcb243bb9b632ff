import type { PlannedColumn, PlannedDocument } from '../plan/portal-plan.ts';
import { inChinese } from '../plan/days.ts';
import { columnsAt, type DrawnPage, escape, resolveTokens, type Site } from '../site.ts';

/** Address of a column as a link on a page; a redirecting column may lead away at once. */
export function columnHref(site: Site, column: PlannedColumn, from: string): string {
  return site.href(site.columnPath(column.key), from);
}

/** One anchor to a column. */
export function columnLink(site: Site, column: PlannedColumn, from: string): string {
  return `<a href="${columnHref(site, column, from)}">${escape(column.name)}</a>`;
}

/** The platform's tree as nested lists. */
export function drawTree(site: Site, parent: string, from: string): string {
  const children = columnsAt(site, 'platform').filter((column) => column.parent === parent);
  if (children.length === 0) return '';
  const items = children.map(
    (column) => `<li>${columnLink(site, column, from)}${drawTree(site, column.key, from)}</li>`,
  );
  return `<ul>${items.join('\n')}</ul>`;
}

/** Tags of the guideline for government websites. */
export function drawTags(site: Site, page: DrawnPage): string {
  const { plan } = site;
  const tags: [string, string][] = [
    ['SiteName', plan.name],
    ['SiteDomain', plan.host],
    ['SiteIDCode', plan.siteIdCode],
  ];
  if (page.column !== null && page.kind !== 'home') {
    tags.push(
      ['ColumnName', page.column.name],
      ['ColumnDescription', `${plan.name}${page.column.name}栏目`],
      ['ColumnKeywords', `${page.column.name},${plan.place}`],
      ['ColumnType', '政务公开'],
    );
  }
  if (page.document !== null) {
    tags.push(
      ['ArticleTitle', page.document.title],
      ['PubDate', `${page.document.tagDate} 10:20`],
      ['ContentSource', page.document.source],
    );
  }
  return tags
    .map(
      ([name, value]) => `<meta name="${name}" content="${escape(plan.tags.get(name) ?? value)}">`,
    )
    .join('\n');
}

const footerItems = (site: Site, from: string): [string, string][] => {
  const { plan } = site;
  return [
    [
      'party-mark',
      '<a href="https://bszs.conac.cn/sitename?method=show&id=0"><img src="/images/red.png" alt="党政机关网站标识"></a>',
    ],
    ['site-id', `网站标识码：${plan.siteIdCode}`],
    ['icp', `<a href="https://beian.miit.gov.cn/">${plan.icp}</a>`],
    [
      'police',
      `<a href="https://www.beian.gov.cn/portal/registerSystemInfo"><img src="/images/ga.png" alt="">${plan.police}</a>`,
    ],
    ['organizer', `主办单位：${plan.office}`],
    ['contact', `联系电话：${plan.phone}`],
    ['site-map', `<a href="${site.href('/wzdt.html', from)}">网站地图</a>`],
    [
      'mistakes',
      '<a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html"><img src="/images/jiucuo.png" alt="我为政府网站找错"></a>',
    ],
  ];
};

/** The last block of each page. */
export function drawFooter(site: Site, from: string): string {
  return footerItems(site, from)
    .filter(([item]) => !site.plan.withoutFooter.has(item))
    .map(([, markup]) => `<p>${markup}</p>`)
    .join('\n');
}

const fieldsOf = (document: PlannedDocument): [string, string][] => {
  const fields: [string, string | null][] = [
    ['索引号', document.indexNumber],
    ['发文机关', document.issuer],
    ['成文日期', document.writtenDate === null ? null : inChinese(document.writtenDate)],
    ['标题', document.title],
    ['发文字号', document.docNumber],
    ['发布日期', inChinese(document.pubDate)],
    ['有效性', document.validity],
    ['主题分类', '综合政务'],
    ['内容概述', document.title],
  ];
  return fields.flatMap(([label, value]) => (value === null ? [] : [[label, escape(value)]]));
};

/** The table of a document's particulars. */
export function drawParticulars(document: PlannedDocument): string {
  if (!document.hasTable) return '';
  const fields = fieldsOf(document);
  const rows: string[] = [];
  for (let at = 0; at < fields.length; at += 2) {
    const cells = fields
      .slice(at, at + 2)
      .map(([label, value]) => `<td><b>${label}：</b></td><td>${value}</td>`);
    rows.push(`<tr>${cells.join('')}</tr>`);
  }
  return `<table class="xxgk_table">${rows.join('\n')}</table>`;
}

/** Body, signature, files and related links of a document. */
export function drawBody(site: Site, document: PlannedDocument, from: string): string {
  const number =
    document.kind === 'policy' && document.docNumber !== null
      ? `<p style="text-align:center">${document.docNumber}</p>`
      : '';
  const paragraphs = document.body.map((text) =>
    /^<(?:table|p|div)/.test(text) ? text : `<p>${text}</p>`,
  );
  const signature =
    document.isSigned && document.writtenDate !== null
      ? `<p style="text-align:right">${document.issuer ?? site.plan.office}</p><p style="text-align:right">${inChinese(document.writtenDate)}</p>`
      : '';
  const files = document.files.map(
    ({ text, name }) =>
      `<p>附件：<a href="${site.href(`/files/${name}`, from)}">${escape(text)}</a></p>`,
  );
  return resolveTokens(site, [number, ...paragraphs, signature, ...files].join('\n'), from);
}

/** Links beside the body. */
export function drawRelated(site: Site, document: PlannedDocument, from: string): string {
  if (document.related.length === 0) return '';
  const items = document.related.map(
    ({ text, key }) =>
      `<li><a href="${site.href(site.documentPath(key), from)}">${escape(text)}</a></li>`,
  );
  return `<div class="related"><h4>相关链接</h4><ul>${items.join('')}</ul></div>`;
}
