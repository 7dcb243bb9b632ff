import { defineSiteAudit } from '../define-site-audit.ts';
import { isFileAddress } from './is-file-address.ts';
import { judgeLinks, type LinkKey } from './judge-links.ts';

/** A file offered for download can be had; it is broken only where it failed twice. */
export const brokenAttachment = defineSiteAudit<LinkKey>({
  id: 'broken-attachment',
  title: '附件可用',
  messages: {
    broken: '附件“{text}”（{address}）先后两次无法下载（{answer}）。请重新上传或更正链接。',
    gone: '附件“{text}”（{address}）打开后提示“{word}”。请重新上传或更正链接。',
    guarded: '{host} 的{count}个附件拒绝程序访问或要求验证，如 {address}。请人工下载核实。',
    silent:
      '{host} 的{count}个附件没有应答，可能只在特定网络可以访问，如 {address}。请人工下载核实。',
    portalDown:
      '{host} 有{count}个附件无法下载，网站当时大面积无法访问，不逐条认定，如 {address}。请待网站恢复后再查。',
    once: '{count}个附件无法下载，尚未再次访问，不作认定。',
    unasked: '{count}个附件因站外地址、爬虫协议、数量上限等原因未访问。',
    working: '已访问的{count}个附件可以下载。',
    none: '没有访问过的附件，未检查。',
  },
  audit: (site, context) => judgeLinks(site, context, isFileAddress),
});
