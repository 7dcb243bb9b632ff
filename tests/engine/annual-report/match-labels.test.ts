import { describe, expect, it } from 'vitest';
import {
  matchApplicationRow,
  matchColumn,
  toLabelKey,
} from '../../../src/engine/annual-report/match-labels.ts';
import { listApplicationRows, reportForms } from '../../../src/engine/data/report-forms.ts';

describe('labels of the form', () => {
  it.each([
    ['一、本年新收政府信息公开申请数量', 'new'],
    ['二、上年结转政府信息公开申请数量', 'carried-in'],
    ['三、(一)予以公开', 'granted'],
    ['（二）部分公开（区分处理的,只 计这一情形,不计其他情形）', 'partly-granted'],
    ['（三）不予公开 1.属于国家秘密', 'refused-state-secret'],
    ['2．其他法律行政法规禁止公开', 'refused-by-law'],
    ['3.危及"三安全一稳定"', 'refused-security'],
    ['２、重复申请', 'not-processed-repeat'],
    ['4.无正当理由大量反复申请', 'not-processed-excessive'],
    ['5.要求行政机关确认或重新出具已 获取信息', 'not-processed-confirm'],
    ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 'other-no-correction'],
    ['3.其他', 'other'],
    ['3其他', 'other'],
    ['（六）其他处理', 'other'],
    ['（七）总计', 'results-total'],
    ['四、结转下年度继续办理', 'carried-out'],
  ])('finds the row of %s', (label, id) => {
    expect(matchApplicationRow(label)?.id).toBe(id);
  });

  it.each(['不予公开', '三、本年度办理结果', '自然人', '', '26', '（三）'])(
    'finds no row in %s',
    (label) => {
      expect(matchApplicationRow(label)).toBeNull();
    },
  );

  it.each(['2019', '2021'] as const)('finds every row of form %s by its own labels', (form) => {
    const rows = listApplicationRows(form);
    expect(rows).toHaveLength(form === '2019' ? 23 : 25);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const row of rows) {
      expect(matchApplicationRow(row.printed, rows)).toBe(row);
      expect(matchApplicationRow(row.label, rows)).toBe(row);
    }
  });

  it('finds columns under their other names', () => {
    const { columns } = reportForms.applications;
    expect(matchColumn('社会 组织', columns)).toBe(3);
    expect(matchColumn('总 计', columns)).toBe(6);
    expect(matchColumn('法人或其他组织', columns)).toBe(-1);
  });

  it('drops numbers, blanks and brackets from a label', () => {
    expect(toLabelKey('（五）不予 处理')).toBe('不予处理');
    expect(toLabelKey('三、（一）予以公开')).toBe('予以公开');
    expect(toLabelKey('三类内部事务')).toBe('三类内部事务');
  });
});
