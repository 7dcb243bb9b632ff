// Renders a page of the demo portal: its own content within the portal's layout, dates counted from a given day.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;

/** Pages of the portal with the faults planted in them. */
export const portal = JSON.parse(readFileSync(join(folder, 'portal.json'), 'utf8'));

const invented = {
  // A checksum that is right on an area and a birth year that nobody has.
  idNumber: '350799190001010017',
  rawTemplate: '{{article.attachment}}',
};

const formats = {
  plain: ([year, month, day]) => `${year}-${month}-${day}`,
  compact: ([year, month, day]) => `${year}${month}${day}`,
  path: ([year, month, day]) => `${year}/${Number(month)}/${Number(day)}`,
  chinese: ([year, month, day]) => `${year}年${Number(month)}月${Number(day)}日`,
};

function shiftDay(today, days) {
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Fills `{{-3}}`, `{{-3 compact}}` and the like: a day so many days from today. */
function fillDates(html, today) {
  return html.replace(/\{\{([+-]\d{1,4})(?: (\w{1,10}))?\}\}/g, (_, days, format = 'plain') =>
    formats[format](shiftDay(today, Number(days)).split('-')),
  );
}

function renderMeta({ meta, title, isArticle }) {
  const column = meta.ColumnName;
  const described = { ColumnDescription: `${column}栏目`, ColumnKeywords: column };
  const extra = column === undefined ? {} : described;
  const tags = isArticle ? { ArticleTitle: title, ...meta } : { ...meta, ...extra };
  return Object.entries(tags)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('\n');
}

function renderTrail({ trail, isArticle }) {
  if (trail.length === 0) return '';
  const steps = [...trail, ...(isArticle ? ['正文'] : [])];
  const links = steps.map((name, index) =>
    index === trail.length - 1 && isArticle ? `<a href="./">${name}</a>` : name,
  );
  return `<div class="position">当前位置：<a href="/">首页</a> &gt; ${links.join(' &gt; ')}</div>`;
}

/** The page as text; `today` is the civil date that `{{-3}}` counts from. */
export function renderDemoPage(page, today) {
  const content = readFileSync(join(folder, 'pages', page.file), 'utf8');
  const layout = page.isBare ? '{{content}}' : readFileSync(join(folder, 'layout.html'), 'utf8');
  const parts = {
    ...invented,
    content,
    charset: page.charset ?? 'utf-8',
    title: page.title,
    meta: renderMeta(page),
    trail: renderTrail(page),
    errorReport: page.omitErrorReport
      ? ''
      : '<a href="https://zfwzzc.www.gov.cn/"><img src="/error.svg" alt="我为政府网站找错"></a>',
  };
  const fill = (text) =>
    text.replace(/\{\{([a-z]{1,20})\}\}/gi, (whole, name) => parts[name] ?? whole);
  return fillDates(fill(fill(layout)), today);
}

/** The civil date of Asia/Shanghai at this moment. */
export function findToday(now = new Date()) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}
