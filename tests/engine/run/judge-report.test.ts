import { describe, expect, it } from 'vitest';
import { builtInHolidays } from '../../../src/engine/data/holidays.ts';
import {
  findBuiltInSystem,
  pageChecklist,
} from '../../../src/engine/indicators/built-in-systems.ts';
import { AnnualReportDocument } from '../../../src/engine/model/annual-report-document.ts';
import type { PageScan } from '../../../src/engine/model/page-scan.ts';
import type { Snapshot } from '../../../src/engine/model/snapshot.ts';
import { gatherPage, gatherReport } from '../../../src/engine/run/gather-page.ts';
import { judgeReport } from '../../../src/engine/run/judge-report.ts';
import { findAnnualReport } from '../../../src/engine/site/find-annual-report.ts';
import { judgePage } from '../../../src/engine/run/scan-page.ts';
import { day, snapshotOf } from '../../support/pages.ts';
import { reportPage, type ReportPageParts } from '../../support/report-page.ts';

const options = {
  asOf: day('2025-06-01'),
  level: null,
  system: pageChecklist,
  holidays: builtInHolidays,
};
const time = { today: options.asOf };
const read = (parts: ReportPageParts = {}, more: Partial<Snapshot> = {}) =>
  gatherReport(snapshotOf(reportPage(parts), more), time);
const judge = (...given: Parameters<typeof read>) => judgeReport(read(...given), options, '年报');
const itemOf = ({ checklist }: PageScan, id: string) =>
  checklist.items.find((item) => item.id === id)?.outcome;

describe('judging an annual report', () => {
  it('gives a document that fits its schema, twice the same', () => {
    const document = judge();
    expect(AnnualReportDocument.parse(document)).toEqual(document);
    expect(judge()).toEqual(document);
  });

  it('holds the findings of the audits about reports and no others', () => {
    const ids = new Set(judge()?.findings.map(({ auditId }) => auditId));
    expect([...ids].sort()).toEqual([
      'annual-report-continuity',
      'annual-report-narrative',
      'annual-report-similarity',
      'annual-report-structure',
      'annual-report-tables',
      'annual-report-timeliness',
      'personal-information',
      'residual-text',
    ]);
  });

  it('is the report of the scan of the same page', () => {
    const page = gatherPage(snapshotOf(reportPage()), time);
    const { annualReport } = judgePage(page, options);
    expect(annualReport?.tables).toEqual(judge()?.tables);
    expect(annualReport?.findings.map(({ id }) => id)).toEqual(
      judge()?.findings.map(({ id }) => id),
    );
  });

  it('points at no cell of a page that was made from a file', () => {
    const cells = (document: AnnualReportDocument | null) =>
      document?.tables.applications?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells(judge()).every(({ locator }) => locator !== null)).toBe(true);
    const file = judge({}, { carrier: 'docx' });
    expect(cells(file)).toHaveLength(175);
    expect(cells(file).every(({ locator }) => locator === null)).toBe(true);
    expect(
      file?.findings.flatMap(({ evidence }) => evidence.map(({ locator }) => locator)),
    ).toEqual(file?.findings.flatMap(({ evidence }) => evidence.map(() => null)));
  });

  it('adds the identities that tie it to the year before', () => {
    const earlier = findAnnualReport(read({ year: 2023, left: 1 }));
    const otherReports = earlier === null ? [] : [earlier];
    const document = judgeReport(read(), { ...options, otherReports }, '年报');
    const carried = document?.identities.filter(({ id }) => id === 'applications-carried');
    expect(carried?.map(({ holds }) => holds)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('finds no report in a list of reports', () => {
    const titles = [2024, 2023].map(
      (year) =>
        `<li><a href="${String(year)}.html">岚溪县财政局${String(year)}年政府信息公开工作年度报告</a></li>`,
    );
    const html = `<html><body><ul>${titles.join('')}</ul></body></html>`;
    expect(findAnnualReport(gatherReport(snapshotOf(html), time))).toBeNull();
  });

  it('finds no report in another page', () => {
    const page = gatherReport(snapshotOf('<html><body><p>今天开会。</p></body></html>'), time);
    expect(findAnnualReport(page)).toBeNull();
    expect(judgeReport(page, options, '通知')).toBeNull();
  });
});

describe('the checklist of a report page', () => {
  it('leaves the tables to a person where one was not found, though the others are right', () => {
    const scan = judgePage(read(), options);
    expect(itemOf(scan, 'annual-report-tables')).toBe('cantTell');
    expect(itemOf(scan, 'annual-report-timeliness')).toBe('passed');
  });

  it('decides the items of the national form each by its own rules', async () => {
    const system = (await findBuiltInSystem('annual-report-2021')) ?? pageChecklist;
    const scan = judgePage(read({ newCases: 4 }), { ...options, system });
    expect(
      ['report-timeliness', 'report-table-three', 'report-identities'].map((id) =>
        itemOf(scan, id),
      ),
    ).toEqual(['passed', 'passed', 'failed']);
    expect(itemOf(scan, 'report-table-two')).toBe('cantTell');
  });

  it('asks nothing about reports of another page', () => {
    const page = gatherPage(snapshotOf('<html><body><p>今天开会。</p></body></html>'), time);
    const scan = judgePage(page, options);
    expect(itemOf(scan, 'annual-report-tables')).toBe('inapplicable');
    expect(scan.annualReport).toBeNull();
  });
});
