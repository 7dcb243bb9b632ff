import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { GeneratedReport, ReportPart } from './make-report.ts';
import { applicationsGrid, disclosureGrid, type Grid, reviewsGrid } from './table-grids.ts';

/** Word splits a text into runs where the script changes. */
function runsOf(text: string): TextRun[] {
  const runs = text.match(/[\d.,:/-]{1,40}|[^\d.,:/-]{1,200}/g) ?? [];
  return runs.map((run) => new TextRun({ text: run, size: 21 }));
}

function drawGrid(grid: Grid): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: grid.rows.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at < grid.headRows,
          children: cells.map(
            ({ text, rowSpan, colSpan }) =>
              new TableCell({
                rowSpan,
                columnSpan: colSpan,
                children: [
                  new Paragraph({ alignment: AlignmentType.CENTER, children: runsOf(text) }),
                ],
              }),
          ),
        }),
    ),
  });
}

function gridOf(
  { tables, plan }: GeneratedReport,
  part: Extract<ReportPart, { kind: 'table' }>,
): Grid {
  switch (part.table) {
    case 'disclosure':
      return disclosureGrid(tables, plan.format);
    case 'applications':
      return applicationsGrid(tables, plan.format);
    case 'reviews':
      return reviewsGrid(tables);
  }
}

function drawPart(report: GeneratedReport, part: ReportPart): Paragraph | Table {
  if (part.kind === 'table') return drawGrid(gridOf(report, part));
  if (part.kind === 'picture') return new Paragraph({});
  return new Paragraph({
    alignment: part.kind === 'title' ? AlignmentType.CENTER : AlignmentType.LEFT,
    children: runsOf(part.text),
  });
}

/** The report as a Word file. */
export async function renderDocx(report: GeneratedReport): Promise<Uint8Array> {
  const children = report.parts.map((part) => drawPart(report, part));
  const file = new Document({ sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(file));
}
