import { metaTagDefinitions, type MetaTagDefinition } from '../data/meta-tags.ts';
import type { MetaTag } from '../model/artifacts/identity.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { PageKind } from '../model/page-kind.ts';
import { defineAudit } from './define-audit.ts';
import { absent, found, observe, pageSubject } from './observe.ts';

type Key = 'value' | 'missing' | 'complete' | 'elsewhere';

const problemNames: Record<NonNullable<MetaTag['problem']>, string> = {
  empty: '值为空',
  null: '值为 null',
  template: '模板内容未替换',
  'other-site': '与本网站不符',
};

const tagPages: Record<PageKind, readonly MetaTagDefinition['page'][]> = {
  home: ['every'],
  platform: ['every'],
  'column-list': ['every', 'list'],
  article: ['every', 'article'],
  'annual-report': ['every', 'article'],
  'org-info': ['every'],
  'leader-info': ['every'],
  guide: ['every'],
  search: ['every'],
  error: [],
  other: [],
};

/** Tags asked for on a page of that kind, each with its tag on the page: a usable one first. */
function askedTags({ kind, identity }: PageArtifacts): { name: string; tag: MetaTag | null }[] {
  return metaTagDefinitions
    .filter(({ asked, page }) => asked && tagPages[kind.value].includes(page))
    .map(({ name }) => {
      const tags = identity.metaTags.filter((tag) => tag.name === name);
      return { name, tag: tags.find(({ problem }) => problem === null) ?? tags[0] ?? null };
    });
}

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
    const asked = askedTags(artifacts);
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
