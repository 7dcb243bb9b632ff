import type { Finding } from '../../src/engine/model/finding.ts';
import { SiteAudit } from '../../src/engine/model/site-audit.ts';
import { day } from './pages.ts';

const sha256 = 'a'.repeat(64);

/** A finding about an invented portal. */
export function siteFinding(partial: Partial<Finding> & Pick<Finding, 'id' | 'outcome'>): Finding {
  const url = `https://www.lanxi-demo.gov.cn/zwgk/${partial.id}.html`;
  return {
    auditId: 'publication-timeliness',
    severity: 'deduct',
    subject: {
      kind: 'document',
      column: '政策文件',
      columnId: 'policy-documents',
      url,
      title: `岚政办〔2026〕${partial.id}号`,
    },
    messageKey: 'late',
    message:
      '2026-03-02成文，2026-05-20公开，晚于期限2026-03-30（20个工作日）。请核对成文日期或说明原因。',
    data: { unit: '岚溪县人民政府办公室' },
    status: 'verified',
    rule: { id: 'publish-general', text: '自形成或者变更之日起20个工作日内及时公开' },
    basis: [{ document: '国务院令第711号', article: '第二十六条' }],
    evidence: [
      {
        kind: 'found',
        url,
        locator: 'table > tr:nth-child(2)',
        frame: null,
        excerpt: '成文日期：2026年3月2日',
        capturedAt: '2026-11-21T01:42:00.000Z',
        sha256,
      },
    ],
    deadline: null,
    ...partial,
  };
}

/** A site audit of an invented county with every outcome, column state and an untrusted title. */
export function siteAuditOf(partial: Partial<SiteAudit> = {}): SiteAudit {
  const findings = partial.findings ?? [
    siteFinding({ id: 'a1', outcome: 'cantTell' }),
    siteFinding({ id: 'b2', outcome: 'failed' }),
    siteFinding({
      id: 'c3',
      outcome: 'failed',
      severity: 'veto',
      subject: {
        kind: 'site',
        column: null,
        columnId: null,
        url: 'https://www.lanxi-demo.gov.cn/',
        title: '<script>alert(1)</script>=1+1',
      },
    }),
    siteFinding({
      id: 'd4',
      outcome: 'passed',
      subject: {
        kind: 'column',
        column: '动态要闻',
        columnId: 'news',
        url: 'https://www.lanxi-demo.gov.cn/news/',
        title: '动态要闻',
      },
    }),
    siteFinding({ id: 'e5', outcome: 'untested', message: '未取得页面，未检查。' }),
  ];
  const column = {
    text: null,
    url: null,
    itemCount: null,
    newestDate: null,
    windowDays: null,
    dueDate: null,
  };
  return SiteAudit.parse({
    schema: 'mingcha/site-audit@1',
    target: {
      name: '岚溪县人民政府',
      url: 'https://www.lanxi-demo.gov.cn/',
      siteIdCode: '3499990001',
      level: 'county',
    },
    asOf: day('2026-11-21'),
    startedAt: '2026-11-21T01:40:00.000Z',
    finishedAt: '2026-11-21T01:52:00.000Z',
    engine: { version: '0.1.0', calendarRevision: '2026-11-21' },
    coverage: {
      fetched: 120,
      rendered: 2,
      failed: 3,
      skipped: 1,
      requests: 128,
      notChecked: [{ url: 'https://www.lanxi-demo.gov.cn/x.html', reason: '超出检查范围' }],
    },
    columns: [
      {
        ...column,
        id: 'news',
        name: '动态要闻',
        presence: 'present',
        state: 'filled',
        text: '岚溪动态',
        url: 'https://www.lanxi-demo.gov.cn/news/',
        itemCount: 20,
        newestDate: day('2026-11-20'),
        windowDays: 14,
        dueDate: day('2026-12-04'),
      },
      { ...column, id: 'policy-documents', name: '政策文件', presence: 'present', state: 'empty' },
      {
        ...column,
        id: 'annual-report',
        name: '政府信息公开年报',
        presence: 'absent',
        state: 'unknown',
      },
      { ...column, id: 'statistics', name: '统计信息', presence: 'uncertain', state: 'unknown' },
    ],
    documents: [],
    findings,
    checklist: {
      system: { id: 'site-checklist', name: '全站检查清单', version: '1' },
      items: [
        {
          id: 'x',
          title: '公开时限',
          group: ['时效', '文件'],
          outcome: 'failed',
          points: 4,
          scored: 2,
          deducted: 2,
          method: 'automatic',
          findings: ['a1', 'b2'],
        },
        {
          id: 'y',
          title: '首页更新',
          group: ['时效'],
          outcome: 'failed',
          points: null,
          scored: null,
          deducted: null,
          method: 'automatic',
          findings: ['c3'],
        },
      ],
      points: 4,
      scored: 2,
      judged: 1,
      vetoed: true,
    },
    furtherChecklists: [],
    warnings: [],
    ...partial,
  });
}
