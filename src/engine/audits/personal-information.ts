import type { PersonalDatum } from '../model/artifacts/content.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import { type AuditContext, defineAudit, type Observation } from './define-audit.ts';
import { found, observe, pageSubject } from './observe.ts';

type Key = 'hit' | 'table' | 'lead' | 'clean';

const kindNames: Record<PersonalDatum['kind'], string> = {
  'id-number': '公民身份号码',
  'id-number-15': '15位身份证号码',
  mobile: '手机号码',
  'bank-card': '银行卡号',
  'home-address': '家庭住址',
  sensitive: '敏感个人信息',
};

/** Hits of one kind in one table become one observation: the whole table needs masking. */
function groupByTable(data: readonly PersonalDatum[]): PersonalDatum[][] {
  const groups: PersonalDatum[][] = [];
  for (const datum of data) {
    const table = groups.find(
      (group) =>
        group.length < datum.tableHits &&
        group[0]?.kind === datum.kind &&
        group[0].certainty === datum.certainty &&
        group[0].tableHits === datum.tableHits,
    );
    if (table === undefined) groups.push([datum]);
    else table.push(datum);
  }
  return groups;
}

function judgeGroup(
  group: readonly PersonalDatum[],
  artifacts: PageArtifacts,
  context: AuditContext,
): Observation<Key>[] {
  const first = group[0];
  if (first === undefined) return [];
  const { certainty, masked, tableHits } = first;
  const name = kindNames[first.kind];
  const isCertain = certainty === 'certain';
  return [
    observe({
      verdict: isCertain ? 'fault' : 'doubt',
      rule: context.rule('personal-information'),
      message: !isCertain ? 'lead' : tableHits > 1 ? 'table' : 'hit',
      subject: pageSubject(artifacts),
      data: { name, masked, count: tableHits, reason: first.context },
      evidence: group.slice(0, 5).map(({ locator }) => found(locator)),
    }),
  ];
}

/** No unmasked id number, mobile number or bank card number on a published page. */
export const personalInformation = defineAudit<Key>({
  id: 'personal-information',
  scope: 'page',
  isAboutReport: true,
  title: '个人信息保护',
  requires: ['personalData'],
  messages: {
    hit: '页面公开了未作去标识化处理的{name}（{masked}）。请核对公开依据，遮蔽后重新发布。',
    table:
      '同一表格中有{count}个未作去标识化处理的{name}（如{masked}）。请对整张表格作去标识化处理后重新发布。',
    lead: '页面出现{name}（{masked}），{reason}。请人工核实是否属于个人信息、是否需要遮蔽。',
    clean: '页面可见文字中未发现未遮蔽的身份证号码、手机号码、银行卡号。',
  },
  audit(artifacts, context) {
    const groups = groupByTable(artifacts.personalData);
    if (groups.length > 0) return groups.flatMap((group) => judgeGroup(group, artifacts, context));
    return [
      observe({
        verdict: 'passed',
        rule: context.rule('personal-information'),
        message: 'clean',
        subject: pageSubject(artifacts),
      }),
    ];
  },
});
