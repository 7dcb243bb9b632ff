import type { Migration, StoredRecords } from './migration.ts';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function placeOf({ assessmentId, targetId, systemKey, itemId }: Fields) {
  return { assessmentId, targetId, systemKey, itemId };
}

function keyOf(record: Fields): string {
  return JSON.stringify(Object.values(placeOf(record)));
}

function withOrigin(verdict: unknown, origin: 'judged' | 'settled'): unknown {
  return isFields(verdict) ? { ...verdict, origin } : verdict;
}

function changeAdjudication(record: Fields): Fields {
  return {
    ...record,
    first: withOrigin(record['first'], 'judged'),
    second: withOrigin(record['second'], 'judged'),
    decided: withOrigin(record['decided'], 'settled'),
  };
}

/** Whether a verdict is the one that a settling put there, and not one that a person gave later. */
function isDecided(verdict: Fields, adjudication: Fields | undefined): boolean {
  const decided = adjudication?.['decided'];
  return isFields(decided) && decided['at'] === verdict['at'];
}

/** What the first assessor had said before the settling: version 1 kept it only within the record of it. */
function findPast(record: Fields): readonly Fields[] {
  const { first, at } = record;
  if (!isFields(first)) return [];
  return [{ ...placeOf(record), replacedAt: at, verdict: withOrigin(first, 'judged') }];
}

function change({ verdicts = [], adjudications = [] }: StoredRecords): StoredRecords {
  const settled = adjudications.filter(isFields);
  const byKey = new Map(settled.map((record) => [keyOf(record), record]));
  const origin = (verdict: Fields) =>
    isDecided(verdict, byKey.get(keyOf(verdict))) ? 'settled' : 'judged';
  return {
    verdicts: verdicts.map((record) =>
      isFields(record) ? withOrigin(record, origin(record)) : record,
    ),
    adjudications: adjudications.map((record) =>
      isFields(record) ? changeAdjudication(record) : record,
    ),
    pastVerdicts: settled.flatMap(findPast),
  };
}

/** Version 2 tells a verdict that settled a disagreement from one that a person gave, and keeps the verdicts that were replaced. */
export const v1ToV2: Migration = { to: 2, reads: ['verdicts', 'adjudications'], change };
