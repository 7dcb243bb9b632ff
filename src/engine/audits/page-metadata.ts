import type { MetaTag } from '../model/artifacts/identity.ts';
import { defineAudit } from './define-audit.ts';
import { listAskedTags, problemNames } from './list-asked-tags.ts';
import { absent, found, observe, pageSubject } from './observe.ts';

type Key = 'value' | 'missing' | 'complete' | 'elsewhere';

/** Tags with what is wrong with each: `SiteName（值为空）、…`. */
function describe(tags: readonly MetaTag[]): string {
  return tags
    .map(({ name, problem }) => `${name}（${problem === null ? '' : problemNames[problem]}）`)
    .join('、');
}

/** The tags of 国办发〔2017〕47号 are there and say something about this page. */
export const pageMetadata = defineAudit<Key>({
  id: 'page-metadata',
  scope: 'page',
  title: '网页标签',
  requires: ['identity', 'kind'],
  messages: {
    value: '网页标签的值不可用：{tags}。请在网站管理系统中按实际内容填写。',
    missing: '页面没有网页标签{tags}。请核实是否应当设置。',
    complete: '本页应有的{count}个网页标签齐全，值可用。',
    elsewhere: '本页不是首页、列表页或内容页，不检查网页标签。',
  },
  audit(artifacts, context) {
    const subject = pageSubject(artifacts);
    const valueRule = context.rule('page-metadata-value');
    const asked = listAskedTags(artifacts);
    if (asked.length === 0) {
      const message = 'elsewhere';
      return [observe({ verdict: 'inapplicable', rule: valueRule, message, subject })];
    }
    const missing = asked.filter(({ tag }) => tag === null).map(({ name }) => name);
    const tags = asked.flatMap(({ tag }) => (tag === null ? [] : [tag]));
    const faults = tags.filter(({ problem }) => problem !== null);
    if (faults.length + missing.length === 0) {
      const data = { count: asked.length };
      const evidence = tags.map(({ locator }) => found(locator));
      const rule = valueRule;
      return [observe({ verdict: 'passed', rule, message: 'complete', subject, data, evidence })];
    }
    const values = observe({
      verdict: 'fault',
      rule: valueRule,
      message: 'value',
      subject,
      data: { tags: describe(faults), count: faults.length },
      evidence: faults.map(({ locator }) => found(locator)),
    });
    const absence = observe({
      verdict: 'fault',
      rule: context.rule('page-metadata-presence'),
      message: 'missing',
      subject,
      data: { tags: missing.join('、'), count: missing.length },
      evidence: [absent(`<head> 中的 ${missing.join('、')}`)],
    });
    return [...(faults.length > 0 ? [values] : []), ...(missing.length > 0 ? [absence] : [])];
  },
});
