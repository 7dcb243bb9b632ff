import { type DrawnRow, escape, type ListSlice } from '../site.ts';
import { inChinese } from '../plan/days.ts';

/** A list item with its date behind the link. */
export function itemRow({ title, href, date }: DrawnRow): string {
  return `<li><a href="${href}" title="${escape(title)}" target="_blank">${escape(title)}</a><span>${date}</span></li>`;
}

/** Messages of the public with the days of question and answer. */
export function messageTable(rows: readonly DrawnRow[]): string {
  const lines = rows.map(({ title, href, document }) => {
    const { asked, answered } = document.message ?? { asked: '', answered: null };
    return `<tr><td><a href="${href}">${escape(title)}</a></td><td>${asked}</td><td>${answered === null ? '处理中' : '已回复'}</td><td>${answered ?? ''}</td></tr>`;
  });
  return `<table class="mail"><tr><th>标题</th><th>留言时间</th><th>办理状态</th><th>答复时间</th></tr>${lines.join('\n')}</table>`;
}

/** A table with index numbers and days. */
export function indexTable(rows: readonly DrawnRow[]): string {
  const lines = rows.map(
    ({ title, href, date, document }) =>
      `<tr><td>${document.indexNumber ?? ''}</td><td><a href="${href}">${escape(title)}</a></td><td>${document.issuer ?? document.source}</td><td>${inChinese(date)}</td></tr>`,
  );
  return `<table class="xxgk_list"><tr><th>索引号</th><th>信息名称</th><th>发布机构</th><th>发布日期</th></tr>${lines.join('\n')}</table>`;
}

/** Numbered links to the pages of a list. */
export function linkPager(slice: ListSlice, hrefOf: (page: number) => string): string {
  const { page, pages, total } = slice;
  if (pages < 2) return '';
  const numbers = Array.from({ length: Math.min(pages, 9) }, (_, at) => at + 1).map((number) =>
    number === page
      ? `<b>${String(number)}</b>`
      : `<a href="${hrefOf(number)}">${String(number)}</a>`,
  );
  const next = page < pages ? `<a href="${hrefOf(page + 1)}">下一页</a>` : '';
  return `<div class="page"><span>共${String(total)}条 ${String(page)}/${String(pages)}页</span> <a href="${hrefOf(1)}">首页</a> ${numbers.join(' ')} ${next} <a href="${hrefOf(pages)}">尾页</a></div>`;
}
