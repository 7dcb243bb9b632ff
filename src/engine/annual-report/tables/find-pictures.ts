import { reportForms } from '../../data/report-forms.ts';
import type { AnnualReport, ReportTable } from '../../model/artifacts/annual-report.ts';
import type { ReportBlock, ReportDocument } from '../../model/report-document.ts';
import { toLabelKey } from '../match-labels.ts';
import { unreadableTable } from './build-table.ts';

type TableName = keyof AnnualReport['tables'];

/** Number of the section that each table stands in. */
const sectionOf: Readonly<Record<TableName, number>> = {
  disclosure: 2,
  applications: 3,
  reviews: 4,
};
const maxHeadingLength = 50;
const numerals = '一二三四五六';

/** The section that a line heads, by its numeral or its title; null for any other line. */
function headedSection(block: ReportBlock): number | null {
  if (block.kind !== 'line' || block.text.length > maxHeadingLength) return null;
  const numeral = /^([一二三四五六])[、.．]/.exec(block.text)?.[1];
  if (numeral !== undefined) return numerals.indexOf(numeral) + 1;
  const key = toLabelKey(block.text);
  const section = reportForms.sections.find(({ titles }) =>
    Object.values(titles).some((title) => toLabelKey(title) === key),
  );
  return section?.number ?? null;
}

function isPicture(block: ReportBlock): boolean {
  if (block.kind === 'table') return block.cells.some(({ hasImage }) => hasImage);
  return block.kind === 'image';
}

/** Blocks of a section, from its heading to the next one. */
function blocksOf(blocks: readonly ReportBlock[], number: number): readonly ReportBlock[] {
  const start = blocks.findIndex((block) => headedSection(block) === number);
  if (start < 0) return [];
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => {
    const next = headedSection(block);
    return next !== null && next > number;
  });
  return end < 0 ? rest : rest.slice(0, end);
}

/** A table whose section shows a picture instead: it is there, but cannot be read. */
export function findPictureTable({ blocks }: ReportDocument, name: TableName): ReportTable | null {
  const picture = blocksOf(blocks, sectionOf[name]).find(isPicture);
  return picture === undefined ? null : unreadableTable('表格是图片，读不出数字', picture.locator);
}
