import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnualReportDocument } from '../../src/engine/model/annual-report-document.ts';
import { gatherBytes, judgeGathered } from '../support/read-generated-report.ts';
import { type ReportCarrier, reportCarriers } from '../support/report-generator/carriers.ts';
import { faults } from '../support/report-generator/faults/all-faults.ts';
import { lookAlikes } from '../support/report-generator/faults/look-alikes.ts';
import { type GeneratedReport, makeReport } from '../support/report-generator/make-report.ts';
import { createRandom } from '../support/report-generator/random.ts';
import { makePlan } from '../support/report-generator/report-plan.ts';
import {
  listWrongFacts,
  scoreCells,
  scoreFindings,
} from '../support/report-generator/score-reading.ts';
import { cellRef } from '../support/report-generator/tables.ts';

const figureAudits = new Set(['annual-report-tables', 'annual-report-narrative']);
const seeds = fc.integer({ min: 1, max: 100_000 });
const carriers = fc.constantFrom(...reportCarriers);
const drawn = reportCarriers.filter(({ isBlind }) => !isBlind);
const page = reportCarriers[0] as ReportCarrier;
const few = { numRuns: 12, seed: 20261122 } as const;

async function read(
  carrier: ReportCarrier,
  report: GeneratedReport,
): Promise<AnnualReportDocument> {
  return judgeGathered(await gatherBytes(await carrier.render(report), 'report.html'));
}

describe('a consistent report', () => {
  it('has no finding on its figures, whatever file it is in', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, carriers, async (seed, carrier) => {
        const { findings } = await read(carrier, makeReport(makePlan(seed)));
        const doubtful = findings.filter(
          ({ auditId, outcome }) =>
            outcome === 'failed' || (outcome === 'cantTell' && figureAudits.has(auditId)),
        );
        expect(doubtful.map(({ message }) => message)).toEqual([]);
      }),
      few,
    );
  });

  it('gives its cells and facts back from every drawing', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.constantFrom(...drawn), async (seed, carrier) => {
        const report = makeReport(makePlan(seed));
        const document = await read(carrier, report);
        expect(scoreCells(report, document).misses).toEqual([]);
        expect(listWrongFacts(report, document)).toEqual([]);
      }),
      few,
    );
  });

  it('is never misread where its tables ran together: a figure is right or left open', async () => {
    const blind = reportCarriers.filter(({ isBlind }) => isBlind);
    await fc.assert(
      fc.asyncProperty(seeds, fc.constantFrom(...blind), async (seed, carrier) => {
        const report = makeReport(makePlan(seed));
        expect(scoreCells(report, await read(carrier, report)).wrong).toBe(0);
      }),
      few,
    );
  });
});

describe('one changed cell', () => {
  it('breaks exactly the identities it stands in', async () => {
    await fc.assert(
      fc.asyncProperty(
        seeds,
        fc.nat(22),
        fc.nat(6),
        fc.integer({ min: 1, max: 40 }),
        async (seed, line, column, more) => {
          const plan = makePlan(seed);
          const id = Object.keys(plan.figures.applications)[line] ?? 'new';
          const changed = (plan.figures.applications[id]?.[column] ?? 0) + more;
          const ref = cellRef('applications', id, column);
          const report = makeReport({ ...plan, cells: new Map([[ref, String(changed)]]) });
          const { identities } = await read(page, report);
          const key = (identity: { id: string; left: number | null; right: number | null }) =>
            `${identity.id}: ${String(identity.left)} = ${String(identity.right)}`;
          const broken = (list: readonly { holds: boolean | null }[]) =>
            list.filter(({ holds }) => holds === false);
          expect((broken(identities) as typeof identities).map(key).sort()).toEqual(
            (broken(report.identities) as typeof identities).map(key).sort(),
          );
        },
      ),
      few,
    );
  });
});

describe('reading', () => {
  it('gives the same figures whatever file the report is in', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const report = makeReport(makePlan(seed));
        const texts = await Promise.all(
          drawn.map(async (carrier) => {
            const { tables } = await read(carrier, report);
            return JSON.stringify(
              [tables.disclosure?.rows, tables.applications?.rows, tables.reviews?.groups].map(
                (rows) => rows?.map(({ id, cells }) => [id, cells.map(({ value }) => value)]),
              ),
            );
          }),
        );
        expect(new Set(texts).size).toBe(1);
      }),
      { ...few, numRuns: 3 },
    );
  });
});

describe.each(lookAlikes)('a report with a look-alike: $name', (fault) => {
  it('accuses nobody', async () => {
    const cases = [11, 85, 381].flatMap(
      (seed) => fault.plant(makePlan(seed), createRandom(seed)) ?? [],
    );
    for (const planted of cases) {
      const others = await Promise.all(
        planted.others.map(async (other) => gatherBytes(await page.render(other), 'beside.html')),
      );
      const own = await gatherBytes(await page.render(planted.report), 'report.html');
      const score = scoreFindings(planted.expected, judgeGathered(own, others).findings);
      expect(score.unjust).toEqual([]);
    }
  });
});

describe.each(faults)('a report with a fault: $name', (fault) => {
  it('is found, and nothing else', async () => {
    const cases = Array.from({ length: 40 }, (_, seed) => seed * 13 + 5)
      .flatMap((seed) => fault.plant(makePlan(seed), createRandom(seed)) ?? [])
      .slice(0, 2);
    expect(cases).not.toEqual([]);
    for (const planted of cases) {
      const others = await Promise.all(
        planted.others.map(async (other) => gatherBytes(await page.render(other), 'beside.html')),
      );
      const own = await gatherBytes(await page.render(planted.report), 'report.html');
      const score = scoreFindings(planted.expected, judgeGathered(own, others).findings);
      expect(score.missed).toEqual([]);
      expect(score.unjust).toEqual([]);
    }
  });
});
