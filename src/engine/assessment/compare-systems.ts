import { auditWords } from '../data/audit-words.ts';
import { findColumnDefinition } from '../data/columns.ts';
import { editWords } from '../data/edit-words.ts';
import { levelNames } from '../data/level-names.ts';
import type { SystemChange } from '../model/assessment/system-edit.ts';
import type { Indicator, IndicatorSystem } from '../model/indicator-system.ts';

type Describe = (item: Indicator) => string;

const orNothing = (text: string): string => (text === '' ? editWords.nothing : text);

/** How an item's points follow, in words. */
export function describeScoring({ scoring }: Pick<Indicator, 'scoring'>): string {
  const { rule, deductPerFinding, cap, threshold, noteOnlyRatio, noTaskRatio } = scoring;
  const percent = (ratio: number): string => `${String(Math.round(ratio * 100))}%`;
  const parts = [
    rule === 'per-finding' && deductPerFinding !== undefined ? '' : editWords.scoring[rule],
    deductPerFinding === undefined ? '' : `每处扣 ${String(deductPerFinding)} 分`,
    cap === undefined ? '' : `最多扣 ${String(cap)} 分`,
    threshold === undefined ? '' : `达到 ${String(threshold)} 处`,
    noteOnlyRatio == null ? '' : `仅有情况说明得 ${percent(noteOnlyRatio)}`,
    noTaskRatio == null ? '' : `本年度无任务得 ${percent(noTaskRatio)}`,
  ];
  return parts.filter(Boolean).join('，');
}

function writeValue(value: unknown): string {
  if (value === undefined || value === null || value === '') return editWords.nothing;
  if (Array.isArray(value)) return value.map(writeValue).join('、');
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : JSON.stringify(value);
}

const describeField: Readonly<Record<string, Describe>> = {
  points: ({ points }) => (points === null ? '未定' : `${String(points)} 分`),
  criteria: ({ criteria }) =>
    orNothing(
      criteria
        .map(({ text, points }) => (points === null ? text : `${text}（${String(points)}分）`))
        .join('；'),
    ),
  method: ({ method }) => editWords.methods[method],
  audits: ({ audits }) => orNothing(audits.map((id) => auditWords[id].name).join('、')),
  columns: ({ columns }) =>
    orNothing(columns.map((id) => findColumnDefinition(id)?.name ?? id).join('、')),
  scoring: describeScoring,
  levels: ({ levels }) => (levels ?? []).map((level) => levelNames[level]).join('、') || '全部',
};

/** Differences of what is written of an item, one entry a field. */
function listItemFields(before: Indicator, after: Indicator): SystemChange['fields'] {
  return Object.entries(editWords.fields).flatMap(([key, name]) => {
    const describe: Describe = describeField[key] ?? ((item) => writeValue(item[key]));
    const [old, now] = [describe(before), describe(after)];
    return old === now ? [] : [{ name, before: old, after: now }];
  });
}

function listSystemFields(before: IndicatorSystem, after: IndicatorSystem): SystemChange['fields'] {
  return Object.entries(editWords.systemFields).flatMap(([key, name]) => {
    const write = (system: IndicatorSystem): string =>
      key === 'levels'
        ? system.levels.map((level) => levelNames[level]).join('、')
        : writeValue(system[key]);
    const [old, now] = [write(before), write(after)];
    return old === now ? [] : [{ name, before: old, after: now }];
  });
}

/** Items whose neighbours changed places, not counting what came or went. */
function findMoved(before: IndicatorSystem, after: IndicatorSystem): ReadonlySet<string> {
  const kept = (system: IndicatorSystem, other: IndicatorSystem): readonly string[] => {
    const ids = new Set(other.items.map(({ id }) => id));
    return system.items.map(({ id }) => id).filter((id) => ids.has(id));
  };
  const old = kept(before, after);
  return new Set(kept(after, before).filter((id, i) => old[i] !== id));
}

/** What an edit changed: the system itself first, then its items in the order of the new version, then what is gone. */
export function compareSystems(
  before: IndicatorSystem,
  after: IndicatorSystem,
): readonly SystemChange[] {
  const old = new Map(before.items.map((item) => [item.id, item]));
  const now = new Set(after.items.map(({ id }) => id));
  const moved = findMoved(before, after);
  const own = listSystemFields(before, after);
  const whole: readonly SystemChange[] =
    own.length === 0 ? [] : [{ kind: 'changed', itemId: null, title: after.name, fields: own }];
  const items = after.items.flatMap((item): readonly SystemChange[] => {
    const { id: itemId, title } = item;
    const earlier = old.get(itemId);
    if (earlier === undefined) return [{ kind: 'added', itemId, title, fields: [] }];
    const fields = listItemFields(earlier, item);
    if (fields.length > 0) return [{ kind: 'changed', itemId, title, fields }];
    return moved.has(itemId) ? [{ kind: 'moved', itemId, title, fields: [] }] : [];
  });
  const removed = before.items
    .filter(({ id }) => !now.has(id))
    .map(({ id, title }) => ({ kind: 'removed' as const, itemId: id, title, fields: [] }));
  return [...whole, ...items, ...removed];
}
