import { interpretationWords } from '../data/interpretation.ts';
import { defineAudit } from './define-audit.ts';
import { documentSubject, found, observe } from './observe.ts';

/**
 * An interpretation is not in words alone. One page cannot show the other interpretations of the same document,
 * so words alone leave doubt.
 */
export const interpretationForm = defineAudit({
  id: 'interpretation-form',
  scope: 'page',
  title: '政策解读形式',
  requires: ['interpretation'],
  messages: {
    several: '本页解读形式：{forms}。',
    'text-only':
      '提示：本页仅见文字解读。同一文件如另有图解、视频、问答等解读，请核对并在页面关联；如没有，建议补充。',
    unread: '本页未读出解读正文，无法判断解读形式。请人工核实。',
    'not-an-interpretation': '本页不是政策解读，不适用。',
  },
  audit(artifacts, context) {
    const { interpretation } = artifacts;
    const rule = context.rule('interpretation-form');
    const subject = documentSubject(artifacts);
    if (interpretation === null) {
      return [
        observe({ verdict: 'inapplicable', rule, message: 'not-an-interpretation', subject }),
      ];
    }
    const { forms, textLength, locator } = interpretation;
    const evidence = [found(locator)];
    const names = forms.map((form) => interpretationWords.names[form]).join('、');
    if (forms.some((form) => form !== 'text')) {
      const data = { forms: names };
      return [observe({ verdict: 'passed', rule, message: 'several', subject, data, evidence })];
    }
    const message = textLength === 0 ? 'unread' : 'text-only';
    return [observe({ verdict: 'doubt', rule, message, subject, evidence })];
  },
});
