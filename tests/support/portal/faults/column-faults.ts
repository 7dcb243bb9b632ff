import { latest, shift } from '../plan/days.ts';
import { columnOf, type PlannedColumn } from '../plan/portal-plan.ts';
import type { PortalLevel } from '../portal.ts';
import {
  allowFault,
  expectFault,
  expectNone,
  type Fault,
  onColumn,
  onSite,
  plainColumns,
  recordColumns,
  removeColumn,
  takeColumn,
} from './fault.ts';

const ofGovernments = [
  'administrative-fees',
  'civil-servant-recruitment',
  'product-quality-inspection',
  'public-health-inspection',
  'administrative-compulsion',
  'environmental-inspection',
];
const ofOffices = ['department-accounts', 'department-budget'];
const uncommon: Readonly<Record<PortalLevel, readonly string[]>> = {
  ministry: ofOffices,
  city: ofGovernments,
  county: ofGovernments,
  department: ofOffices,
  town: ['on-request-disclosure', 'homestead-review', 'land-contract-transfer'],
};

function age(column: PlannedColumn, newest: string): void {
  for (const document of column.documents) {
    const isTooNew = document.pubDate > newest;
    if (!isTooNew) continue;
    const lag = document.writtenDate === null ? null : document.writtenDate;
    document.pubDate = newest;
    document.listDate = newest;
    document.tagDate = newest;
    document.writtenDate = lag === null ? null : shift(newest, -1);
    document.docNumber =
      document.docNumber?.replace(/〔\d{4}〕/, `〔${newest.slice(0, 4)}〕`) ?? null;
  }
  const top = [...column.documents].sort((a, b) => b.pubDate.localeCompare(a.pubDate))[0];
  if (top === undefined || top.pubDate === newest) return;
  top.pubDate = latest(newest, top.pubDate);
  top.listDate = top.pubDate;
  top.tagDate = top.pubDate;
  if (top.writtenDate !== null) top.writtenDate = shift(top.pubDate, -1);
}

const stale = (
  name: string,
  key: string,
  newest: (asOf: string) => string,
  isFault: boolean,
): Fault => ({
  name,
  needs: [key],
  plant: (plan) => {
    const column = columnOf(plan, key);
    const day = newest(plan.asOf);
    age(column, day);
    const tell = isFault ? expectFault : expectNone;
    tell(plan, 'column-freshness', onColumn(key), `newest item ${day}`);
    // Stale news and notices may leave the home page itself without news.
    if (isFault) allowFault(plan, 'home-freshness', onSite, 'its columns are stale');
    return true;
  },
});

const emptyNotices = [
  '',
  '<p class="none">暂无相关信息！</p>',
  '<ul class="list"></ul><p>没有记录</p>',
  '<div class="empty">当前栏目暂无内容</div>',
];

export const columnFaults: readonly Fault[] = [
  {
    name: 'missing column',
    needs: [],
    plant: (plan, planting) => {
      const column = takeColumn(plan, planting, uncommon[plan.level]);
      if (column === null) return false;
      removeColumn(plan, column, planting);
      expectFault(plan, 'required-column', onColumn(column.key), `${column.name} is nowhere`);
      return true;
    },
  },
  {
    name: 'missing block of the platform',
    needs: ['disclosure-rules'],
    plant: (plan, planting) => {
      removeColumn(plan, columnOf(plan, 'disclosure-rules'), planting);
      expectFault(plan, 'required-column', onColumn('disclosure-rules'), 'no 政府信息公开制度');
      expectFault(plan, 'disclosure-platform', onSite, 'one of the four blocks is missing');
      return true;
    },
  },
  {
    name: 'empty column',
    needs: [],
    plant: (plan, planting) => {
      const column = takeColumn(plan, planting, plainColumns);
      if (column === null) return false;
      column.shape = 'empty';
      column.documents = [];
      column.body = plan.random.pick(emptyNotices);
      expectFault(plan, 'column-content', onColumn(column.key), `${column.name} is empty`);
      return true;
    },
  },
  {
    name: 'column with a note alone',
    needs: [],
    plant: (plan, planting) => {
      const column = takeColumn(plan, planting, plainColumns);
      if (column === null) return false;
      column.shape = 'note';
      column.documents = [];
      column.body = plan.random.pick([
        `<p>情况说明：${plan.name}本年度无${column.name}相关信息，特此说明。</p>`,
        `<p>经核实，本单位不涉及${column.name}事项，无此项职能。</p>`,
      ]);
      expectNone(plan, 'column-content', onColumn(column.key), 'a note explains');
      expectNone(plan, 'required-column', onColumn(column.key), 'the column is there');
      return true;
    },
  },
  {
    name: 'column that only sends on',
    needs: [],
    plant: (plan, planting) => {
      const column = takeColumn(plan, planting, [
        'government-procurement',
        'public-resource-allocation',
      ]);
      if (column === null) return false;
      column.shape = 'redirect';
      column.documents = [];
      column.to = 'http://ggzyjy.dongling-demo.gov.cn/portal/index.html';
      expectNone(plan, 'column-content', onColumn(column.key), 'a statutory platform holds it');
      expectNone(plan, 'required-column', onColumn(column.key), 'the column is there');
      return true;
    },
  },
  {
    name: 'combined column',
    needs: ['administrative-penalty', 'administrative-compulsion'],
    plant: (plan) => {
      const penalty = columnOf(plan, 'administrative-penalty');
      penalty.name = '处罚强制';
      penalty.wanted.push('administrative-compulsion');
      plan.columns = plan.columns.filter(({ key }) => key !== 'administrative-compulsion');
      expectNone(
        plan,
        'required-column',
        onColumn('administrative-compulsion'),
        'combined with 行政处罚',
      );
      expectNone(
        plan,
        'required-column',
        onColumn('administrative-penalty'),
        'combined with 行政强制',
      );
      return true;
    },
  },
  stale('stale news', 'news', (asOf) => shift(asOf, -23), true),
  stale('news of the last day of the window', 'news', (asOf) => shift(asOf, -14), false),
  stale('stale notices', 'notices', () => '2026-05-12', true),
  stale('notices of the last day of the window', 'notices', () => '2026-05-21', false),
  stale('stale policies', 'policy-documents', () => '2026-04-20', true),
  {
    name: 'slow column under an unverified window',
    needs: [],
    plant: (plan, planting) => {
      const column = takeColumn(plan, planting, recordColumns);
      if (column === null) return false;
      age(column, '2024-10-15');
      expectNone(
        plan,
        'column-freshness',
        onColumn(column.key),
        'the one-year window is unverified',
      );
      return true;
    },
  },
  {
    name: 'pinned old row',
    needs: ['notices'],
    plant: (plan) => {
      const column = columnOf(plan, 'notices');
      const oldest = [...column.documents].sort((a, b) => a.pubDate.localeCompare(b.pubDate))[0];
      if (oldest === undefined) return false;
      oldest.isPinned = true;
      expectNone(plan, 'column-freshness', onColumn('notices'), 'the first row is pinned');
      return true;
    },
  },
  {
    name: 'month missing in the statistics',
    needs: ['statistics'],
    plant: (plan) => {
      const column = plan.columns.find(({ key }) => key === 'statistics');
      if (column === undefined) return false;
      const gap = plan.random.int(2, 5);
      column.documents = column.documents.filter((_, at) => at !== gap);
      expectFault(
        plan,
        'statistics-periods',
        onColumn('statistics'),
        `a month ${String(gap)} before the newest`,
      );
      return true;
    },
  },
  {
    name: 'news among the documents',
    needs: ['policy-documents'],
    plant: (plan) => {
      const column = columnOf(plan, 'policy-documents');
      const news = columnOf(plan, 'news').documents.slice(4, 8);
      if (news.length < 4 || column.documents.length < 6) return false;
      for (const [at, document] of column.documents.slice(2, 6).entries()) {
        document.title = (news[at]?.title ?? '').replace(/取得新进展$/, '工作会议召开');
        document.docNumber = null;
        document.validity = null;
        document.kind = 'notice';
        document.body = ['近日，有关会议召开。会议总结了前一阶段工作。'];
        allowFault(
          plan,
          'document-metadata',
          { kind: 'document', key: document.key },
          'news has no number',
        );
      }
      expectFault(plan, 'misplaced-content', onColumn('policy-documents'), 'four news items');
      return true;
    },
  },
];
