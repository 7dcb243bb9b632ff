import { rulesOfItems } from '../data/item-rules.ts';
import type { IndicatorSystem } from '../model/indicator-system.ts';
import { parseIndicatorSystem } from './parse-indicator-system.ts';
import annualReportJson from './annual-report-2021.json' with { type: 'json' };
import departmentJson from './department-scorecard-anhui.json' with { type: 'json' };
import grassrootsJson from './grassroots-26.json' with { type: 'json' };
import jiamusiJson from './jiamusi-2018.json' with { type: 'json' };
import lichengJson from './licheng-2020.json' with { type: 'json' };
import nationalInspectionJson from './national-inspection-2019.json' with { type: 'json' };
import pageChecklistJson from './page-checklist.json' with { type: 'json' };
import platformJson from './platform-61.json' with { type: 'json' };
import regulationJson from './regulation-article-20.json' with { type: 'json' };
import siteChecklistJson from './site-checklist.json' with { type: 'json' };

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

// Imported at once: an extension's worker cannot import while it runs. Checked once, when it is asked for.
function builtIn(id: string, name: string, json: unknown): BuiltInSystem {
  let reading: Promise<IndicatorSystem> | null = null;
  return {
    id,
    name,
    load: () => (reading ??= Promise.resolve().then(() => readBuiltIn(json))),
  };
}

/** The checklist of one page: every audit that a single page can answer, no points. The default. */
export const pageChecklist: IndicatorSystem = readBuiltIn(pageChecklistJson);

/** The checklist of a whole portal: every audit, no points. The default of a site audit. */
export const siteChecklist: IndicatorSystem = readBuiltIn(siteChecklistJson);

/** Every indicator system of the project, the default first. */
export const builtInSystems: readonly BuiltInSystem[] = [
  { id: pageChecklist.id, name: pageChecklist.name, load: () => Promise.resolve(pageChecklist) },
  { id: siteChecklist.id, name: siteChecklist.name, load: () => Promise.resolve(siteChecklist) },
  builtIn('national-inspection-2019', '政府网站与政务新媒体检查指标', nationalInspectionJson),
  builtIn(
    'regulation-article-20',
    '主动公开内容覆盖清单（条例第二十条、第二十一条）',
    regulationJson,
  ),
  builtIn('platform-61', '政府信息公开平台规范核对表', platformJson),
  builtIn('annual-report-2021', '政府信息公开工作年度报告核对表（2021年起格式）', annualReportJson),
  builtIn('department-scorecard-anhui', '安徽县区部门政务公开测评表（合编）', departmentJson),
  builtIn('jiamusi-2018', '佳木斯市2018年度政府信息公开第三方评估指标（市直部门）', jiamusiJson),
  builtIn('licheng-2020', '泉州市鲤城区2020年政务公开指数绩效考评标准', lichengJson),
  builtIn('grassroots-26', '基层政务公开26个试点领域覆盖清单', grassrootsJson),
];

/** The system of that id, read from the project's own files. Errors: null for an unknown id. */
export async function findBuiltInSystem(id: string): Promise<IndicatorSystem | null> {
  const system = builtInSystems.find((candidate) => candidate.id === id);
  return system === undefined ? null : system.load();
}
