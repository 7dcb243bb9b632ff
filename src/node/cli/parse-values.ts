import { asCivilDate, type CivilDate } from '../../engine/model/civil-date.ts';
import type { Result } from '../../engine/model/result.ts';

/** Options that all commands share. */
export interface CommonOptions {
  readonly format: 'text' | 'json';
  /** Null: today in Asia/Shanghai. */
  readonly asOf: CivilDate | null;
  readonly holidays: string | null;
}

/** What was read of the command line, or one Chinese line that says what is wrong. */
export type Parsed<Value> = Result<Value, 'usage'>;

/** Values of the options as they stand on the command line. */
export interface Values {
  readonly [name: string]: string | boolean | readonly string[] | undefined;
}

/** A call that is wrong. */
export function usage(message: string): { ok: false; error: { code: 'usage'; message: string } } {
  return { ok: false, error: { code: 'usage', message } };
}

/** The text of an option; null where it is not given. */
export function textOf(values: Values, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

/** A date; null where none is given. */
export function parseDate(text: string | null, where: string): Parsed<CivilDate | null> {
  if (text === null) return { ok: true, value: null };
  const value = asCivilDate(text);
  return value === null
    ? usage(`${where}：“${text}”不是有效日期，应写成 2026-11-21 这样。`)
    : { ok: true, value };
}

/** The options that all commands share. */
export function parseCommon(values: Values): Parsed<CommonOptions> {
  const format = textOf(values, 'format') ?? 'text';
  if (format !== 'text' && format !== 'json') {
    return usage(`--format：“${format}”不认识，应为 text 或 json。`);
  }
  const asOf = parseDate(textOf(values, 'as-of'), '--as-of');
  if (!asOf.ok) return asOf;
  return { ok: true, value: { format, asOf: asOf.value, holidays: textOf(values, 'holidays') } };
}

/** A whole number between two bounds, as an option gives it. */
export function parseCount(
  text: string,
  option: string,
  { least, most }: { readonly least: number; readonly most: number },
): Parsed<number> {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (count >= least && count <= most) return { ok: true, value: count };
  return usage(`${option}：“${text}”应为 ${String(least)} 到 ${String(most)} 之间的整数。`);
}
