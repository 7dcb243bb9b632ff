import type { WriteSheet } from 'hucre/xlsx';

const style = 'TableStyleLight9';

/** Headings of a table must differ; the second of a name gets a number. */
function makeUnique(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const count = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, count);
    return count === 1 ? heading : `${heading}${String(count)}`;
  });
}

/** Makes a sheet of rows a table of the spreadsheet program: banded, filterable by its head; without rows there is none. */
export function toTable(
  sheet: WriteSheet,
  { frozenColumns = 0 }: { readonly frozenColumns?: number } = {},
): WriteSheet {
  const { autoFilter, rows = [], ...rest } = sheet;
  const headings = makeUnique((rows[0] ?? []).map((heading) => String(heading ?? '')));
  const freezePane = { rows: 1, columns: frozenColumns };
  const named = { ...rest, rows: [headings, ...rows.slice(1)], freezePane };
  if (rows.length < 2 || autoFilter === undefined) return named;
  const columns = headings.map((name) => ({ name }));
  return {
    ...named,
    tables: [{ name: sheet.name, range: autoFilter.range, columns, style, showRowStripes: true }],
  };
}
