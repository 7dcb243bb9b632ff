import type { SitePage } from '../../model/site/site-page.ts';
import { defineSiteAudit, onPage, portalSubject } from '../define-site-audit.ts';
import { found } from '../observe.ts';
import { observeSite, soughtOn } from '../observe-site.ts';

type Key = 'works' | 'seen' | 'missing' | 'unseen' | 'unread';

/** A page on which the scripts have run: what is not there then does not come any more. */
function isRendered({ artifacts: { snapshot }, needsRendering }: SitePage): boolean {
  return (snapshot.via === 'render' || snapshot.via === 'tab') && !needsRendering;
}

/** Results of the portal's own search, asked for by the crawl. */
function hasResults({ purpose, artifacts }: SitePage): boolean {
  return purpose.kind === 'search' && (artifacts.list?.rows.length ?? 0) > 0;
}

/** A working search (国务院令第711号 第二十四条): the box is there, and a query asked on the way brought results. */
export const siteSearch = defineSiteAudit<Key>({
  id: 'site-search',
  title: '信息检索',
  messages: {
    works: '网站提供信息检索，试查有结果。',
    seen: '网站提供检索入口（{text}）。',
    missing:
      '首页和政府信息公开平台在浏览器中打开后均未见检索框或检索入口。请提供信息检索功能；已有的，请放在首页或平台。',
    unseen: '首页和政府信息公开平台未见检索框或检索入口，可能由脚本生成。请人工核实。',
    unread: '首页和政府信息公开平台未能读取，检索功能未检查。',
  },
  audit(site, context) {
    const rule = context.rule('site-search');
    const say = { rule, subject: portalSubject(site) };
    const results = site.pages.find(hasResults);
    const row = results?.artifacts.list?.rows[0];
    if (results !== undefined && row !== undefined) {
      const evidence = [onPage(found(row.locator), results.artifacts.snapshot)];
      return [observeSite({ ...say, evidence, verdict: 'passed', message: 'works' })];
    }
    const entries = [site.home, site.platform].filter((page) => page !== null);
    const boxes = [...entries, ...site.pages].flatMap(({ artifacts: { search, snapshot } }) =>
      search === null ? [] : [onPage(found(search.locator), snapshot)],
    );
    const [box] = boxes;
    if (box !== undefined) {
      const data = { text: box.locator?.quote ?? null };
      return [observeSite({ ...say, data, evidence: [box], verdict: 'passed', message: 'seen' })];
    }
    const [home, platform] = entries;
    if (home === undefined)
      return [observeSite({ ...say, verdict: 'untested', message: 'unread' })];
    const evidence = entries.map(({ artifacts }) =>
      soughtOn('检索框、检索按钮和检索链接', artifacts.snapshot),
    );
    const isCertain = platform !== undefined && entries.every(isRendered);
    return isCertain
      ? [observeSite({ ...say, evidence, verdict: 'fault', message: 'missing' })]
      : [observeSite({ ...say, evidence, verdict: 'doubt', message: 'unseen' })];
  },
});
