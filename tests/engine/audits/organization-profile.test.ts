import { organizationProfile } from '../../../src/engine/audits/organization-profile.ts';
import {
  OrganizationFieldId,
  type OrganizationProfile,
} from '../../../src/engine/model/artifacts/content.ts';
import { locatorOf, testAudit } from '../../support/test-audit.ts';

const page = { kind: { value: 'org-info' as const, reasons: [] } };

function profile(
  missing: readonly OrganizationFieldId[],
  related: OrganizationProfile['related'] = [],
): OrganizationProfile {
  const fields = OrganizationFieldId.options.map((id) =>
    missing.includes(id)
      ? { id, value: null, locator: null }
      : { id, value: '内容', locator: locatorOf(id) },
  );
  return { fields, related };
}

const passed = { verdict: 'passed', message: 'field' } as const;

testAudit(organizationProfile, [
  {
    name: 'passes each field that is there',
    artifacts: { ...page, organization: profile([]) },
    expected: [passed, passed, passed, passed, passed, passed],
  },
  {
    name: 'reports a field that the one complete page lacks',
    artifacts: { ...page, organization: profile(['officeHours']) },
    expected: [
      passed,
      passed,
      passed,
      { verdict: 'fault', message: 'missing', data: { name: '办公时间' } },
      passed,
      passed,
    ],
  },
  {
    name: 'only doubts where sub-pages may hold the rest',
    artifacts: {
      ...page,
      organization: profile(
        ['head'],
        [{ text: '领导信息', href: 'https://www.lanxi-demo.gov.cn/ld/' }],
      ),
    },
    expected: [
      passed,
      passed,
      passed,
      passed,
      passed,
      { verdict: 'doubt', message: 'unseen', data: { name: '负责人姓名' } },
    ],
  },
  {
    name: 'only doubts where files may hold the rest',
    artifacts: {
      ...page,
      organization: profile(['head']),
      attachments: [
        {
          text: '机构职能',
          href: 'https://www.lanxi-demo.gov.cn/a.pdf',
          extension: 'pdf',
          locator: locatorOf('机构职能'),
        },
      ],
    },
    expected: [passed, passed, passed, passed, passed, { verdict: 'doubt', message: 'unseen' }],
  },
  {
    name: 'doubts a profile page that could not be read',
    artifacts: page,
    expected: [{ verdict: 'doubt', message: 'unread' }],
  },
  {
    name: 'leaves articles alone, even those that print a 三定 rule',
    artifacts: { kind: { value: 'article', reasons: [] }, organization: profile(['address']) },
    expected: [{ verdict: 'inapplicable', message: 'elsewhere' }],
  },
]);
