import { describe, expect, it } from 'vitest';
import { isForeignLabel } from '../../../../src/engine/annual-report/tables/find-extra-rows.ts';
import { reckonIdentities } from '../../../../src/engine/annual-report/tables/reckon-identities.ts';
import { listApplicationRows } from '../../../../src/engine/data/report-forms.ts';
import { tablesOf } from '../../../support/report-documents.ts';
import { drawApplications, official, reportPage } from '../../../support/report-drawings.ts';

describe('isForeignLabel', () => {
  it.each(['9.属于工作秘密', '（八）延期答复', '6.其他不予公开情形'])('is true of %s', (label) => {
    expect(isForeignLabel(label)).toBe(true);
  });

  it('is false of every row of the forms, of figures and of heads', () => {
    const rows = [...listApplicationRows('2019'), ...listApplicationRows('2021')];
    const labels = [...rows.map(({ printed }) => printed), '12', '', '自然人', '申请人情况'];
    expect(labels.filter(isForeignLabel)).toEqual([]);
  });
});

/** 表三 as the form draws it, with rows put in before the one that bears the given label. */
function drawWith(extra: string, before: string, figures = plainFigures()): string {
  const html = drawApplications('2021', figures, { ...official, labels: 'joined' });
  const row = html.split('<tr>').find((one) => one.includes(before));
  if (row === undefined) throw new Error(`no row: ${before}`);
  return reportPage({ applications: html.replace(`<tr>${row}`, `${extra}<tr>${row}`) });
}

/** Three cases, all granted, but 总计 is five: two stand in a row that the form lacks. */
function plainFigures(): string[][] {
  const count: Partial<Record<string, string>> = { new: '5', granted: '3', 'results-total': '5' };
  return listApplicationRows('2021').map(({ id }) => {
    const cases = count[id] ?? '0';
    return [cases, '0', '0', '0', '0', '0', cases];
  });
}

const rowOf = (label: string, cases: string): string =>
  `<tr><td>${label}</td>${[cases, '0', '0', '0', '0', '0', cases].map((text) => `<td>${text}</td>`).join('')}</tr>`;

function openOf(html: string) {
  const tables = tablesOf(html);
  const identities = reckonIdentities(tables, '2021').filter(({ holds }) => holds !== true);
  return { table: tables.applications, identities };
}

const secret = '9.属于工作秘密';
const unavailable = '本机关不掌握';

describe('a row that the form lacks', () => {
  it('leaves the sums of its columns open where it has figures', () => {
    const { table, identities } = openOf(drawWith(rowOf(secret, '2'), unavailable));
    expect(table?.state).toBe('partial');
    expect(table?.reason).toContain(secret);
    expect(table?.rows).toHaveLength(25);
    expect(identities.map(({ id, scope, holds }) => [id, scope, holds])).toEqual([
      ['applications-results', '自然人', null],
      ['applications-results', '总计', null],
    ]);
    expect(identities[0]?.expression).toBe(
      '（七）总计 5 = （一）予以公开 3 + 9.属于工作秘密（格式以外） “2”',
    );
  });

  it('changes nothing where it has none', () => {
    const { table, identities } = openOf(drawWith(rowOf(secret, '0'), unavailable));
    expect(table?.state).toBe('complete');
    expect(identities.map(({ holds }) => holds)).toEqual([false, false]);
  });

  it.each(['（三）不予公开', '小计', '不予公开小计', '三、本年度办理结果（三）不予公开'])(
    'is none where it is the sum of a group: %s',
    (label) => {
      const { table, identities } = openOf(drawWith(rowOf(label, '2'), unavailable));
      expect(table?.state).toBe('complete');
      expect(identities.map(({ holds }) => holds)).toEqual([false, false]);
    },
  );

  it('is none outside the results', () => {
    const { table } = openOf(drawWith(rowOf('其中：网络申请', '2'), '上年结转'));
    expect(table?.state).toBe('complete');
  });

  it('is found at the end of the results, and at the beginning of the next page', () => {
    const atEnd = openOf(drawWith(rowOf(secret, '2'), '（七）总计'));
    expect(atEnd.table?.reason).toContain(secret);
    const onNextPage = openOf(
      drawWith(`</tbody></table><table>${rowOf(secret, '2')}`, unavailable),
    );
    expect(onNextPage.table?.reason).toContain(secret);
    expect(onNextPage.identities.map(({ holds }) => holds)).toEqual([null, null]);
  });

  it('is open where it cannot be told from 3.其他', () => {
    const figures = plainFigures();
    const other = listApplicationRows('2021').findIndex(({ id }) => id === 'other');
    figures[other] = ['1', '0', '0', '0', '0', '0', '1'];
    const { table, identities } = openOf(drawWith(rowOf('9.其他', '1'), unavailable, figures));
    expect(table?.state).toBe('partial');
    expect(identities.filter(({ holds }) => holds === false)).toEqual([]);
  });
});
