import { defineAudit } from './define-audit.ts';
import { absent, found, observe, siteSubject } from './observe.ts';

type Key = 'seen' | 'unseen' | 'elsewhere';

/** Pages on which a person looks for the search. */
const entryKinds = new Set(['home', 'platform']);

/** A working search (国务院令第711号 第二十四条); whether it finds anything takes a query. */
export const siteSearch = defineAudit<Key>({
  id: 'site-search',
  scope: 'page',
  title: '信息检索',
  requires: ['search', 'kind'],
  messages: {
    seen: '页面提供检索入口（{text}）。',
    unseen: '本页未见检索框或检索入口，可能由脚本生成。请人工核实网站是否提供信息检索。',
    elsewhere: '本页未见检索入口；检索入口一般在首页或政府信息公开平台，请在这些页面检查。',
  },
  audit(artifacts, context) {
    const rule = context.rule('site-search');
    const subject = siteSubject(artifacts);
    const { search, kind } = artifacts;
    if (search !== null) {
      const evidence = [found(search.locator)];
      const data = { text: search.locator.quote };
      return [observe({ verdict: 'passed', rule, message: 'seen', subject, data, evidence })];
    }
    const evidence = [absent('检索框、检索按钮和检索链接')];
    return [
      entryKinds.has(kind.value)
        ? observe({ verdict: 'doubt', rule, message: 'unseen', subject, evidence })
        : observe({ verdict: 'untested', rule, message: 'elsewhere', subject, evidence }),
    ];
  },
});
