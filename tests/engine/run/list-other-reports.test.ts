import { describe, expect, it } from 'vitest';
import type { AnnualReport } from '../../../src/engine/model/artifacts/annual-report.ts';
import { listOtherReports } from '../../../src/engine/run/list-other-reports.ts';
import { reportOf } from '../../support/annual-reports.ts';
import { quoted } from '../../support/documents.ts';
import { factsOf, homeUrl, sitePageOf } from '../../support/site-fixture.ts';

function pageOf(path: string, agency: string | null, year: number, title?: string) {
  const annualReport: AnnualReport = reportOf({
    agency,
    year,
    title: quoted(title ?? `${agency ?? ''}${String(year)}年政府信息公开工作年度报告`),
  });
  const snapshot = factsOf(`${homeUrl}${path}`, { sha256: path.padEnd(64, '0') });
  return sitePageOf(path, { annualReport, snapshot });
}

describe('the reports that a portal’s report is compared with', () => {
  const finance = pageOf('a', '岚溪县财政局', 2025);
  const earlier = pageOf('b', '岚溪县财政局', 2024);
  const again = pageOf('c', '岚溪县财政局', 2025);
  const civil = pageOf('d', '岚溪县民政局', 2025);
  const county = pageOf('e', '岚溪县人民政府', 2025);
  const office = pageOf('f', '岚溪县人民政府办公室', 2025);
  const all = [civil, county, office, earlier, again, finance];
  const agencies = (page: typeof finance) =>
    listOtherReports(page, all).map(({ agency, year }) => `${agency ?? ''}${String(year)}`);

  it('are those of other years and agencies, its own agency first, never itself at another address', () => {
    expect(agencies(finance)).toEqual([
      '岚溪县财政局2024',
      '岚溪县民政局2025',
      '岚溪县人民政府2025',
      '岚溪县人民政府办公室2025',
    ]);
  });

  it('never are those of 全县 and of its office', () => {
    expect(agencies(county)).not.toContain('岚溪县人民政府办公室2025');
    expect(agencies(office)).not.toContain('岚溪县人民政府2025');
  });

  it('are none for a page without a report', () => {
    expect(listOtherReports(sitePageOf('x'), all)).toEqual([]);
  });
});
