import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecisionCatalogue } from '../../../src/engine/gather/read-decision-catalogue.ts';
import { pageOf } from '../../support/pages.ts';

const title = '岚溪县人民政府2026年度重大行政决策事项目录';
const read = (body: string, heading = title) =>
  readDecisionCatalogue(pageOf(`<h1>${heading}</h1>${body}`), null, null);
const toldOf = (body: string) =>
  read(body)
    ?.fields.filter(({ value }) => value !== null)
    .map(({ id }) => id);
const table = (...headers: string[]) =>
  `<table><tr><td colspan="4">${title}</td></tr><tr>${headers.map((text) => `<td>${text}</td>`).join('')}</tr>
  <tr><td>1</td><td>县域规划</td><td>县发展改革局</td><td>9月</td></tr></table>`;

describe('readDecisionCatalogue', () => {
  it('reads year, columns and rows of a table', () => {
    const found = read(table('序号', '决策事项名称', '承办 单位', '计划完成时间'));
    expect(found).toMatchObject({ year: 2026, title, rows: 1, isElsewhere: false });
    expect(toldOf(table('序号', '决策事项名称', '承办 单位', '计划完成时间'))).toEqual([
      'matter',
      'unit',
      'time',
    ]);
  });

  it('misses a column that the table does not have', () => {
    expect(toldOf(table('序号', '事项名称', '责任单位', '备注'))).toEqual(['matter', 'unit']);
  });

  it('reads labels in running text', () => {
    expect(toldOf('<p>事项名称：县域规划；承办单位：县发展改革局；决策时间：9月</p>')).toEqual([
      'matter',
      'unit',
      'time',
    ]);
  });

  it('knows a catalogue that is a picture or an attachment', () => {
    expect(read('<a href="/1.pdf">目录.pdf</a>')?.isElsewhere).toBe(true);
    expect(read('<img src="/1.jpg">')?.isElsewhere).toBe(true);
  });

  it.each(['重大行政决策事项目录', '2026年重大行政决策事项目录解读', '2026年政府工作报告'])(
    'takes “%s” for none',
    (heading) => {
      expect(read(table('事项名称', '承办单位', '时间'), heading)).toBeNull();
    },
  );

  it('never throws on arbitrary markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        read(`<table><tr>${text}<td>承办单位${text}`);
      }),
    );
  });
});
