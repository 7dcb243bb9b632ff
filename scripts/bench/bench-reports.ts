import type { AnnualReportDocument } from '../../src/engine/model/annual-report-document.ts';
import { gatherBytes, judgeGathered } from '../../tests/support/read-generated-report.ts';
import {
  type ReportCarrier,
  reportCarriers,
} from '../../tests/support/report-generator/carriers.ts';
import { faults } from '../../tests/support/report-generator/faults/all-faults.ts';
import { lookAlikes } from '../../tests/support/report-generator/faults/look-alikes.ts';
import type { PlantedCase } from '../../tests/support/report-generator/faults/planted-case.ts';
import {
  type GeneratedReport,
  makeReport,
} from '../../tests/support/report-generator/make-report.ts';
import { createRandom } from '../../tests/support/report-generator/random.ts';
import { makePlan } from '../../tests/support/report-generator/report-plan.ts';
import {
  listWrongFacts,
  scoreCells,
  scoreFindings,
} from '../../tests/support/report-generator/score-reading.ts';

/** Sums of one carrier or one fault, by name. */
type Tally = Map<string, number>;

const add = (tally: Tally, name: string, by: number): void => {
  tally.set(name, (tally.get(name) ?? 0) + by);
};

const count = (tally: Tally, name: string): number => tally.get(name) ?? 0;

/** Share of a part in the whole; 1 where there is nothing. */
function shareOf(tally: Tally, part: string, ...whole: readonly string[]): number {
  const all = whole.reduce((sum, name) => sum + count(tally, name), 0);
  return all === 0 ? 1 : count(tally, part) / all;
}

interface Bench {
  readonly cells: Map<string, Tally>;
  readonly findings: Map<string, Tally>;
  readonly misses: string[];
}

const tallyOf = (tallies: Map<string, Tally>, name: string): Tally => {
  const tally = tallies.get(name) ?? new Map<string, number>();
  tallies.set(name, tally);
  return tally;
};

async function read(
  carrier: ReportCarrier,
  report: GeneratedReport,
  others: readonly GeneratedReport[] = [],
): Promise<AnnualReportDocument> {
  const name = `${String(report.plan.seed)}-${String(report.plan.year)}`;
  const page = await gatherBytes(await carrier.render(report), `${name}.html`);
  const beside = [];
  for (const other of others) {
    const file = `${String(other.plan.seed)}-${String(other.plan.year)}-beside.html`;
    beside.push(await gatherBytes(await carrier.render(other), file));
  }
  return judgeGathered(page, beside);
}

async function benchCells(bench: Bench, seed: number): Promise<void> {
  const report = makeReport(makePlan(seed));
  for (const carrier of reportCarriers) {
    const tally = tallyOf(bench.cells, carrier.name);
    const place = `${carrier.name}, seed ${String(seed)}`;
    try {
      const document = await read(carrier, report);
      const score = scoreCells(report, document);
      const facts = listWrongFacts(report, document);
      add(tally, 'reports', 1);
      add(tally, 'cells', score.cells);
      add(tally, 'right', score.right);
      add(tally, 'lost', score.lost);
      add(tally, 'wrong', score.wrong);
      add(tally, 'facts', facts.length);
      bench.misses.push(...[...facts, ...score.misses].map((miss) => `${place}: ${miss}`));
    } catch (error) {
      add(tally, 'reports', 1);
      add(tally, 'broken', 1);
      bench.misses.push(`${place}: ${String(error)}`);
    }
  }
}

/** Whether the carrier can show what was planted. */
function suits(carrier: ReportCarrier, planted: PlantedCase): boolean {
  const { expected, report } = planted;
  const isDated = expected.some(({ auditId }) => auditId === 'annual-report-timeliness');
  const isPictured = report.plan.shape.pictures.length > 0;
  const hasBlank = [...report.plan.cells.values()].includes('');
  return (carrier.isPage || (!isDated && !isPictured)) && !(carrier.isBlind && hasBlank);
}

async function benchCase(
  bench: Bench,
  planted: PlantedCase,
  carrier: ReportCarrier,
): Promise<void> {
  const place = `${planted.name} (${carrier.name}, seed ${String(planted.report.plan.seed)})`;
  const tallies = [
    tallyOf(bench.findings, `in ${carrier.group}`),
    tallyOf(bench.findings, planted.name),
    tallyOf(bench.findings, 'all'),
  ];
  const addAll = (name: string, by: number): void => {
    for (const tally of tallies) add(tally, name, by);
  };
  try {
    const { findings } = await read(carrier, planted.report, planted.others);
    const score = scoreFindings(planted.expected, findings);
    addAll('reports', 1);
    addAll('found', score.found);
    addAll('missed', score.missed.length);
    addAll('just', score.just);
    addAll('unjust', score.unjust.length);
    addAll('doubts', score.doubts.length);
    bench.misses.push(
      ...score.missed.map((miss) => `MISSED ${place}: ${miss}`),
      ...score.unjust.map((miss) => `UNJUST ${place}: ${miss}`),
      ...score.doubts.map((miss) => `DOUBT ${place}: ${miss}`),
    );
  } catch (error) {
    addAll('reports', 1);
    addAll('missed', planted.expected.length);
    bench.misses.push(`BROKEN ${place}: ${String(error)}`);
  }
}

async function benchFindings(bench: Bench, rounds: number): Promise<void> {
  let turn = 0;
  for (const fault of [...faults, ...lookAlikes]) {
    let made = 0;
    for (let seed = 1; made < rounds && seed < rounds * 12; seed += 1) {
      const planted = fault.plant(makePlan(seed * 37 + 11), createRandom(seed * 53 + 7));
      if (planted === null) continue;
      const carriers = reportCarriers.filter((carrier) => suits(carrier, planted));
      const carrier = carriers[turn % carriers.length];
      turn += 1;
      made += 1;
      if (carrier) await benchCase(bench, planted, carrier);
    }
  }
}

const share = (value: number): string => value.toFixed(4);
const pad = (text: string, width: number): string => text.padEnd(width);

function printBench({ cells, findings, misses }: Bench, withMisses: boolean): void {
  console.log('\nAnnual reports, generated: cells and facts');
  for (const [name, tally] of cells) {
    console.log(
      `  ${pad(name, 24)} ${pad(`${String(count(tally, 'reports'))} reports`, 12)} cells right ${share(shareOf(tally, 'right', 'cells'))}` +
        `  lost ${String(count(tally, 'lost'))}  wrong ${String(count(tally, 'wrong'))}  facts wrong ${String(count(tally, 'facts'))}  broken ${String(count(tally, 'broken'))}`,
    );
  }
  console.log('\nAnnual reports, generated: findings');
  for (const [name, tally] of findings) {
    console.log(
      `  ${pad(name, 48)} ${pad(`${String(count(tally, 'reports'))} reports`, 12)} recall ${share(shareOf(tally, 'found', 'found', 'missed'))}` +
        `  precision ${share(shareOf(tally, 'just', 'just', 'unjust'))}  unjust ${String(count(tally, 'unjust'))}  doubts ${String(count(tally, 'doubts'))}`,
    );
  }
  if (withMisses) for (const miss of misses) console.log(miss);
}

/** Figures that must be met: shares from 0 to 1. */
function isGoodEnough({ cells, findings }: Bench): boolean {
  const areCellsRight = [...cells].every(([name, tally]) => {
    const least = name.startsWith('text') ? 0.99 : 1;
    return shareOf(tally, 'right', 'cells') >= least && count(tally, 'wrong') === 0;
  });
  const all = findings.get('all') ?? new Map<string, number>();
  return (
    areCellsRight &&
    shareOf(all, 'just', 'just', 'unjust') >= 0.99 &&
    shareOf(all, 'found', 'found', 'missed') >= 0.95
  );
}

/** Scores the reading and judging of generated reports; false where a figure is too low. */
export async function benchReports(withMisses: boolean, rounds = 14): Promise<boolean> {
  const bench: Bench = { cells: new Map(), findings: new Map(), misses: [] };
  for (let seed = 1; seed <= rounds * 2; seed += 1) await benchCells(bench, seed);
  await benchFindings(bench, rounds);
  printBench(bench, withMisses);
  return isGoodEnough(bench);
}
