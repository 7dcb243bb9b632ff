import { fetchStates } from '../../data/fetch-states.ts';
import type { SiteColumn, SiteView } from '../../model/site/site-view.ts';

const script = '列表由脚本加载，本次未取得内容。请用浏览器渲染后检查。';
const unsure = '页面已读取，但未能确认栏目内容。请人工打开查看。';
const unasked = '本次未读取该栏目页面。可提高页数上限后重新审计。';

/** Why a column's content is not known, and what to do. */
export function tellUnread({ url, pages }: SiteColumn, site: SiteView): string {
  const isScripted = pages.some(
    ({ needsRendering, artifacts }) => needsRendering || artifacts.list?.isScriptBuilt === true,
  );
  if (isScripted) return script;
  if (pages.length > 0) return unsure;
  const record = url === null ? null : site.findFetch(url);
  if (record === null) return unasked;
  const { name, advice } = fetchStates[record.state];
  const isObtained = record.state === 'fetched' || record.state === 'not-modified';
  return isObtained ? unsure : `${name}。${advice}`;
}
