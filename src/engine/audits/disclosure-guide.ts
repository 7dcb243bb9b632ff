import { guideWords } from '../data/guide.ts';
import type { Guide } from '../model/artifacts/content.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import { type AuditContext, defineAudit, type Observation } from './define-audit.ts';
import { absent, found, observe, pageSubject } from './observe.ts';

type Key =
  | 'complete'
  | 'missing'
  | 'unclear'
  | 'elsewhere'
  | 'before-rule'
  | 'not-a-guide'
  | 'reply-term'
  | 'fees'
  | 'old-regulation'
  | 'special-needs'
  | 'own-tariff';

const nameOf = (id: Guide['fields'][number]['id']): string =>
  guideWords.fields.find((field) => field.id === id)?.name ?? id;

/** A label that stands empty is missing; a word without a value leaves doubt. */
function judgeFields(
  guide: Guide,
  artifacts: PageArtifacts,
  context: AuditContext,
): Observation<Key>[] {
  const rule = context.rule('guide-fields');
  const subject = pageSubject(artifacts);
  const isCut = artifacts.snapshot.truncated;
  const missing = guide.fields.filter(({ value, locator }) =>
    value === null ? locator === null && !isCut : value === '',
  );
  const unclear = guide.fields.filter(({ value, locator }) =>
    value === null ? locator !== null || isCut : false,
  );
  const tell = (
    verdict: 'fault' | 'doubt',
    message: 'missing' | 'unclear',
    fields: Guide['fields'],
  ): Observation<Key>[] => {
    if (fields.length === 0) return [];
    const names = fields.map(({ id }) => nameOf(id)).join('、');
    const evidence = fields.map(({ id, locator }) =>
      locator === null ? absent(`全文查找“${nameOf(id)}”及其同义标签，未见`) : found(locator),
    );
    const data = { names, count: fields.length };
    return [observe({ verdict, rule, message, subject, data, evidence })];
  };
  const faults = [
    ...tell('fault', 'missing', missing),
    ...tell('doubt', 'unclear', unclear),
    ...judgeSuperseded(guide, artifacts, context),
  ];
  if (faults.length > 0) return faults;
  const evidence = guide.fields.flatMap(({ locator }) =>
    locator === null ? [] : [found(locator)],
  );
  return [observe({ verdict: 'passed', rule, message: 'complete', subject, evidence })];
}

function judgeSuperseded(
  guide: Guide,
  artifacts: PageArtifacts,
  context: AuditContext,
): Observation<Key>[] {
  const ids = [...new Set(guide.superseded.map(({ id }) => id))];
  return ids.map((id) => {
    const places = guide.superseded.filter((place) => place.id === id);
    return observe<Key>({
      verdict: 'fault',
      rule: context.rule('guide-superseded'),
      message: id,
      subject: pageSubject(artifacts),
      data: { quote: places[0]?.locator.quote ?? null, count: places.length },
      evidence: places.map(({ locator }) => found(locator)),
    });
  });
}

/** The guide holds the nine fields of the regulation and no superseded text. */
export const disclosureGuide = defineAudit<Key>({
  id: 'disclosure-guide',
  scope: 'page',
  title: '政府信息公开指南',
  requires: ['guide'],
  messages: {
    complete: '指南九项要素齐全，未见已被取代的表述。',
    missing: '指南全文未见{names}（{count}项）。请补充后更新指南。',
    unclear: '指南中提到但未识别出{names}的具体内容（{count}项）。请人工核对。',
    elsewhere: '指南正文为附件、图片或另页，本页无法核对九项要素。请打开原文人工核对。',
    'before-rule': '核查时间早于现行条例施行之日（{inForce}），不适用。',
    'not-a-guide': '本页不是政府信息公开指南，不适用。',
    'reply-term':
      '指南仍以15个工作日为答复期限：“{quote}”。现行期限为20个工作日，请按现行条例更新。',
    fees: '指南仍列检索、复制、邮寄等费用：“{quote}”。请按国办函〔2020〕109号更新收费表述。',
    'old-regulation': '指南仍以国务院令第492号为依据：“{quote}”。请改为国务院令第711号。',
    'special-needs':
      '指南仍要求申请基于“自身生产、生活、科研等特殊需要”：“{quote}”。现行条例已无此条件，请删去。',
    'own-tariff': '指南自列收费标准：“{quote}”。信息处理费以国办函〔2020〕109号为准，请更新。',
  },
  audit(artifacts, context) {
    const { guide } = artifacts;
    const subject = pageSubject(artifacts);
    const rule = context.rule('guide-fields');
    if (guide === null) {
      return [observe({ verdict: 'inapplicable', rule, message: 'not-a-guide', subject })];
    }
    const inForce = String(context.rule('regulation-in-force').value);
    if (context.asOf < inForce) {
      const data = { inForce };
      return [observe({ verdict: 'inapplicable', rule, message: 'before-rule', subject, data })];
    }
    if (guide.isElsewhere) {
      return [
        observe({
          verdict: 'doubt',
          rule,
          message: 'elsewhere',
          subject,
          evidence: [absent('本页文字不足，未能读出九项要素')],
        }),
      ];
    }
    return judgeFields(guide, artifacts, context);
  },
});
