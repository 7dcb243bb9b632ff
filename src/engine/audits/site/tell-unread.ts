import type { FetchState } from '../../model/site/fetch-record.ts';
import type { SiteColumn, SiteView } from '../../model/site/site-view.ts';

const reasons: Readonly<Record<FetchState, string>> = {
  fetched: '页面已读取，但未能确认栏目内容，请人工打开查看。',
  'not-modified': '页面未变，但未能确认栏目内容，请人工打开查看。',
  robots: '网站的 robots.txt 不允许访问，未读取。请人工打开查看。',
  'too-large': '页面过大，未读取。请人工打开查看。',
  unsupported: '文件格式暂不支持。请人工打开查看。',
  timeout: '网站长时间没有响应。请稍后重新审计。',
  dns: '域名无法解析。请核对网址。',
  tls: '安全证书有误，未能连接。请核对网站证书。',
  refused: '网站拒绝连接。请稍后重新审计。',
  'client-error': '网站答复页面不存在或不能访问。请核对链接。',
  'server-error': '网站服务器出错。请稍后重新审计。',
  'rate-limited': '网站限制了访问频率。请稍后以更长的间隔重新审计。',
  challenge: '网站要求通过人机验证，未读取。请人工打开查看。',
  loop: '页面循环跳转。请核对链接。',
  trap: '网址为无尽的日历或参数，未读取。请人工打开查看。',
  'off-site': '页面在其他网站，未读取。请人工打开查看。',
  'out-of-budget': '已达到本次审计的页数上限，未读取。可提高页数上限后重新审计。',
  stopped: '审计中途停止，未读取。可继续审计。',
};
const script = '列表由脚本加载，本次未取得内容。请用浏览器渲染后检查。';
const unasked = '本次未读取该栏目页面。可提高页数上限后重新审计。';

/** Why a column's content is not known, and what to do. */
export function tellUnread({ url, pages }: SiteColumn, site: SiteView): string {
  if (
    pages.some(({ needsRendering, artifacts }) => needsRendering || artifacts.list?.isScriptBuilt)
  )
    return script;
  if (pages.length > 0) return reasons.fetched;
  const record = url === null ? null : site.findFetch(url);
  return record === null ? unasked : reasons[record.state];
}
