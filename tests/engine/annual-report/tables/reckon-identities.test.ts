import { describe, expect, it } from 'vitest';
import { reckonIdentities } from '../../../../src/engine/annual-report/tables/reckon-identities.ts';
import { listApplicationRows, type ReportForm } from '../../../../src/engine/data/report-forms.ts';
import {
  applicationsOf,
  disclosureOf,
  type Raws,
  reportOf,
  reviewsOf,
} from '../../../support/annual-reports.ts';

const consistent: Readonly<Record<string, Raws>> = {
  new: [5, 1, 0, 0, 0, 0, 6],
  'carried-in': [1, 0, 0, 0, 0, 0, 1],
  granted: [4, 1, 0, 0, 0, 0, 5],
  'refused-process': [1, 0, 0, 0, 0, 0, 1],
  'results-total': [5, 1, 0, 0, 0, 0, 6],
  'carried-out': [1, 0, 0, 0, 0, 0, 1],
};
const reckon = (
  rows: Readonly<Record<string, Raws>>,
  groups: Readonly<Record<string, Raws>> = {},
  form: ReportForm = '2021',
) =>
  reckonIdentities(
    {
      disclosure: disclosureOf(),
      applications: applicationsOf({ ...consistent, ...rows }, form),
      reviews: reviewsOf(groups),
    },
    form,
  );
const broken = (...given: Parameters<typeof reckon>) =>
  reckon(...given).filter(({ holds }) => holds === false);
const namesOf = (identities: ReturnType<typeof reckon>) =>
  identities.map(({ id, scope }) => `${id} ${scope}`);

describe('reckonIdentities', () => {
  it.each([
    ['2021', 25],
    ['2019', 23],
  ] as const)('proves every identity of a consistent report in the form of %s', (form, rows) => {
    const identities = reckon({}, {}, form);
    expect(listApplicationRows(form)).toHaveLength(rows);
    expect(identities).toHaveLength(7 + 7 + rows + 3);
    expect(identities.filter(({ holds }) => holds !== true)).toEqual([]);
  });

  it('writes the equation with names and numbers', () => {
    const [balance] = reckon({});
    expect(balance).toMatchObject({
      id: 'applications-balance',
      scope: '自然人',
      expression: '一、本年新收 5 + 二、上年结转 1 = （七）总计 5 + 四、结转下年度 1',
      left: 6,
      right: 6,
    });
    expect(balance?.terms.map(({ cell }) => cell?.row)).toEqual([
      'new',
      'carried-in',
      'results-total',
      'carried-out',
    ]);
  });

  it('leaves the zeros out of a long sum', () => {
    const results = reckon({}).find(({ id }) => id === 'applications-results');
    expect(results?.expression).toBe('（七）总计 5 = （一）予以公开 4 + 6.属于四类过程性信息 1');
    expect(results?.terms).toHaveLength(1 + 21);
  });

  it('breaks exactly the identities that a changed cell stands in, and names the cell', () => {
    const found = broken({ granted: [3, 1, 0, 0, 0, 0, 5] });
    expect(namesOf(found)).toEqual([
      'applications-results 自然人',
      'applications-row （一）予以公开',
    ]);
    for (const { suspect } of found) {
      expect(suspect).toEqual({
        cell: { table: 'applications', row: 'granted', column: 0 },
        name: '（一）予以公开·自然人',
        value: 4,
      });
    }
  });

  it('names a total that breaks three identities', () => {
    const found = broken({ 'results-total': [6, 1, 0, 0, 0, 0, 6] });
    expect(namesOf(found)).toEqual([
      'applications-balance 自然人',
      'applications-results 自然人',
      'applications-row （七）总计',
    ]);
    expect(found.map(({ suspect }) => suspect?.value)).toEqual([5, 5, 5]);
  });

  it('names no cell where an equation breaks alone', () => {
    const [only, ...rest] = broken({ 'carried-out': [2, 0, 0, 0, 0, 0, 2] }).filter(
      ({ scope }) => scope === '自然人',
    );
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ left: 6, right: 7, suspect: null });
    expect(only?.expression).toContain('≠');
  });

  it('names no cell where two wrong cells make up for each other', () => {
    const found = broken({
      granted: [-1, 1, 0, 0, 0, 0, 5],
      'refused-process': [6, 0, 0, 0, 0, 0, 1],
    });
    expect(found.every(({ suspect }) => suspect === null)).toBe(true);
  });

  it.each(['', '/', '—', '无', null])('leaves an identity with %j open', (raw) => {
    const open = reckon({ 'carried-in': [raw, 0, 0, 0, 0, 0, 1] }).filter(
      ({ holds }) => holds === null,
    );
    expect(namesOf(open)).toEqual(['applications-balance 自然人', 'applications-row 二、上年结转']);
    expect(open.every(({ suspect }) => suspect === null)).toBe(true);
  });

  it('keeps the sum of the parts where their total is blank', () => {
    const results = reckon({ 'results-total': ['', '', '', '', '', '', ''] }).find(
      ({ id, scope }) => id === 'applications-results' && scope === '自然人',
    );
    expect(results).toMatchObject({ left: null, right: 5, holds: null });
    expect(results?.expression).toContain('（七）总计 （空白）');
  });

  it('never reads a row that is missing as zero', () => {
    const applications = applicationsOf(consistent);
    const tables = {
      disclosure: null,
      applications: {
        ...applications,
        state: 'partial' as const,
        rows: applications.rows.filter(({ id }) => id !== 'refused-inquiry'),
      },
      reviews: null,
    };
    const results = reckonIdentities(tables, '2021').filter(
      ({ id }) => id === 'applications-results',
    );
    expect(results.map(({ holds }) => holds)).toEqual(Array.from({ length: 7 }, () => null));
  });

  it('compares decimals without the noise of the machine', () => {
    const found = broken({}, { direct: ['0.1', '0.2', 0, 0, '0.3'] });
    expect(found).toEqual([]);
  });

  it('proves the three groups of 表四 one by one', () => {
    const found = broken({}, { after: [1, 0, 0, 0, 2] });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      id: 'reviews-after',
      expression: '总计 2 ≠ 结果维持 1 + 结果纠正 0 + 其他结果 0 + 尚未审结 0',
    });
  });

  it('has nothing to say without tables', () => {
    expect(
      reportOf({ tables: { disclosure: null, applications: null, reviews: null } }).identities,
    ).toEqual([]);
  });
});
