import { footerItemDefinitions } from '../data/footer-items.ts';
import type { Footer } from '../model/artifacts/identity.ts';
import type { Locator } from '../model/locator.ts';
import { defineAudit } from './define-audit.ts';
import { absent, found, observe, siteSubject } from './observe.ts';

type Key = 'missing' | 'opaque' | 'unseen' | 'complete' | 'elsewhere';

const searchedFor = '页面底部的文字、链接、图片说明和脚本';

function missingNames({ items }: Footer): string[] {
  const seen = new Set(items.filter(({ locator }) => locator !== null).map(({ id }) => id));
  return footerItemDefinitions.filter(({ id }) => !seen.has(id)).map(({ name }) => name);
}

function placesOf({ items }: Footer): Locator[] {
  return items.map(({ locator }) => locator).filter((locator) => locator !== null);
}

/** A home page's last block carries the eight items of 国办发〔2017〕47号. */
export const siteFooter = defineAudit<Key>({
  id: 'site-footer',
  scope: 'page',
  title: '页面底部标识',
  requires: ['footer', 'kind'],
  messages: {
    missing: '首页底部未见{missing}（共{count}项）。请在页面底部功能区补齐。',
    opaque:
      '首页底部未读到{missing}，但底部有图片或脚本生成的内容，可能以图片形式展示。请人工核实。',
    unseen: '未能识别首页底部区域，可能由脚本生成。请人工核实底部标识是否齐全。',
    complete: '首页底部标识齐全：{present}。',
    elsewhere: '底部标识只在网站首页检查，本页不适用。',
  },
  audit({ footer, kind, ...artifacts }, context) {
    const rule = context.rule('site-footer');
    const subject = siteSubject({ footer, kind, ...artifacts });
    if (kind.value !== 'home') {
      return [observe({ verdict: 'inapplicable', rule, message: 'elsewhere', subject })];
    }
    if (!footer.recognised) {
      const evidence = [absent(searchedFor)];
      return [observe({ verdict: 'doubt', rule, message: 'unseen', subject, evidence })];
    }
    const names = missingNames(footer);
    const places = placesOf(footer).map((locator) => found(locator));
    if (names.length === 0) {
      const data = { present: footerItemDefinitions.map(({ name }) => name).join('、') };
      const message = 'complete';
      return [observe({ verdict: 'passed', rule, message, subject, data, evidence: places })];
    }
    const data = { missing: names.join('、'), count: names.length };
    const evidence = [absent(`${searchedFor}：${names.join('、')}`, places[0]?.locator ?? null)];
    return [
      footer.hasOpaqueParts
        ? observe({ verdict: 'doubt', rule, message: 'opaque', subject, data, evidence })
        : observe({ verdict: 'fault', rule, message: 'missing', subject, data, evidence }),
    ];
  },
});
