import { describe, expect, it } from 'vitest';
import { type Migration, migrateRecord } from '../../../src/browser/workbench/migrations.ts';
import { workbenchVersion } from '../../../src/browser/workbench/workbench-database.ts';
import { migrations } from '../../../src/browser/workbench/migrations.ts';

const planted: readonly Migration[] = [
  { to: 2, change: (store, record) => ({ store, record, two: true }) },
  { to: 3, change: (_, record) => ({ was: record }) },
];

describe('migrateRecord', () => {
  it('goes up every step from the version of the record', () => {
    const record = { store: 'runs', record: 1, two: true };
    expect(migrateRecord('runs', 1, 1, planted)).toEqual({ was: record });
    expect(migrateRecord('runs', 1, 2, planted)).toEqual({ was: 1 });
  });

  it('leaves a record of the present version alone', () => {
    expect(migrateRecord('runs', 1, 3, planted)).toBe(1);
  });

  it('has a step to every version after the first', () => {
    const versions = Array.from({ length: workbenchVersion - 1 }, (_, i) => i + 2);
    expect(migrations.map(({ to }) => to)).toEqual(versions);
  });
});
