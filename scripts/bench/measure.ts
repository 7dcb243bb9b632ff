/** The value in the middle; of an even count the lower one. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Milliseconds of the best of some runs: the one that was disturbed least. */
export function timeBest(run: () => void, runs: number): number {
  const times: number[] = [];
  for (let left = runs; left > 0; left -= 1) {
    const startedAt = performance.now();
    run();
    times.push(performance.now() - startedAt);
  }
  return Math.min(...times);
}

/** A table of columns padded to their widest cell. */
export function renderTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
