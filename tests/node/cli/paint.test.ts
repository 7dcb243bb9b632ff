import { expect, it } from 'vitest';
import { dropControls } from '../../../src/node/cli/paint.ts';

it('drops every control character but the line break', () => {
  const controls = Array.from({ length: 0xa0 }, (_, code) => String.fromCodePoint(code)).filter(
    (sign) => /\p{Cc}/u.test(sign),
  );
  expect(controls).toHaveLength(65);
  expect(dropControls(`甲${controls.join('')}乙`)).toBe('甲\n乙');
});

it('drops the marks that turn the order of signs', () => {
  expect(dropControls('甲\u202e乙\u2066丙\u2069')).toBe('甲乙丙');
});

it('keeps other signs', () => {
  const text = '《岚政发〔2026〕3号》 a~b é 😀';
  expect(dropControls(text)).toBe(text);
});
