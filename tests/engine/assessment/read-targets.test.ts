import { describe, expect, it } from 'vitest';
import {
  checkTarget,
  readTargets,
  targetKey,
} from '../../../src/engine/assessment/read-targets.ts';
import { recognizeTargetColumns } from '../../../src/engine/assessment/recognize-target-columns.ts';
import type {
  SheetTable,
  TargetMapping,
} from '../../../src/engine/model/assessment/target-sheet.ts';

const tableOf = (...rows: string[][]): SheetTable => ({ source: '名单.xlsx', rows });
const columnsOf = (...rows: string[][]): TargetMapping => recognizeTargetColumns(tableOf(...rows));

const heading = ['序号', '单位名称', '首页网址', '级别', '责任单位', '联系人'];
const county = ['1', '岚溪县人民政府', 'www.lanxi-demo.gov.cn', '县级', '县政府办公室', '李某'];

describe('recognizeTargetColumns', () => {
  it('finds the headings below a title', () => {
    const title = ['2026年监测对象名单', '', '', '', '', ''];
    expect(columnsOf(title, heading, county)).toEqual({
      headRows: 2,
      columns: { name: 1, url: 2, level: 3, unit: 4, contact: 5 },
    });
  });

  it.each([
    [['网站名称', '网站地址', '主办单位'], { name: 0, url: 1, unit: 2 }],
    [['网站标识码', '网站名称', '首页 网址（必填）*', '单位类别'], { name: 1, url: 2, level: 3 }],
    [['部门', '政府信息公开专栏网址', '联络员'], { name: 0, url: 1, contact: 2 }],
    [['Name', 'URL', 'Level'], { name: 0, url: 1, level: 2 }],
    [['监测对象', '办公地址', '链接'], { name: 0, url: 2 }],
  ])('reads the headings %j', (heads, columns) => {
    const none = { name: null, url: null, level: null, unit: null, contact: null };
    expect(columnsOf(heads, ['a', 'b', 'c', 'd'])).toEqual({
      headRows: 1,
      columns: { ...none, ...columns },
    });
  });

  it('knows names and addresses by their looks where nothing is headed', () => {
    expect(
      columnsOf(['1', '岚溪县', 'http://a.gov.cn/'], ['2', '云浦县', 'http://b.gov.cn/']),
    ).toMatchObject({ headRows: 0, columns: { name: 1, url: 2 } });
  });

  it('gives no column where there is nothing to go by', () => {
    expect(columnsOf(['1', '2'])).toMatchObject({
      headRows: 0,
      columns: { name: null, url: null },
    });
    expect(columnsOf()).toMatchObject({ headRows: 0, columns: { name: null, url: null } });
  });
});

describe('readTargets', () => {
  const read = (rows: string[][], known: Parameters<typeof readTargets>[2] = []) => {
    const table = tableOf(heading, ...rows);
    return readTargets(table, recognizeTargetColumns(table), known);
  };
  const faultsOf = (row: string[]) => read([row]).rows[0]?.faults;

  it('reads every field', () => {
    expect(read([county]).rows).toEqual([
      {
        row: 2,
        texts: {
          name: '岚溪县人民政府',
          url: 'www.lanxi-demo.gov.cn',
          level: '县级',
          unit: '县政府办公室',
          contact: '李某',
        },
        draft: {
          name: '岚溪县人民政府',
          url: 'http://www.lanxi-demo.gov.cn/',
          level: 'county',
          unit: '县政府办公室',
          contact: '李某',
        },
        faults: [],
        isKnown: false,
        note: null,
      },
    ]);
  });

  it.each([
    [['1', '', 'a.gov.cn'], [{ code: 'noName' }]],
    [['1', '岚溪县', ''], [{ code: 'noAddress' }]],
    [['1', '岚溪县', '暂无'], [{ code: 'badAddress', text: '暂无' }]],
    [['1', '岚溪县', 'ftp://a.gov.cn'], [{ code: 'badAddress', text: 'ftp://a.gov.cn' }]],
    [['1', '岚溪县', 'a.gov.cn', '一级'], [{ code: 'unknownLevel', text: '一级' }]],
    [['1', '岚'.repeat(101), 'a.gov.cn'], [{ code: 'tooLong', field: 'name' }]],
    [['1', '岚'.repeat(100), 'a.gov.cn', ''], []],
  ])('tells what is wrong with %j', (row, faults) => {
    expect(faultsOf(row)).toEqual(faults);
  });

  it('marks the second of two rows with one name and one address', () => {
    const { rows } = read([
      county,
      ['2', '岚溪县 人民政府', 'https://lanxi-demo.gov.cn/index.html'],
    ]);
    expect(rows.map(({ faults }) => faults)).toEqual([[], [{ code: 'doubled', row: 2 }]]);
  });

  it('takes departments that share the home page of their county, with a note', () => {
    const { rows } = read([county, ['2', '岚溪县教育局', 'https://lanxi-demo.gov.cn/index.html']]);
    expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
    expect(rows.map(({ note }) => note)).toEqual([null, { code: 'sharedRow', row: 2 }]);
  });

  it('takes no double for two columns of one portal', () => {
    const { rows } = read([
      ['1', '教育局', 'www.lanxi-demo.gov.cn/column/1'],
      ['2', '财政局', 'www.lanxi-demo.gov.cn/column/2'],
    ]);
    expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('knows the agencies of the round, and those that have only the address in common', () => {
    const known = [
      {
        id: 't',
        name: '岚溪县人民政府',
        level: null,
        url: 'https://lanxi-demo.gov.cn',
        unit: null,
        contact: null,
      },
    ];
    const { rows } = read([county, ['2', '岚溪县教育局', 'www.lanxi-demo.gov.cn']], known);
    expect(rows.map(({ isKnown }) => isKnown)).toEqual([true, false]);
    expect(rows[0]?.note).toBeNull();
    expect(read([['2', '岚溪县教育局', 'lanxi-demo.gov.cn']], known).rows[0]?.note).toEqual({
      code: 'sharedTarget',
      name: '岚溪县人民政府',
    });
  });

  it('counts rows that name nothing, and those beyond the limit', () => {
    expect(read([['一、县直部门'], ['', '', ''], county])).toMatchObject({ skipped: 2, cut: 0 });
    const many = Array.from({ length: 5001 }, (_, i) => ['', '局', `a${String(i)}.gov.cn`]);
    const list = read(many);
    expect([list.rows.length, list.cut]).toEqual([5000, 1]);
  });
});

describe('checkTarget', () => {
  const levelOf = (level: string) =>
    checkTarget({ name: '岚溪县', url: 'a.gov.cn', level, unit: '', contact: '' }).draft.level;

  it.each([
    ['县级政府', 'county'],
    ['乡镇、街道', 'town'],
    ['市直 单位', 'department'],
    ['county', 'county'],
    ['', null],
    ['丙类', null],
  ])('reads the level %s', (word, level) => {
    expect(levelOf(word)).toBe(level);
  });
});

describe('targetKey', () => {
  it('is one for the same home page however it is written', () => {
    const forms = ['http://www.a.gov.cn', 'https://a.gov.cn/', 'http://www.a.gov.cn/index.html'];
    expect(new Set(forms.map(targetKey)).size).toBe(1);
    expect(targetKey('http://a.gov.cn/x/')).not.toBe(targetKey('http://a.gov.cn/y/'));
  });
});
