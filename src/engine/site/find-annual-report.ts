import type { AnnualReport } from '../model/artifacts/annual-report.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';

/** Sections that a text must have to be taken for a report where no title of one stands over it. */
const minSections = 3;

/**
 * The annual report that was read; null where the page or file holds none.
 * A title alone is a list of reports or a page that only links to one: figures of a table or sections must follow.
 */
export function findAnnualReport({ annualReport }: PageArtifacts): AnnualReport | null {
  if (annualReport === null) return null;
  const { title, tables, sections } = annualReport;
  const hasFigures = Object.values(tables).some((table) => table !== null && table.rows.length > 0);
  const count = sections.filter(({ present }) => present).length;
  return hasFigures || count >= (title === null ? minSections : 1) ? annualReport : null;
}
