import { catalogueWords } from '../data/decision-catalogue.ts';
import type { DecisionCatalogue } from '../model/artifacts/content.ts';
import type { Subject } from '../model/finding.ts';
import { type AuditContext, defineAudit, type Observation } from './define-audit.ts';
import { absent, columnSubject, found, observe } from './observe.ts';

type Key = 'complete' | 'missing' | 'unclear' | 'elsewhere';

/** What a catalogue tells, and what its table lacks. */
export function judgeCatalogue(
  catalogue: DecisionCatalogue,
  subject: Subject,
  context: AuditContext,
): readonly Observation<Key>[] {
  const rule = context.rule('decision-catalogue-fields');
  const { title, rows, fields } = catalogue;
  const told = fields.flatMap(({ locator }) => (locator === null ? [] : [found(locator)]));
  if (catalogue.isElsewhere) {
    const evidence = [found(catalogue.locator)];
    const data = { title };
    return [observe({ verdict: 'doubt', rule, message: 'elsewhere', subject, data, evidence })];
  }
  const missing = catalogueWords.fields.filter(({ id }) =>
    fields.some((field) => field.id === id && field.value === null),
  );
  if (missing.length === 0) {
    const data = { title, rows };
    return [
      observe({ verdict: 'passed', rule, message: 'complete', subject, data, evidence: told }),
    ];
  }
  const names = missing.map(({ name }) => name).join('、');
  const hasTable = rows > 0;
  return [
    observe({
      verdict: hasTable ? 'fault' : 'doubt',
      rule,
      message: hasTable ? 'missing' : 'unclear',
      subject,
      data: { title, names, rows },
      evidence: [...told, absent(`在目录表头中查找${names}及其同义名称，未见`, catalogue.locator)],
    }),
  ];
}

/** A published catalogue of major decisions names matter, unit and time; having none is never a fault. */
export const decisionCatalogue = defineAudit({
  id: 'decision-catalogue',
  scope: 'page',
  title: '重大行政决策事项目录',
  requires: ['decisionCatalogue'],
  messages: {
    complete: '《{title}》列明事项名称、承办单位、决策时间，共{rows}项。',
    missing:
      '提示：《{title}》未见{names}。各地目录一般列明事项名称、承办单位、决策时间，建议补充。',
    unclear: '《{title}》不是表格，未识别出{names}。请人工核对。',
    elsewhere: '《{title}》内容为附件或图片，本页无法核对。请打开原文人工核对。',
    'not-a-catalogue': '本页不是重大行政决策事项目录，不适用。',
  },
  audit(artifacts, context) {
    const catalogue = artifacts.decisionCatalogue;
    const rule = context.rule('decision-catalogue-fields');
    const subject = columnSubject(artifacts);
    if (catalogue === null) {
      return [observe({ verdict: 'inapplicable', rule, message: 'not-a-catalogue', subject })];
    }
    return judgeCatalogue(catalogue, subject, context);
  },
});
