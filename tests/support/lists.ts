import type { DatedLink, ListRow, PageList } from '../../src/engine/model/artifacts/list.ts';
import { day } from './pages.ts';
import { locatorOf } from './test-audit.ts';

/** A row of an invented list; null for a row without a date. */
export function rowOf(title: string, date: string | null, partial: Partial<ListRow> = {}): ListRow {
  return {
    title,
    href: `https://www.lanxi-demo.gov.cn/zwgk/${title}.html`,
    date: date === null ? null : day(date),
    notation: date,
    yearInferred: false,
    locator: locatorOf(`${title} ${date ?? ''}`),
    ...partial,
  };
}

/** A list of the given rows. */
export function listOf(rows: readonly ListRow[], partial: Partial<PageList> = {}): PageList {
  const dates = rows.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  return {
    rows: [...rows],
    newestDate: dates.at(-1) ?? null,
    oldestDate: dates[0] ?? null,
    pagination: null,
    isLaterPage: false,
    carrier: 'markup',
    emptyNotice: null,
    note: null,
    isScriptBuilt: false,
    dominance: 0.8,
    ...partial,
  };
}

/** A dated link of an invented page. */
export function datedLinkOf(date: string, partial: Partial<DatedLink> = {}): DatedLink {
  return {
    title: `岚溪县${date}要闻`,
    href: `https://www.lanxi-demo.gov.cn/yw/${date}.html`,
    date: day(date),
    notation: date,
    yearInferred: false,
    from: 'text',
    locator: locatorOf(`岚溪县${date}要闻`),
    ...partial,
  };
}
