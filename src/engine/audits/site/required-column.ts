import type { ColumnDefinition } from '../../model/column-definition.ts';
import { Level } from '../../model/level.ts';
import type { ColumnLook, SiteColumn, SiteView } from '../../model/site/site-view.ts';
import type { AppliedRule, AuditContext } from '../define-audit.ts';
import {
  defineSiteAudit,
  portalSubject,
  type SiteClue,
  type SiteObservation,
} from '../define-site-audit.ts';
import { observeSite, quotePlace, siteColumnSubject, soughtOn } from '../observe-site.ts';

type Key =
  'present' | 'absent' | 'unsure' | 'unseen' | 'elsewhere' | 'advised' | 'unread' | 'needless';

type Demand = 'required' | 'expected' | 'none';

const minLooks = 2;
const maxPagesOfLook = 3;

const lookNames: Readonly<Record<ColumnLook['kind'], string>> = {
  menu: '首页和导航的链接',
  platform: '政府信息公开平台的目录',
  'site-map': '网站地图',
  search: '站内检索',
  address: '面包屑、网页标签和网址',
};

/** What the rules ask at the level; where that is not known, only what every level must have is required. */
function demandOf({ requirement }: ColumnDefinition, level: Level | null): Demand {
  const levels = level === null ? Level.options : [level];
  if (levels.every((each) => requirement[each] === 'required')) return 'required';
  const isAsked = levels.some((each) => requirement[each] !== undefined);
  const isExpected = levels.some((each) =>
    ['required', 'expected'].includes(requirement[each] ?? ''),
  );
  return isAsked && isExpected ? 'expected' : 'none';
}

/** What a rule orders is judged by it; what is practice is advice. */
function ruleOf(column: ColumnDefinition, demand: Demand, context: AuditContext): AppliedRule {
  const rule = context.rule('required-column');
  const basis = column.basis.length === 0 ? rule.basis : column.basis;
  return demand === 'required'
    ? { ...rule, basis }
    : { ...rule, basis, status: 'convention', severity: 'advise', isAdviceOnly: true };
}

function quoteLooks({ looks, definition: { name } }: SiteColumn): SiteClue[] {
  return looks
    .filter(({ found }) => !found)
    .flatMap(({ kind, pages }) =>
      pages
        .slice(0, maxPagesOfLook)
        .map((page) => soughtOn(`在${lookNames[kind]}中查找“${name}”及其常用名称，未见`, page)),
    );
}

/** A platform on another host is a parent's: what stands there was not looked at. */
function isPlatformElsewhere(site: SiteView): boolean {
  return site.findColumn('disclosure-platform')?.state === 'redirect';
}

/** Verdict and message of a column that was not surely found. */
function judgeUnseen(
  column: SiteColumn,
  demand: Demand,
  site: SiteView,
): readonly ['fault' | 'doubt' | 'untested', Key] {
  if (site.home === null || column.looks.length === 0) return ['untested', 'unread'];
  if (column.presence === 'uncertain')
    return ['doubt', column.place === null ? 'unseen' : 'unsure'];
  if (demand === 'expected') return ['doubt', 'advised'];
  const looks = new Set(column.looks.filter(({ found }) => !found).map(({ kind }) => kind));
  if (looks.size < minLooks) return ['doubt', 'unseen'];
  return isPlatformElsewhere(site) ? ['doubt', 'elsewhere'] : ['fault', 'absent'];
}

function judgeColumn(
  column: SiteColumn,
  demand: Demand,
  site: SiteView,
  context: AuditContext,
): SiteObservation<Key> {
  const { definition, presence, place, text, looks } = column;
  const rule = ruleOf(definition, demand, context);
  const subject = siteColumnSubject(column, site);
  const kinds = [...new Set(looks.map(({ kind }) => lookNames[kind]))].join('、');
  const data = { name: definition.name, text, looks: kinds === '' ? null : kinds };
  if (presence === 'present') {
    const evidence = quotePlace(place, text);
    return observeSite({ rule, subject, data, evidence, verdict: 'passed', message: 'present' });
  }
  const [verdict, message] = judgeUnseen(column, demand, site);
  const evidence = [...quotePlace(place, text), ...quoteLooks(column)];
  return observeSite({ rule, subject, data, evidence, verdict, message });
}

/** The columns that a rule orders at the portal's level are there; two independent looks prove that one is not. */
export const requiredColumn = defineSiteAudit<Key>({
  id: 'required-column',
  title: '必设栏目',
  messages: {
    present: '设有“{name}”栏目（网站名称“{text}”）。',
    absent: '未设“{name}”栏目：已查{looks}，均未见。请按规定开设；已设的，请核对栏目名称和入口。',
    unsure: '见有“{text}”入口，是否就是要求的“{name}”栏目未能确定，请打开核实。',
    unseen: '未见“{name}”栏目（已查{looks}），尚不足以认定未设，请人工核实。',
    elsewhere:
      '本网站未见“{name}”栏目（已查{looks}）；政府信息公开平台设在其他网站，可能由上级平台统一设置，请人工核实。',
    advised:
      '提示：未见“{name}”栏目（已查{looks}）。该栏目为通行做法，请结合职能核实是否应当开设。',
    unread: '“{name}”栏目未检查：首页或导航未能读取。请检查网站能否访问后重新审计。',
    needless: '另有{count}个栏目不要求本级机关开设，不检查。',
  },
  audit(site, context) {
    const demands = site.columns.map((column) => ({
      column,
      demand: demandOf(column.definition, context.level),
    }));
    const asked = demands.filter(({ demand }) => demand !== 'none');
    const answers = asked.map(({ column, demand }) => judgeColumn(column, demand, site, context));
    const count = demands.length - asked.length;
    if (count === 0) return answers;
    const needless = observeSite<Key>({
      rule: context.rule('required-column'),
      subject: portalSubject(site),
      verdict: 'inapplicable',
      message: 'needless',
      data: { count },
    });
    return [...answers, needless];
  },
});
