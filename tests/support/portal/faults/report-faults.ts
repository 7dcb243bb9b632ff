import { makePlan, type ReportPlan } from '../../report-generator/report-plan.ts';
import { cellRef, printTables } from '../../report-generator/tables.ts';
import { agencyOf, reportDocument } from '../plan/fill-reports.ts';
import { columnOf, type PlannedDocument, type PortalPlan } from '../plan/portal-plan.ts';
import { allowFault, expectFault, expectNone, type Fault, onColumn, onDocument } from './fault.ts';

const newest = (plan: PortalPlan): PlannedDocument | undefined =>
  columnOf(plan, 'annual-report').documents[0];

const isOffice = ({ level }: PortalPlan): boolean => level === 'department' || level === 'ministry';

function publish(document: PlannedDocument, day: string): void {
  document.pubDate = day;
  document.listDate = day;
  document.tagDate = day;
  document.writtenDate = day;
}

function replace(plan: PortalPlan, report: ReportPlan): PlannedDocument | null {
  const column = columnOf(plan, 'annual-report');
  const made = reportDocument(plan, report);
  column.documents = column.documents.map((document, at) => (at === 0 ? made : document));
  return made;
}

const fault = (name: string, plant: Fault['plant']): Fault => ({
  name,
  needs: ['annual-report'],
  plant,
});

export const reportFaults: readonly Fault[] = [
  fault('report missing', (plan) => {
    const column = columnOf(plan, 'annual-report');
    column.documents = column.documents.slice(1);
    expectFault(
      plan,
      'annual-report-presence',
      onColumn('annual-report'),
      'no report of last year',
    );
    return true;
  }),
  fault('report late', (plan) => {
    const document = newest(plan);
    if (document === undefined) return false;
    publish(document, isOffice(plan) ? '2026-03-06' : '2026-04-17');
    // What a town owes by when is a local rule.
    const tell = plan.level === 'town' ? expectNone : expectFault;
    tell(plan, 'annual-report-timeliness', onDocument(document), `published ${document.pubDate}`);
    return true;
  }),
  fault('report on the working day after a weekend', (plan) => {
    const document = newest(plan);
    if (document === undefined || !isOffice(plan)) return false;
    publish(document, '2026-02-02');
    expectNone(
      plan,
      'annual-report-timeliness',
      onDocument(document),
      'the last day was a Saturday',
    );
    return true;
  }),
  fault('report on the last day', (plan) => {
    const document = newest(plan);
    if (document === undefined || isOffice(plan)) return false;
    publish(document, '2026-03-31');
    expectNone(plan, 'annual-report-timeliness', onDocument(document), 'in time');
    return true;
  }),
  fault('report whose sums are wrong', (plan) => {
    const report = makePlan(plan.random.int(1, 9999), { agency: agencyOf(plan), year: 2025 });
    const printed = printTables(report.figures, report.format, new Map());
    const row = printed.applications.find(({ id }) => id === 'results-total');
    const total = Number(row?.cells.at(-1) ?? '0') + 3;
    const cells = new Map([[cellRef('applications', 'results-total', 6), String(total)]]);
    const document = replace(plan, { ...report, cells });
    if (document === null) return false;
    expectFault(
      plan,
      'annual-report-tables',
      onDocument(document),
      'the sum of the results is wrong',
    );
    allowFault(plan, 'annual-report-continuity', onDocument(document), 'another report carries on');
    allowFault(
      plan,
      'annual-report-narrative',
      onDocument(document),
      'the text tells the true sum',
    );
    return true;
  }),
  fault('report that does not carry on', (plan) => {
    const report = makePlan(plan.random.int(10000, 19999), { agency: agencyOf(plan), year: 2025 });
    const carried = report.figures.applications['carried-in'] ?? [];
    if (carried.every((value) => value === 0)) return false;
    const document = replace(plan, report);
    if (document === null) return false;
    allowFault(
      plan,
      'annual-report-continuity',
      onDocument(document),
      'what was carried in differs',
    );
    return true;
  }),
];
