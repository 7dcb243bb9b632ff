import { findDeadline } from '../../src/engine/calendar/find-deadline.ts';
import { builtInHolidays } from '../../src/engine/data/holidays.ts';
import type { ChecklistItem } from '../../src/engine/model/checklist.ts';
import type { Evidence, Finding } from '../../src/engine/model/finding.ts';
import type { PageScan } from '../../src/engine/model/page-scan.ts';
import { day } from './pages.ts';

const url = 'https://www.lanxi-demo.gov.cn/zwgk/zfwj/202610/t20261030_1201.html';

/** One piece of evidence of the invented document. */
export function evidenceOf(excerpt: string, more: Partial<Evidence> = {}): Evidence {
  return {
    kind: 'found',
    url,
    locator: '#meta > tr:nth-of-type(2) > td',
    frame: null,
    excerpt,
    capturedAt: '2026-11-21T01:42:00.000Z',
    sha256: 'a'.repeat(64),
    ...more,
  };
}

/** A finding about the invented document. */
export function findingOf(id: string, more: Partial<Finding> = {}): Finding {
  return {
    id,
    auditId: 'document-metadata',
    outcome: 'passed',
    severity: 'deduct',
    subject: {
      kind: 'document',
      column: null,
      columnId: null,
      url,
      title: '岚溪县户外广告设施若干措施',
    },
    messageKey: 'complete',
    message: '《岚溪县户外广告设施若干措施》的文件要素齐全。',
    data: {},
    status: 'verified',
    rule: {
      id: 'document-metadata',
      text: '发文字号、成文日期、发布日期、发文机关、索引号、有效性',
    },
    basis: [{ document: '国务院令第711号', article: '第十二条' }],
    evidence: [],
    deadline: null,
    ...more,
  };
}

/** An item of the invented checklist. */
export function itemOf(id: string, more: Partial<ChecklistItem> = {}): ChecklistItem {
  return {
    id,
    title: id,
    group: ['要素'],
    outcome: 'passed',
    points: 5,
    scored: 5,
    deducted: 0,
    method: 'automatic',
    findings: [],
    ...more,
  };
}

/** A document published six working days late, with the National Day holiday in its term. */
export const lateFinding: Finding = findingOf('late', {
  auditId: 'publication-timeliness',
  outcome: 'failed',
  messageKey: 'late',
  message:
    '《岚溪县户外广告设施若干措施》2026-09-18成文，2026-10-30公开，晚于期限2026-10-26（20个工作日）4个工作日。请核对成文日期或说明原因。',
  data: {
    writtenDate: '2026-09-18',
    pubDate: '2026-10-30',
    dueDate: '2026-10-26',
    lateWorkingDays: 4,
  },
  rule: {
    id: 'publish-general',
    text: '属于主动公开范围的政府信息，应当自形成或者变更之日起20个工作日内及时公开',
  },
  basis: [{ document: '国务院令第711号', article: '第二十六条' }],
  evidence: [
    evidenceOf('成文日期：2026-09-18'),
    evidenceOf('发布日期：2026-10-30', { locator: '#meta > tr:nth-of-type(3) > td' }),
  ],
  deadline: findDeadline(day('2026-09-18'), { workingDays: 20 }, builtInHolidays),
});

const doubtFinding = findingOf('doubt', {
  auditId: 'document-validity',
  outcome: 'cantTell',
  severity: 'advise',
  status: 'convention',
  messageKey: 'unclear',
  message: '页面没有标注有效性，无法判断文件是否现行有效。请在目录中核对。',
  evidence: [evidenceOf('有效性：', { locator: '#meta > tr:nth-of-type(4) > td' })],
});

const absentFinding = findingOf('absent', {
  auditId: 'site-footer',
  outcome: 'failed',
  severity: 'advise',
  status: 'convention',
  messageKey: 'missing',
  message: '页脚缺少网站标识码。请在页脚补充。',
  evidence: [evidenceOf('标识码', { kind: 'absent', locator: 'footer' })],
});

/** A scan of an invented document page with every outcome in it. */
export const scanFixture: PageScan = {
  schema: 'mingcha/page-scan@1',
  url,
  asOf: day('2026-11-21'),
  capturedAt: '2026-11-21T01:42:00.000Z',
  sha256: 'a'.repeat(64),
  engine: { version: '0.1.0', calendarRevision: '2026-08-07' },
  page: {
    kind: 'article',
    title: '岚溪县户外广告设施若干措施',
    siteName: '岚溪县人民政府',
    siteIdCode: '3311936898',
    siteDomain: null,
    columnName: '行政规范性文件',
    columnId: 'normative-documents',
    breadcrumbs: ['首页', '政务公开', '行政规范性文件'],
    encoding: 'utf-8',
    level: 'county',
    government: 'yes',
  },
  columns: [],
  list: null,
  article: null,
  annualReport: null,
  findings: [
    findingOf('complete', { evidence: [evidenceOf('岚政发〔2026〕12号')] }),
    lateFinding,
    doubtFinding,
    absentFinding,
  ],
  checklist: {
    system: { id: 'page-checklist', name: '本页检查表', version: '1' },
    items: [
      itemOf('metadata', { title: '文件要素', findings: ['complete'] }),
      itemOf('validity', {
        title: '有效性标注',
        outcome: 'cantTell',
        scored: null,
        findings: ['doubt'],
      }),
      itemOf('timeliness', {
        title: '公开时限',
        group: ['时效'],
        outcome: 'failed',
        scored: 0,
        findings: ['late'],
      }),
      itemOf('footer', {
        title: '页脚标识',
        group: ['网站'],
        outcome: 'failed',
        scored: 0,
        findings: ['absent'],
      }),
      itemOf('dates', { title: '日期一致', group: ['时效'] }),
      itemOf('consultation', {
        title: '征求意见期限',
        group: ['时效'],
        outcome: 'inapplicable',
        scored: null,
      }),
      itemOf('site', {
        title: '全站抽查',
        group: ['网站'],
        outcome: 'untested',
        scored: null,
        method: 'manual',
      }),
    ],
    points: 35,
    scored: 10,
    judged: 0.71,
    vetoed: false,
  },
  furtherChecklists: [],
  warnings: [],
};
