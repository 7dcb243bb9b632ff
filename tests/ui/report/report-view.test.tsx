// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Place } from '../../../src/engine/model/popup-message.ts';
import { ReportView } from '../../../src/ui/report/report-view.tsx';
import { reportViewOf } from '../../support/report-view.ts';

afterEach(cleanup);

describe('report view', () => {
  it('names a suspect figure by row, column and meaning, and shows its place', () => {
    const onLocate = vi.fn<(places: readonly Place[]) => void>();
    render(<ReportView view={reportViewOf()} onLocate={onLocate} />);
    const figure = screen.getByRole('button', { name: '定位 （七）总计 总计：5，疑似有误' });
    expect(figure.textContent).toBe('▲5');
    fireEvent.click(figure);
    expect(onLocate).toHaveBeenCalledExactlyOnceWith([
      { label: '▲', tone: 'failed', selector: '#total', quote: '5', frame: null },
    ]);
  });

  it('marks a figure without offering its place where there is no page', () => {
    render(<ReportView view={reportViewOf()} onLocate={null} />);
    expect(screen.queryByRole('button', { name: /（七）总计/ })).toBeNull();
    expect(screen.getByText('▲5')).toBeTruthy();
  });

  it('gives rows and columns their heads', () => {
    render(<ReportView view={reportViewOf()} onLocate={null} />);
    expect(screen.getByRole('region', { name: '表三' }).tabIndex).toBe(0);
    expect(screen.getByRole('rowheader', { name: '（七）总计' })).toBeTruthy();
    expect(screen.getByRole('columnheader', { name: '自然人' })).toBeTruthy();
  });

  it('names each part of a table apart', () => {
    const [table] = reportViewOf().tables;
    const rows = table?.parts[0]?.rows ?? [];
    const parts = rows.map((row) => ({ heads: ['自然人', '总计'], rows: [row] }));
    const view = reportViewOf({ tables: table === undefined ? [] : [{ ...table, parts }] });
    render(<ReportView view={view} onLocate={null} />);
    expect(screen.getByRole('region', { name: '表三 一、本年新收' })).toBeTruthy();
    expect(screen.getByRole('region', { name: /表三 三、本年度办理结果/ })).toBeTruthy();
  });

  it('shows the rest of the equations when asked', () => {
    render(<ReportView view={reportViewOf()} onLocate={null} />);
    expect(screen.queryByText(/第10式/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /2/ }));
    expect(screen.getByText(/第10式/)).toBeTruthy();
  });

  it('tells what could not be found out', () => {
    const unknown = reportViewOf({
      agency: null,
      year: null,
      format: null,
      sections: [{ title: '六、其他需要报告的事项', present: false }],
    });
    render(<ReportView view={unknown} onLocate={null} />);
    expect(screen.getByText(/六、其他需要报告的事项/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2 }).textContent).not.toContain('null');
  });
});
