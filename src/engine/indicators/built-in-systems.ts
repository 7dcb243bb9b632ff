import { rulesOfItems } from '../data/item-rules.ts';
import type { IndicatorSystem } from '../model/indicator-system.ts';
import pageChecklistJson from './page-checklist.json' with { type: 'json' };
import { parseIndicatorSystem } from './parse-indicator-system.ts';
import siteChecklistJson from './site-checklist.json' with { type: 'json' };

type Loader = () => Promise<{ readonly default: unknown }>;

/** A system that the project ships: known by name, read when it is asked for. */
export interface BuiltInSystem {
  readonly id: string;
  readonly name: string;
  readonly load: () => Promise<IndicatorSystem>;
}

function readBuiltIn(json: unknown): IndicatorSystem {
  const parsed = parseIndicatorSystem(json);
  if (!parsed.ok) throw new TypeError(parsed.error.message);
  const rules = rulesOfItems[parsed.value.id] ?? {};
  const items = parsed.value.items.map((item) => {
    const about = rules[item.id];
    return about === undefined ? item : { ...item, about: [...about] };
  });
  return { ...parsed.value, items };
}

function builtIn(id: string, name: string, load: Loader): BuiltInSystem {
  return { id, name, load: async () => readBuiltIn((await load()).default) };
}

/** The checklist of one page: every audit that a single page can answer, no points. The default. */
export const pageChecklist: IndicatorSystem = readBuiltIn(pageChecklistJson);

/** The checklist of a whole portal: every audit, no points. The default of a site audit. */
export const siteChecklist: IndicatorSystem = readBuiltIn(siteChecklistJson);

/** Every indicator system of the project, the default first. */
export const builtInSystems: readonly BuiltInSystem[] = [
  { id: pageChecklist.id, name: pageChecklist.name, load: () => Promise.resolve(pageChecklist) },
  { id: siteChecklist.id, name: siteChecklist.name, load: () => Promise.resolve(siteChecklist) },
  builtIn(
    'national-inspection-2019',
    '政府网站与政务新媒体检查指标',
    () => import('./national-inspection-2019.json'),
  ),
  builtIn(
    'regulation-article-20',
    '主动公开内容覆盖清单（条例第二十条、第二十一条）',
    () => import('./regulation-article-20.json'),
  ),
  builtIn('platform-61', '政府信息公开平台规范核对表', () => import('./platform-61.json')),
  builtIn(
    'annual-report-2021',
    '政府信息公开工作年度报告核对表（2021年起格式）',
    () => import('./annual-report-2021.json'),
  ),
  builtIn(
    'department-scorecard-anhui',
    '安徽县区部门政务公开测评表（合编）',
    () => import('./department-scorecard-anhui.json'),
  ),
  builtIn(
    'jiamusi-2018',
    '佳木斯市2018年度政府信息公开第三方评估指标（市直部门）',
    () => import('./jiamusi-2018.json'),
  ),
  builtIn(
    'licheng-2020',
    '泉州市鲤城区2020年政务公开指数绩效考评标准',
    () => import('./licheng-2020.json'),
  ),
  builtIn(
    'grassroots-26',
    '基层政务公开26个试点领域覆盖清单',
    () => import('./grassroots-26.json'),
  ),
];

/** The system of that id, read from the project's own files. Errors: null for an unknown id. */
export async function findBuiltInSystem(id: string): Promise<IndicatorSystem | null> {
  const system = builtInSystems.find((candidate) => candidate.id === id);
  return system === undefined ? null : system.load();
}
