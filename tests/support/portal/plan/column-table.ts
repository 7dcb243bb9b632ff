import type { PortalLevel } from '../portal.ts';

/** One column as portals have it: ids it is, names met, address part, what it shows, parent. */
export interface ColumnLine {
  readonly id: string;
  readonly names: readonly string[];
  readonly slug: string;
  readonly shape: 'list' | 'page' | 'container';
  readonly parent: string | null;
}

const platform = 'disclosure-platform';
const statutory = 'statutory-disclosure';
const decisions = 'major-decision-disclosure';
const grassroots = 'grassroots-disclosure';

const line = (
  id: string,
  names: string,
  slug: string,
  parent: string | null,
  shape: ColumnLine['shape'] = 'list',
): ColumnLine => ({ id, names: names.split(' '), slug, shape, parent });

const top: readonly ColumnLine[] = [
  line('news', '动态要闻 要闻动态 工作动态', 'dtyw', null),
  line('notices', '通知公告 公告公示 公示公告', 'tzgg', null),
  line(platform, '政府信息公开', 'zfxxgk', null, 'container'),
  line('service-guide', '办事指南 办事服务 政务服务', 'bszn', null),
  line('public-enquiries', '咨询建言 领导信箱 政民互动', 'zxjy', null),
  line('website-annual-table', '政府网站工作年度报表', 'wzbb', null),
];

const blocks: readonly ColumnLine[] = [
  line('disclosure-guide', '政府信息公开指南', 'zfxxgkzn', platform, 'page'),
  line('disclosure-rules', '政府信息公开制度', 'zfxxgkzd', platform),
  line(statutory, '法定主动公开内容', 'fdzdgknr', platform, 'container'),
  line('annual-report', '政府信息公开年报', 'zfxxgknb', platform),
  line('on-request-disclosure', '依申请公开', 'ysqgk', platform, 'page'),
];

const organization: readonly ColumnLine[] = [
  line('institutional-functions', '机构职能 机关职能 机构概况', 'jgzn', statutory, 'page'),
  line('leadership', '领导信息 领导之窗 领导介绍', 'ldxx', statutory, 'page'),
  line('internal-divisions', '内设机构', 'nsjg', statutory, 'page'),
  line('power-list', '权责清单', 'qzqd', statutory),
  line('personnel', '人事信息 人事任免', 'rsxx', statutory),
];

const documents: readonly ColumnLine[] = [
  line('normative-documents', '行政规范性文件 规范性文件', 'gfxwj', statutory),
  line('policy-documents', '政策文件 政府文件', 'zcwj', statutory),
  line('policy-interpretation', '政策解读', 'zcjd', statutory),
  line('normative-document-review', '规范性文件清理结果', 'wjql', statutory),
];

const common: readonly ColumnLine[] = [
  line('planning', '规划计划 规划信息', 'ghjh', statutory),
  line('administrative-licensing', '行政许可', 'xzxk', statutory),
  line('administrative-penalty', '行政处罚', 'xzcf', statutory),
  line('administrative-compulsion', '行政强制', 'xzqz', statutory),
  line('law-enforcement-disclosure', '行政执法公示', 'xzzfgs', statutory),
  line('external-services', '其他对外管理服务', 'qtdwglfw', statutory),
  line('administrative-fees', '行政事业性收费 收费目录清单', 'sfxm', statutory),
  line('government-procurement', '政府采购', 'zfcg', statutory),
  line('implementation', '执行落实 决策部署落实情况', 'zxls', statutory),
  line('proposals', '建议提案办理结果公开 建议提案办理', 'jyta', statutory),
];

const decisionColumns: readonly ColumnLine[] = [
  line(decisions, '重大决策预公开 决策预公开', 'jcygk', statutory, 'container'),
  line('major-decision-catalogue', '重大行政决策事项目录', 'jcml', decisions),
  line('public-consultation', '意见征集 征求意见 民意征集', 'yjzj', decisions),
  line('consultation-feedback', '意见反馈 结果反馈', 'yjfk', decisions),
];

const governmentOnly: readonly ColumnLine[] = [
  line('response-to-concerns', '回应关切', 'hygq', statutory),
  line('statistics', '统计信息 统计数据', 'tjxx', statutory),
  line('government-work-report', '政府工作报告', 'zfgzbg', statutory),
  line('budget-and-accounts', '财政预决算 财政信息', 'czyjs', statutory),
  line('three-public-expenses', '三公经费', 'sgjf', statutory),
  line('special-funds', '财政专项资金', 'czzxzj', statutory),
  line('government-audit', '审计公开', 'sjgk', statutory),
  line('major-construction-projects', '重大建设项目 重大项目', 'zdjsxm', statutory),
  line('public-resource-allocation', '公共资源配置', 'ggzypz', statutory),
  line('rural-revitalization', '乡村振兴', 'xczx', statutory),
  line('education', '教育', 'jy', statutory),
  line('medical-care', '医疗卫生', 'ylws', statutory),
  line('social-security', '社会保障', 'shbz', statutory),
  line('employment', '促进就业', 'cjjy', statutory),
  line('emergency-management', '应急管理', 'yjgl', statutory),
  line('environmental-inspection', '环境保护监督检查 环境保护', 'hjbh', statutory),
  line('public-health-inspection', '公共卫生监督检查', 'ggws', statutory),
  line('work-safety-inspection', '安全生产监督检查', 'aqsc', statutory),
  line('food-and-drug-inspection', '食品药品监督检查', 'spyp', statutory),
  line('product-quality-inspection', '产品质量监督检查', 'cpzl', statutory),
  line('civil-servant-recruitment', '公务员招录 公务员招考', 'gwyzl', statutory),
  line('municipal-construction', '市政建设', 'szjs', statutory),
  line('public-services', '公共服务', 'ggfw', statutory),
  line('public-welfare', '公益事业 社会公益事业', 'gysy', statutory),
  line('land-expropriation', '土地征收', 'tdzs', statutory),
  line('housing-expropriation', '房屋征收', 'fwzs', statutory),
  line('public-security', '治安管理', 'zagl', statutory),
  line('social-assistance', '社会救助', 'shjz', statutory),
  line('government-meetings', '会议公开 政府常务会议', 'hygk', statutory),
  line('public-enterprises-and-institutions', '公共企事业单位信息公开', 'qsydw', statutory),
  line('website-inspection', '政府网站抽查情况', 'wzcc', statutory),
  line('business-support-policy', '惠企政策', 'hqzc', statutory),
  line('disclosure-work', '政务公开工作推进', 'gztj', platform),
  line('proactive-disclosure-catalogue', '主动公开基本目录', 'jbml', platform),
];

const fields =
  '重大建设项目 公共资源交易 财政预决算 安全生产 税收管理 征地补偿 国有土地上房屋征收与补偿 保障性住房 农村危房改造 生态环境 公共文化服务 公共法律服务 扶贫 救灾 食品药品监管 城市综合执法 就业 社会保险 社会救助 养老服务 户籍管理 涉农补贴 义务教育 医疗卫生 市政服务 新闻出版版权'.split(
    ' ',
  );
const fieldIds =
  'major-construction-projects public-resource-trading budget-and-accounts work-safety tax-administration land-acquisition-compensation state-land-housing-expropriation affordable-housing rural-dilapidated-housing ecological-environment public-culture public-legal-services poverty-alleviation disaster-relief food-and-drug-supervision urban-law-enforcement employment social-insurance social-assistance elderly-care household-registration agricultural-subsidies compulsory-education health-care municipal-services press-and-copyright'.split(
    ' ',
  );

const grassrootsColumns: readonly ColumnLine[] = [
  line(grassroots, '基层政务公开', 'jczwgk', platform, 'container'),
  ...fields.map((name, at) =>
    line(`grassroots-${fieldIds[at] ?? ''}`, name, `jc${String(at + 1)}`, grassroots),
  ),
];

const departmentOnly: readonly ColumnLine[] = [
  line('budget-and-accounts', '财政预决算', 'czyjs', statutory, 'container'),
  line('department-budget', '部门预算', 'bmys', 'budget-and-accounts'),
  line('department-accounts', '部门决算', 'bmjs', 'budget-and-accounts'),
  line('three-public-expenses', '三公经费', 'sgjf', 'budget-and-accounts'),
];

const shared = [...top, ...blocks, ...organization, ...documents, ...common, ...decisionColumns];

const every: readonly ColumnLine[] = [
  ...shared,
  ...governmentOnly,
  ...grassrootsColumns,
  line('government-rules', '政府规章', 'zfgz', statutory),
  line('gazette', '政府公报', 'zfgb', platform),
];

const pick = (ids: string): readonly ColumnLine[] =>
  ids.split(' ').flatMap((id) => every.filter((each) => each.id === id));

const ministry: readonly ColumnLine[] = [
  ...shared.filter(({ id }) => !['implementation', 'major-decision-catalogue'].includes(id)),
  ...departmentOnly,
  ...pick(
    'statistics response-to-concerns government-audit emergency-management civil-servant-recruitment proactive-disclosure-catalogue disclosure-work gazette',
  ),
  line('government-rules', '部门规章 规章', 'bmgz', statutory),
  line('press-conference', '新闻发布会 新闻发布', 'xwfbh', null),
  line('website-supervision-table', '政府网站监管年度报表', 'jgbb', null),
];

const townFields =
  'major-construction-projects budget-and-accounts work-safety affordable-housing rural-dilapidated-housing disaster-relief social-insurance social-assistance elderly-care agricultural-subsidies compulsory-education health-care';

const town: readonly ColumnLine[] = [
  ...pick('news notices'),
  line(platform, '政府信息公开 政务公开', 'zfxxgk', null, 'container'),
  ...blocks,
  ...pick(
    'institutional-functions leadership internal-divisions normative-documents policy-documents policy-interpretation planning government-work-report administrative-licensing administrative-penalty budget-and-accounts rural-revitalization medical-care social-security employment emergency-management work-safety-inspection land-expropriation housing-expropriation social-assistance',
  ),
  line('rural-policy', '贯彻落实农业农村政策 惠民、惠农、惠企政策信息', 'nyzc', statutory),
  line('irrigation-works', '农田水利工程建设运营', 'ntsl', statutory),
  line('land-contract-transfer', '农村土地承包经营权流转', 'tdlz', statutory),
  line('homestead-review', '宅基地使用情况审核', 'zjd', statutory),
  line('fund-and-labour-raising', '筹资筹劳', 'czcl', statutory),
  ...pick('major-decision-disclosure public-consultation consultation-feedback'),
  ...pick('proactive-disclosure-catalogue'),
  ...pick(`grassroots-disclosure ${townFields.replaceAll(/(?<=^| )/g, 'grassroots-')}`),
];

/** The columns of a portal at each level. */
export const columnTable: Readonly<Record<PortalLevel, readonly ColumnLine[]>> = {
  city: [
    ...shared,
    ...governmentOnly,
    line('government-rules', '政府规章', 'zfgz', statutory),
    line('gazette', '政府公报', 'zfgb', platform),
  ],
  county: [...shared, ...governmentOnly, ...grassrootsColumns],
  department: [...shared, ...departmentOnly],
  ministry,
  town,
};
