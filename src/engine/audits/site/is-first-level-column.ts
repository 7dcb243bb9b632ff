import { pageKindWords } from '../../data/page-kind-words.ts';
import type { Breadcrumbs } from '../../model/artifacts/identity.ts';
import type { ColumnDefinition } from '../../model/column-definition.ts';
import type { SiteColumn, SiteView } from '../../model/site/site-view.ts';
import { addressKey } from '../../text/address-key.ts';

/** A trail of one step under the home page. */
export function isFirstLevelTrail(breadcrumbs: Breadcrumbs | null): boolean {
  const items = (breadcrumbs?.items ?? []).filter(
    ({ text }) => !/^(?:首页|网站首页|正文|列表)$/.test(text),
  );
  return breadcrumbs !== null && items.length <= 1;
}

/** Steps of the trail that only hold the columns of the platform, where the column's usual place is in it. */
function isPlatformStep(text: string, { parent }: ColumnDefinition): boolean {
  const { platform, statutory } = pageKindWords;
  return parent !== null && (platform.includes(text) || statutory.includes(text));
}

/** Whether a visitor reaches the column from the home page or the platform in one step: by its trail, or by a link of the home page. */
export function isFirstLevelColumn(
  { pages, url, definition }: SiteColumn,
  { home }: SiteView,
): boolean {
  const trail = pages[0]?.artifacts.breadcrumbs ?? null;
  const items = (trail?.items ?? []).filter(({ text }) => !isPlatformStep(text, definition));
  if (trail !== null && isFirstLevelTrail({ ...trail, items })) return true;
  if (home === null || url === null) return false;
  const key = addressKey(url);
  return home.links.some(({ href }) => addressKey(href) === key);
}
