import { describe, expect, it } from 'vitest';
import {
  isFigureText,
  parseFigure,
  readFigure,
} from '../../../src/engine/annual-report/read-figure.ts';

describe('a figure of a table', () => {
  it.each([
    ['0', 0],
    ['２６', 26],
    ['1 234', 1234],
    ['1,234,567', 1234567],
    ['1，234', 1234],
    ['**4213**', 4213],
    ['0件', 0],
    ['585313万元', 585313],
    ['28600.64', 28600.64],
    ['-2', -2],
    ['－2', -2],
    ['—2', -2],
    ['减2', -2],
    ['减少3', -3],
    ['增加12', 12],
    ['+3', 3],
    ['26.', 26],
    ['3（含上年结转1件）', 3],
  ])('stands for its number: %s', (raw, value) => {
    expect(parseFigure(raw)).toBe(value);
  });

  it.each(['', ' ', '/', '—', '-', '无', '3/5', '1,23', '约5', '第1项', '12亿元', '2021年', 'N/A'])(
    'stands for no number: %s',
    (raw) => {
      expect(parseFigure(raw)).toBeNull();
    },
  );

  it('keeps what is printed', () => {
    expect(readFigure('　0 件 ', null)).toEqual({ raw: '0 件', value: 0, locator: null });
    expect(readFigure('\u00a0', null).raw).toBe('');
  });

  it.each([
    ['', true],
    ['/', true],
    ['——', true],
    ['无', true],
    ['5件', true],
    ['自然人', false],
    ['1.属于国家秘密', false],
  ])('tells what can stand in a value cell: %s', (raw, expected) => {
    expect(isFigureText(raw)).toBe(expected);
  });
});
