import type { AnnualReport } from '../../model/artifacts/annual-report.ts';
import type { ReportDocument } from '../../model/report-document.ts';
import { buildApplications } from './build-applications.ts';
import { buildDisclosure } from './build-disclosure.ts';
import { buildReviews } from './build-reviews.ts';
import { findPictureTable } from './find-pictures.ts';

/**
 * Reads the three tables of the form from drawn tables, by their labels.
 * Null for one that no drawn table holds; one that is a picture is there but unreadable.
 */
export function readGridTables(
  document: ReportDocument,
  format: AnnualReport['format'],
): AnnualReport['tables'] {
  const { blocks } = document;
  return {
    disclosure: buildDisclosure(blocks, format) ?? findPictureTable(document, 'disclosure'),
    applications: buildApplications(blocks, format) ?? findPictureTable(document, 'applications'),
    reviews: buildReviews(blocks) ?? findPictureTable(document, 'reviews'),
  };
}
