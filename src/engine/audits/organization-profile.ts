import type { OrganizationProfile } from '../model/artifacts/content.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import { type AuditContext, defineAudit, type Observation } from './define-audit.ts';
import { absent, columnSubject, found, observe } from './observe.ts';
import { organizationFieldNames } from './organization-field-names.ts';

type Key = 'field' | 'missing' | 'unseen' | 'unread' | 'elsewhere';

const minFieldsOfWhole = 4;

/** Whether the page is the whole profile: most fields in text, nothing in pictures, files or sub-pages. */
function isWhole(profile: OrganizationProfile, artifacts: PageArtifacts): boolean {
  const { kind, attachments, article, leaders } = artifacts;
  const seen = profile.fields.filter(({ value }) => value !== null).length;
  const hasOpaqueParts = attachments.length > 0 || (article?.body?.images ?? 0) > 0;
  return (
    kind.value === 'org-info' &&
    seen >= minFieldsOfWhole &&
    profile.related.length === 0 &&
    leaders.length === 0 &&
    !hasOpaqueParts &&
    !artifacts.snapshot.truncated
  );
}

function judgeFields(
  profile: OrganizationProfile,
  artifacts: PageArtifacts,
  context: AuditContext,
): Observation<Key>[] {
  const rule = context.rule('organization-fields');
  const subject = { ...columnSubject(artifacts), column: 'institutional-functions' };
  const isComplete = isWhole(profile, artifacts);
  return profile.fields.map(({ id, locator }) => {
    const name = organizationFieldNames[id];
    const data = { name };
    if (locator !== null) {
      const evidence = [found(locator)];
      return observe({ verdict: 'passed', rule, message: 'field', subject, data, evidence });
    }
    const evidence = [absent(`在本页各栏目标签中查找“${name}”及其常用名称，未见有内容的一项`)];
    return isComplete
      ? observe({ verdict: 'fault', rule, message: 'missing', subject, data, evidence })
      : observe({ verdict: 'doubt', rule, message: 'unseen', subject, data, evidence });
  });
}

/** The six fields of 国务院令第711号 第二十条第（二）项 on a profile page. */
export const organizationProfile = defineAudit<Key>({
  id: 'organization-profile',
  scope: 'page',
  title: '机构职能要素',
  requires: ['kind', 'organization'],
  messages: {
    field: '本页公开了{name}。',
    missing: '本页为机构职能的完整页面，未见{name}。请补充。',
    unseen: '本页未见{name}，可能在领导信息、内设机构、联系我们等页面，请核实。',
    unread: '未能从本页读出机构职能的各项内容，可能为图片、附件或由脚本显示，请人工核实。',
    elsewhere: '本页不是机构职能页面，不检查六项要素。',
  },
  audit(artifacts, context) {
    const { kind, organization } = artifacts;
    if (organization !== null && kind.value !== 'article' && kind.value !== 'annual-report') {
      return judgeFields(organization, artifacts, context);
    }
    const rule = context.rule('organization-fields');
    const subject = columnSubject(artifacts);
    return kind.value === 'org-info'
      ? [observe({ verdict: 'doubt', rule, message: 'unread', subject })]
      : [observe({ verdict: 'inapplicable', rule, message: 'elsewhere', subject })];
  },
});
