import type { AnnualReport } from '../model/artifacts/annual-report.ts';
import type { ReportDocument } from '../model/report-document.ts';
import { reckonClaims } from './narrative/reckon-claims.ts';
import { readOutline } from './sections/read-outline.ts';
import { readStreamTables } from './stream/read-stream-tables.ts';
import { readGridTables } from './tables/read-grid-tables.ts';
import { reckonIdentities } from './tables/reckon-identities.ts';
import { tellDrawnForms } from './tables/tell-report-form.ts';

type Tables = AnnualReport['tables'];

/** The better reading of each table: a drawn one unless the run of text holds more of it. */
function chooseTables(drawn: Tables, stream: Tables): Tables {
  const choose = <Table extends Tables[keyof Tables]>(first: Table, second: Table) =>
    first === null || (second !== null && second.rows.length > first.rows.length) ? second : first;
  return {
    disclosure: choose(drawn.disclosure, stream.disclosure),
    applications: choose(drawn.applications, stream.applications),
    reviews: choose(drawn.reviews, stream.reviews),
  };
}

function readTables(document: ReportDocument, format: AnnualReport['format']): Tables {
  const drawn = readGridTables(document, format);
  const isWhole = Object.values(drawn).every((table) => table?.state === 'complete');
  return isWhole ? drawn : chooseTables(drawn, readStreamTables(document, format));
}

/**
 * Reads an annual report: its outline, its tables with their identities worked out, the statements of its text.
 * Source: 国办公开办函〔2021〕30号, 国办公开办函〔2019〕60号; rules 5.
 */
export function readAnnualReport(document: ReportDocument): AnnualReport {
  const outline = readOutline(document);
  const tables = readTables(document, outline.format);
  return {
    ...outline,
    tables,
    drawnForms: tellDrawnForms(tables),
    identities: [...reckonIdentities(tables, outline.format)],
    claims: [...reckonClaims(document, outline, tables)],
  };
}
