import { describe, expect, it } from 'vitest';
import type { AuditedColumn } from '../../../src/engine/model/site-audit.ts';
import { listNextDue } from '../../../src/report/site/list-next-due.ts';
import { day } from '../../support/pages.ts';

const column = (partial: Partial<AuditedColumn>): AuditedColumn => ({
  id: 'policy-documents',
  name: '政策文件',
  presence: 'present',
  state: 'filled',
  url: 'https://www.lanxi-demo.gov.cn/zcwj/',
  text: null,
  itemCount: 12,
  newestDate: day('2026-08-30'),
  windowDays: 180,
  dueDate: day('2027-02-28'),
  ...partial,
});
const report = column({
  id: 'annual-report',
  name: '政府信息公开年报',
  windowDays: null,
  dueDate: day('2026-01-31'),
});
const dueOf = (asOf: string, ...columns: AuditedColumn[]) =>
  listNextDue(columns, day(asOf)).map(
    ({ name, due, daysLeft }) => `${due} ${name} ${String(daysLeft)}`,
  );

describe('listNextDue', () => {
  it('puts what has run out before what comes', () => {
    const news = column({ name: '要闻动态', dueDate: day('2026-11-10') });
    expect(dueOf('2026-11-22', column({}), report, news)).toEqual([
      '2026-11-10 要闻动态 -12',
      '2027-01-31 政府信息公开年报 70',
      '2027-02-28 政策文件 98',
    ]);
  });

  it('takes a yearly day of this year until it has passed, then that of the next', () => {
    expect(dueOf('2026-01-31', report)).toEqual(['2026-01-31 政府信息公开年报 0']);
    expect(dueOf('2026-02-01', report)).toEqual(['2027-01-31 政府信息公开年报 364']);
  });

  it('speaks of no column that is empty, unread or without a term', () => {
    const silent = [
      column({ state: 'empty' }),
      column({ state: 'unreachable' }),
      column({ dueDate: null }),
    ];
    expect(dueOf('2026-11-22', ...silent)).toEqual([]);
  });
});
