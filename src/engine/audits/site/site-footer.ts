import type { SitePage } from '../../model/site/site-page.ts';
import type { SiteView } from '../../model/site/site-view.ts';
import { addressKey } from '../../text/address-key.ts';
import { siteFooter as pageFooter } from '../site-footer.ts';
import { defineSiteAudit, portalSubject } from '../define-site-audit.ts';
import { bindToPage, observeSite } from '../observe-site.ts';

type Key = 'missing' | 'opaque' | 'unseen' | 'complete' | 'unread';

function isKey(message: string): message is Key {
  return message !== 'elsewhere' && Object.hasOwn(pageFooter.messages, message);
}

const seenIn = ({ artifacts }: SitePage): readonly string[] =>
  artifacts.footer.items.filter(({ locator }) => locator !== null).map(({ id }) => id);

/** The page that shows the last block: the home page, else a frame of it that holds all of the block. */
function findFooterPage(home: SitePage, { pages }: SiteView): SitePage {
  if (home.artifacts.footer.recognised) return home;
  const linked = new Set(home.links.map(({ href }) => addressKey(href)));
  const frame = pages.find(
    ({ key, answerOf, artifacts }) =>
      answerOf?.system === 'frame' && linked.has(key) && artifacts.footer.recognised,
  );
  if (frame === undefined) return home;
  const inFrame = seenIn(frame);
  return seenIn(home).every((id) => inFrame.includes(id)) ? frame : home;
}

/** The home page's last block carries the eight items of 国办发〔2017〕47号; other pages need not. */
export const siteFooter = defineSiteAudit<Key>({
  id: 'site-footer',
  title: '页面底部标识',
  messages: {
    missing: pageFooter.messages.missing,
    opaque: pageFooter.messages.opaque,
    unseen: pageFooter.messages.unseen,
    complete: pageFooter.messages.complete,
    unread: '首页未能读取，底部标识未检查。请检查网站能否访问后重新审计。',
  },
  audit(site, context) {
    const { home } = site;
    const rule = context.rule('site-footer');
    const subject = portalSubject(site);
    if (home === null)
      return [observeSite({ rule, subject, verdict: 'untested', message: 'unread' })];
    // The crawl knows which page is the home page, whatever the page looks like.
    const kind = { value: 'home' as const, reasons: [] };
    const page = findFooterPage(home, site);
    return pageFooter.audit({ ...page.artifacts, kind }, context).flatMap((answer) => {
      const { message, verdict } = answer;
      if (!isKey(message)) return [];
      const isScripted = verdict === 'fault' && page.needsRendering;
      const said = isScripted
        ? { verdict: 'doubt' as const, message: 'opaque' as const }
        : { verdict, message };
      return [{ ...bindToPage(answer, page), ...said, subject }];
    });
  },
});
