import { defineAudit } from './define-audit.ts';
import { found, observe, pageSubject } from './observe.ts';

/** No classification mark on a published page; a hit is a lead that a person must check at once. */
export const secretMark = defineAudit({
  id: 'secret-mark',
  scope: 'page',
  title: '密级标志',
  requires: ['secretMarks'],
  messages: {
    mark: '线索：页面发现疑似密级标志“{text}”，须立即由保密工作人员核实；核实前建议先行撤下。',
    internal: '线索：页面发现“{text}”字样，须立即由人核实是否属于不予公开的内部资料。',
    mention: '页面出现“{text}”，{reason}，多半不是密级标志。请人工核实。',
    clean: '页面可见文字中未发现密级标志。',
  },
  audit(artifacts, context) {
    const rule = context.rule('secret-mark');
    const subject = pageSubject(artifacts);
    const likely = artifacts.secretMarks.filter((mark) => mark.isLikely);
    const mentions = artifacts.secretMarks.filter((mark) => !mark.isLikely);
    const first = mentions[0];
    const faults = likely.map((mark) =>
      observe({
        verdict: 'fault',
        rule,
        message: mark.kind === 'classified' ? 'mark' : 'internal',
        subject,
        data: { text: mark.text },
        evidence: [found(mark.locator)],
      }),
    );
    const doubts =
      first === undefined
        ? []
        : [
            observe({
              verdict: 'doubt',
              rule,
              message: 'mention',
              subject,
              data: { text: first.text, reason: first.context, count: mentions.length },
              evidence: mentions.map((mark) => found(mark.locator)),
            }),
          ];
    if (faults.length + doubts.length > 0) return [...faults, ...doubts];
    return [observe({ verdict: 'passed', rule, message: 'clean', subject })];
  },
});
