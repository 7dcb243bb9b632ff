import { loadavg } from 'node:os';
import { type PopupRun, axeLimitMs, measurePopup } from './bench-popup.ts';
import { median, quantile, renderTable } from './measure.ts';

const sizes = [20_000, 300_000, 2_000_000];
const runs = 20;
const stages = ['opened', 'asked', 'loaded', 'answered', 'painted'] as const;

const ms = (value: number): string => value.toFixed(0);

/** Measures the popup in a real browser and prints the times. */
export async function printPopup(): Promise<void> {
  console.log(
    `\nThe popup in a real browser, ${String(runs)} clicks a line; milliseconds after the click on the pinned icon.
opened: its document starts to load · asked: the scan is asked for · loaded: its interface is loaded, beside the scan
answered: the worker's answer is there · painted: the checklist is on the screen`,
  );
  const load = ms(loadavg()[0] ?? Number.NaN);
  const times = await measurePopup(sizes, runs);
  if (typeof times === 'string') {
    console.log(`left out: ${times}`);
    return;
  }
  const stage = (all: readonly PopupRun[], name: (typeof stages)[number]): string =>
    ms(median(all.map((run) => run[name])));
  console.log(
    renderTable([
      ['page', 'worker', ...stages, 'painted p95', 'axe.run'],
      ...times.map(({ sizeBytes, worker, runs: all, axe }) => [
        `${ms(sizeBytes / 1000)} KB`,
        worker,
        ...stages.map((name) => stage(all, name)),
        ms(
          quantile(
            all.map(({ painted }) => painted),
            0.95,
          ),
        ),
        Number.isFinite(axe) ? ms(axe) : `> ${String(axeLimitMs)}`,
      ]),
    ]),
  );
  console.log(
    `Medians, and the 95th percentile. Load of the machine before and after: ${load}, ${ms(loadavg()[0] ?? Number.NaN)}.`,
  );
}
