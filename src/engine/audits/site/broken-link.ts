import { defineSiteAudit } from '../define-site-audit.ts';
import { isFileAddress } from './is-file-address.ts';
import { judgeLinks, type LinkKey } from './judge-links.ts';

/** A link of an audited page answers; it is broken only where it failed twice. */
export const brokenLink = defineSiteAudit<LinkKey>({
  id: 'broken-link',
  title: '链接可用',
  messages: {
    broken: '链接“{text}”（{address}）先后两次打不开（{answer}）。请更正或删除该链接。',
    gone: '链接“{text}”（{address}）打开后提示“{word}”。请更正或删除该链接。',
    guarded: '{host} 的{count}个链接拒绝程序访问或要求验证，如 {address}。请人工打开核实。',
    silent:
      '{host} 的{count}个链接没有应答，可能只在特定网络可以访问，如 {address}。请人工打开核实。',
    portalDown:
      '{host} 有{count}个链接打不开，网站当时大面积无法访问，不逐条认定，如 {address}。请待网站恢复后再查。',
    once: '{count}个链接打不开，尚未再次访问，不作认定。',
    unasked: '{count}个链接因站外地址、爬虫协议、数量上限等原因未访问。',
    working: '已访问的{count}个链接可以打开。',
    none: '没有访问过的链接，未检查。',
  },
  audit: (site, context) => judgeLinks(site, context, (record) => !isFileAddress(record)),
});
