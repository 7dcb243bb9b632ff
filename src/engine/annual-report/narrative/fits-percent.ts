import type { Figure } from './read-figures.ts';

/** Percentages may differ by a tenth, whatever digits are printed (rules 5.6). */
const tolerance = 0.1;

/**
 * Whether a printed percentage stands for an exact one: `fits` within a tenth or the rounding of its last digit ·
 * `cut` its last digits were dropped, not rounded · `differs` neither.
 */
export function fitsPercent(
  exact: number,
  { value, decimals }: Pick<Figure, 'value' | 'decimals'>,
): 'fits' | 'cut' | 'differs' {
  const step = 10 ** -decimals;
  const difference = Math.abs(exact - value);
  if (difference <= Math.max(tolerance, step / 2) + 1e-9) return 'fits';
  const isCut = Math.abs(exact) >= Math.abs(value) && difference < step + 1e-9;
  return isCut ? 'cut' : 'differs';
}
