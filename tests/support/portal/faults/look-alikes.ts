import { syntheticMobile } from '../../synthetic-numbers.ts';
import { inChinese, shift } from '../plan/days.ts';
import type { PlannedDocument, PortalPlan } from '../plan/portal-plan.ts';
import {
  expectNone,
  type Fault,
  onColumn,
  onDocument,
  plainColumns,
  recordColumns,
  takeColumn,
  takeDocument,
} from './fault.ts';

type Write = (document: PlannedDocument, plan: PortalPlan) => void;

const harmless = (name: string, auditId: string, write: Write): Fault => ({
  name,
  needs: [],
  plant: (plan, planting) => {
    const document = takeDocument(plan, planting, [...recordColumns, 'notices']);
    if (document === null) return false;
    write(document, plan);
    expectNone(plan, auditId, onDocument(document), name);
    return true;
  },
});

const say =
  (text: (plan: PortalPlan) => string): Write =>
  (document, plan) => {
    document.body.splice(1, 0, `<p>${text(plan)}</p>`);
  };

const explained = (name: string, body: (plan: PortalPlan) => string): Fault => ({
  name,
  needs: [],
  plant: (plan, planting) => {
    const column = takeColumn(plan, planting, plainColumns);
    if (column === null) return false;
    column.shape = 'moved';
    column.documents = [];
    column.body = body(plan);
    expectNone(plan, 'column-content', onColumn(column.key), name);
    expectNone(plan, 'required-column', onColumn(column.key), 'the column is there');
    return true;
  },
});

const lasting = (key: string): Fault => ({
  name: `lasting documents of ${key}`,
  needs: [key],
  plant: (plan) => {
    const column = plan.columns.find((each) => each.key === key);
    if (column?.shape !== 'list') return false;
    for (const [at, document] of column.documents.entries()) {
      const day = shift('2021-08-17', -30 * at);
      document.pubDate = document.listDate = document.tagDate = day;
      if (document.writtenDate !== null) document.writtenDate = shift(day, -2);
    }
    expectNone(plan, 'column-freshness', onColumn(key), 'it changes only when its matter does');
    return true;
  },
});

const beside = (name: string, href: string): Fault => ({
  name,
  needs: [],
  plant: (plan) => {
    plan.extraLinks.push({ text: name, href, status: 200 });
    expectNone(plan, 'broken-link', { kind: 'address', path: href }, 'it is no page');
    return true;
  },
});

/** What looks like a fault to a hasty reader and is none. */
export const lookAlikes: readonly Fault[] = [
  explained(
    'column that moved',
    () =>
      '<p>本栏目已迁移，请点击<a href="@col:policy-documents@">政策文件栏目</a>查看相关内容。</p>',
  ),
  explained(
    'column under maintenance',
    () => '<p>栏目正在维护中，请稍后访问，给您带来不便敬请谅解。</p>',
  ),
  explained(
    'column that tells the place of its matter',
    ({ name }) => `<p>${name}没有相关职能，有关信息由上级主管部门统一公开，本年度无更新内容。</p>`,
  ),
  lasting('power-list'),
  lasting('administrative-fees'),
  harmless(
    'event to come',
    'date-consistency',
    say(
      ({ asOf }) =>
        `本次活动定于${inChinese(shift(asOf, 29))}举行，报名时间为${inChinese(shift(asOf, 3))}至${inChinese(shift(asOf, 20))}。`,
    ),
  ),
  harmless('title with a day to come', 'date-consistency', (document, { asOf }) => {
    document.title = `关于${inChinese(shift(asOf, 12))}停水检修有关事项的通告`;
  }),
  harmless(
    'phone of an office on duty',
    'personal-information',
    say(() => `办公室24小时值班电话：${syntheticMobile(23456)}，监督电话：12345。`),
  ),
  harmless(
    'account of a treasury',
    'personal-information',
    say(() => '收款单位：非税收入专户，开户银行：农村商业银行营业部，账号：201000123456789012。'),
  ),
  harmless(
    'form to fill in',
    'personal-information',
    say(
      () =>
        '<table border="1"><tr><th>姓名</th><th>身份证号码（18位）</th><th>手机号码</th></tr><tr><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td></tr></table>',
    ),
  ),
  harmless(
    'code of an enterprise',
    'personal-information',
    say(() => '中标单位统一社会信用代码：91330000MA27XW0L0X，项目编号：ZJ-330000202600120001。'),
  ),
  beside('写信给我们', 'mailto:xxgk@lanxi-demo.gov.cn'),
  beside('返回顶部', '#top'),
  beside('设为首页', 'javascript:void(0);'),
];
