import type { CurrentColumn } from '../../src/engine/model/artifacts/columns.ts';
import type { PageDate } from '../../src/engine/model/page-date.ts';
import { day } from './pages.ts';
import { locatorOf } from './test-audit.ts';

/** A date of a document page; published dates stand in the text, all others in the table. */
export function dated(
  role: PageDate['role'],
  value: string,
  more: Partial<PageDate> = {},
): PageDate {
  return {
    role,
    value: day(value),
    from: role === 'published' ? 'text' : 'table',
    label: role === 'published' ? '发布日期' : '成文日期',
    notation: value,
    locator: locatorOf(value),
    ...more,
  };
}

/** A text at its place. */
export function quoted(value: string) {
  return { value, locator: locatorOf(value) };
}

/** The column that a page surely belongs to. */
export function columnOf(id: string): CurrentColumn {
  return { id, name: id, certainty: 'certain', from: 'breadcrumb', locator: locatorOf(id) };
}
