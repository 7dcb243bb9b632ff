import type { Breadcrumbs } from '../../model/artifacts/identity.ts';
import type { SiteColumn, SiteView } from '../../model/site/site-view.ts';
import { addressKey } from '../../text/address-key.ts';

/** A trail of one step under the home page. */
export function isFirstLevelTrail(breadcrumbs: Breadcrumbs | null): boolean {
  const items = (breadcrumbs?.items ?? []).filter(
    ({ text }) => !/^(?:首页|网站首页|正文|列表)$/.test(text),
  );
  return breadcrumbs !== null && items.length <= 1;
}

/** Whether a visitor reaches the column from the home page in one step: by its trail, or by a link of the home page. */
export function isFirstLevelColumn({ pages, url }: SiteColumn, { home }: SiteView): boolean {
  const [page] = pages;
  if (page !== undefined && isFirstLevelTrail(page.artifacts.breadcrumbs)) return true;
  if (home === null || url === null) return false;
  const key = addressKey(url);
  return home.links.some(({ href }) => addressKey(href) === key);
}
