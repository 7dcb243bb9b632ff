// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HolidaysAnswer } from '../../src/engine/model/popup-message.ts';
import { describeYears } from '../../src/ui/describe-years.ts';
import { HolidayField } from '../../src/ui/holiday-field.tsx';
import type { HolidayPort } from '../../src/ui/popup-port.ts';

afterEach(cleanup);

const none: HolidaysAnswer = { state: 'in-use', file: null };
const inUse: HolidaysAnswer = {
  state: 'in-use',
  file: { fileName: 'holidays-2027.json', years: ['2027'] },
};
const json = new File(['{}'], 'holidays-2027.json');

function show(answers: Partial<Record<'read' | 'load' | 'remove', HolidaysAnswer>> = {}) {
  const onChange = vi.fn<() => void>();
  const port = {
    read: vi.fn<HolidayPort['read']>(() => Promise.resolve(answers.read ?? none)),
    load: vi.fn<HolidayPort['load']>(() => Promise.resolve(answers.load ?? inUse)),
    remove: vi.fn<HolidayPort['remove']>(() => Promise.resolve(answers.remove ?? none)),
    openInTab: null,
  };
  const { rerender } = render(<HolidayField port={port} onChange={onChange} />);
  return { port, onChange, rerender };
}

const choose = (file: File): void => {
  fireEvent.change(screen.getByLabelText(/^节假日安排文件/), { target: { files: [file] } });
};

describe('holiday field', () => {
  it('says what form a file has and where the notice comes from', () => {
    show();
    const chooser = screen.getByLabelText('节假日安排文件：选择文件');
    const described = (chooser.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join('');
    expect(described).toContain('未加载');
    expect(described).toContain('www.gov.cn');
    expect(described).toContain('JSON');
  });

  it('names the loaded file with its years, and has everything judged again', async () => {
    const { port, onChange } = show();
    choose(json);
    expect(await screen.findByText('holidays-2027.json')).toBeTruthy();
    expect(screen.getByText('2027 年')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('已加载 2027 年的安排');
    expect(port.load).toHaveBeenCalledExactlyOnceWith(json);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('shows the file of last time and removes it, the keyboard staying in the field', async () => {
    const { onChange } = show({ read: inUse });
    fireEvent.click(await screen.findByRole('button', { name: '移除 holidays-2027.json' }));
    expect(await screen.findByText('未加载，只用内置年度')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('已移除');
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(screen.getByLabelText(/^节假日安排文件/));
  });

  it.each([
    [{ fault: 'too-large', detail: '' }, '文件过大，不像节假日安排。请核对所选文件。'],
    [{ fault: 'not-json', detail: '' }, '不是 JSON 文件。请按“文件格式”改正后再选。'],
    [
      { fault: 'not-a-table', detail: 'years.2027.off[0]：应为日期' },
      'years.2027.off[0]：应为日期。请按“文件格式”改正后再选。',
    ],
  ] as const)('tells of a bad file in one line, and changes nothing: %o', async (refusal, line) => {
    const { onChange } = show({ read: inUse, load: { state: 'refused', ...refusal } });
    await screen.findByText('2027 年');
    choose(new File(['x'], 'bad.json'));
    expect(await screen.findByText(`“bad.json”没有加载：${line}`)).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('bad.json');
    expect(screen.getByText('holidays-2027.json')).toBeTruthy();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('tells when the browser could not store it', async () => {
    show({ load: { state: 'error', message: '存储空间已满' } });
    choose(json);
    expect(await screen.findByText('没有完成：存储空间已满')).toBeTruthy();
  });

  it('opens a tab where the browser closes the popup on a file dialog', () => {
    const openInTab = vi.fn<() => void>();
    const { port, onChange, rerender } = show();
    rerender(<HolidayField port={{ ...port, openInTab }} onChange={onChange} />);
    fireEvent.click(screen.getByRole('button', { name: '在标签页中选择文件' }));
    expect(openInTab).toHaveBeenCalledTimes(1);
    expect(screen.queryByLabelText(/^节假日安排文件/)).toBeNull();
  });
});

describe('describeYears', () => {
  it.each([
    [[], ''],
    [['2027'], '2027'],
    [['2027', '2028', '2029'], '2027–2029'],
    [['2026', '2028', '2029'], '2026、2028–2029'],
  ])('writes %j as %s', (years, text) => {
    expect(describeYears(years)).toBe(text);
  });
});
