import { shift } from '../plan/days.ts';
import { columnOf } from '../plan/portal-plan.ts';
import { allowFault, expectFault, expectNone, type Fault, onColumn, onSite } from './fault.ts';

const guide = (name: string, change: (body: string) => string, isFault: boolean): Fault => ({
  name,
  needs: ['disclosure-guide'],
  plant: (plan) => {
    const column = columnOf(plan, 'disclosure-guide');
    column.body = change(column.body);
    const tell = isFault ? expectFault : expectNone;
    tell(plan, 'disclosure-guide', onColumn('disclosure-guide'), name);
    return true;
  },
});

const message = (name: string, days: number, isFault: boolean): Fault => ({
  name,
  needs: [],
  plant: (plan) => {
    const column = plan.columns.find(({ key }) => key === 'public-enquiries');
    const document = column?.documents.at(isFault ? -1 : 0);
    if (document === undefined) return false;
    const asked = shift(plan.asOf, -days);
    document.message = { asked, answered: null };
    document.pubDate = document.listDate = document.tagDate = asked;
    document.body = ['留言内容：请问何时可以办理？'];
    const tell = isFault ? expectFault : expectNone;
    tell(
      plan,
      'reply-timeliness',
      onColumn('public-enquiries'),
      `${String(days)} days without an answer`,
    );
    return true;
  },
});

const footer = (name: string, item: string): Fault => ({
  name,
  needs: ['footer'],
  plant: (plan) => {
    plan.withoutFooter.add(item);
    expectFault(plan, 'site-footer', onSite, `${item} is missing`);
    return true;
  },
});

const link = (name: string, status: number, isFault: boolean): Fault => ({
  name,
  needs: [],
  plant: (plan) => {
    const path = `/zt/${String(status)}/${String(plan.extraLinks.length)}.html`;
    plan.extraLinks.push({
      text: `专题专栏${String(plan.extraLinks.length + 1)}`,
      href: path,
      status,
    });
    const tell = isFault ? expectFault : expectNone;
    tell(plan, 'broken-link', { kind: 'address', path }, `answers ${String(status)}`);
    return true;
  },
});

export const pageFaults: readonly Fault[] = [
  guide(
    'guide with the old term of reply',
    (body) => body.replace('申请之日起20个工作日内予以答复', '申请之日起15个工作日内予以答复'),
    true,
  ),
  guide(
    'guide with old fees',
    (body) =>
      body.replace(
        '<p><strong>五、',
        '<p>依申请提供政府信息，收取检索费、复制费、邮寄费等成本费用。</p><p><strong>五、',
      ),
    true,
  ),
  guide('guide without a fax number', (body) => body.replace(/<p>传真号码.*?<\/p>/, ''), true),
  guide(
    'guide whose fax number is none',
    (body) => body.replace(/传真号码：[\d-]+/, '传真号码：无'),
    false,
  ),
  {
    name: 'organization without office hours',
    needs: ['disclosure-guide'],
    plant: (plan) => {
      for (const key of ['institutional-functions', 'disclosure-guide']) {
        const column = columnOf(plan, key);
        column.body = column.body.replace(/<p>(?:<strong>)?办公时间.*?<\/p>/, '');
      }
      expectFault(
        plan,
        'organization-profile',
        onColumn('institutional-functions'),
        'no office hours',
      );
      expectFault(plan, 'disclosure-guide', onColumn('disclosure-guide'), 'no office hours');
      return true;
    },
  },
  footer('footer without the police mark', 'police'),
  footer('footer without the code of the site', 'site-id'),
  footer('footer without the report of mistakes', 'mistakes'),
  {
    name: 'tag without a value',
    needs: ['tags'],
    plant: (plan) => {
      plan.tags.set(plan.random.pick(['SiteDomain', 'SiteIDCode']), plan.random.pick(['', 'null']));
      expectFault(plan, 'page-metadata', onSite, 'a tag is empty');
      return true;
    },
  },
  message('message without an answer', 130, true),
  message('young message without an answer', 40, false),
  link('link to a page that is gone', 404, true),
  link('link to a server error', 500, true),
  link('link to a page behind a wall', 403, false),
  link('link to a page behind a puzzle', 521, false),
  {
    name: 'home page without news',
    needs: ['news', 'notices', 'policy-documents'],
    plant: (plan) => {
      const newest = shift(plan.asOf, -33);
      for (const key of ['news', 'notices', 'policy-documents']) {
        for (const document of columnOf(plan, key).documents) {
          if (document.pubDate <= newest) continue;
          document.pubDate = document.listDate = document.tagDate = newest;
          if (document.writtenDate !== null) document.writtenDate = shift(newest, -2);
        }
      }
      expectFault(plan, 'home-freshness', onSite, `nothing newer than ${newest}`);
      expectFault(plan, 'column-freshness', onColumn('news'), `newest item ${newest}`);
      allowFault(plan, 'column-freshness', onSite, 'counts of stale columns');
      return true;
    },
  },
];
