import type { ColumnLink } from '../model/artifacts/columns.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { ColumnDefinition } from '../model/column-definition.ts';
import { Level } from '../model/level.ts';
import {
  type AppliedRule,
  type AuditContext,
  defineAudit,
  type Observation,
} from './define-audit.ts';
import { absent, found, observe, pageSubject } from './observe.ts';

type Key = 'linked' | 'headed' | 'unsure' | 'unseen' | 'elsewhere';

/** Whether the column is ordered at the level; where that is not known, only what every level must have. */
function isRequired({ requirement }: ColumnDefinition, level: Level | null): boolean {
  const levels = level === null ? Level.options : [level];
  return levels.every((each) => requirement[each] === 'required');
}

function isWelcome({ requirement }: ColumnDefinition, level: Level | null): boolean {
  return level === null || requirement[level] === 'expected';
}

function ruleOf(column: ColumnDefinition, context: AuditContext): AppliedRule {
  const rule = context.rule('required-column');
  return column.basis.length === 0 ? rule : { ...rule, basis: column.basis };
}

function bestLink(links: readonly ColumnLink[]): ColumnLink | null {
  return (
    links.find(({ certainty, via }) => certainty === 'certain' && via !== 'heading') ??
    links.find(({ certainty }) => certainty === 'certain') ??
    links[0] ??
    null
  );
}

function judgeColumn(
  column: ColumnDefinition,
  artifacts: PageArtifacts,
  context: AuditContext,
): Observation<Key>[] {
  const { id, name } = column;
  const link = bestLink(artifacts.columns.filter((each) => each.id === id));
  const required = isRequired(column, context.level);
  const isSure = link?.certainty === 'certain';
  if (!required && !(isSure && isWelcome(column, context.level))) return [];
  const subject = { ...pageSubject(artifacts), kind: 'column', column: id, title: name } as const;
  const rule = ruleOf(column, context);
  if (link === null) {
    const evidence = [absent(`在本页链接、菜单和标题中查找“${name}”及其常用名称，未见`)];
    return [
      observe({ verdict: 'doubt', rule, message: 'unseen', subject, data: { name }, evidence }),
    ];
  }
  const message = !isSure ? 'unsure' : link.via === 'heading' ? 'headed' : 'linked';
  return [
    observe({
      verdict: isSure ? 'passed' : 'doubt',
      rule,
      message,
      subject,
      data: { name, text: link.text },
      evidence: [found(link.locator)],
    }),
  ];
}

/** The columns that a rule orders at the target's level are linked from its home page or platform. */
export const requiredColumn = defineAudit<Key>({
  id: 'required-column',
  scope: 'page',
  title: '必设栏目',
  requires: ['kind', 'columns'],
  messages: {
    linked: '本页有“{name}”栏目的链接“{text}”。',
    headed: '本页有“{name}”栏目的板块“{text}”。',
    unsure: '本页有“{text}”链接，是否就是要求的“{name}”栏目未能确定，请打开核实。',
    unseen: '本页未见“{name}”链接，可能在下级页面，可作全站检查。',
    elsewhere: '本页不是首页或政府信息公开平台页，不检查必设栏目。',
  },
  audit(artifacts, context) {
    if (artifacts.kind.value === 'home' || artifacts.kind.value === 'platform') {
      return context.columns.flatMap((column) => judgeColumn(column, artifacts, context));
    }
    const rule = context.rule('required-column');
    // Of no column in particular, so that it answers every item about columns.
    const subject = { ...pageSubject(artifacts), column: null };
    return [observe({ verdict: 'inapplicable', rule, message: 'elsewhere', subject })];
  },
});
