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
const numberOf = new Map(
  reportForms.sections.flatMap(({ number, titles }) =>
    Object.values(titles).map((title) => [toLabelKey(title), number] as const),
  ),
);

/** The section that a line heads, by its numeral or its title; null for any other line. */
function headedSection(block: ReportBlock): number | null {
  if (block.kind !== 'line' || block.text.length > maxHeadingLength) return null;
  const numeral = /^([一二三四五六])[、.．]/.exec(block.text)?.[1];
  if (numeral !== undefined) return numerals.indexOf(numeral) + 1;
  return numberOf.get(toLabelKey(block.text)) ?? null;
}

function isPicture(block: ReportBlock): boolean {
  if (block.kind === 'table') return block.cells.some(({ hasImage }) => hasImage);
  return block.kind === 'image';
}

/** The first picture of a section, from its heading to the next one. */
function findPicture(blocks: readonly ReportBlock[], number: number): ReportBlock | null {
  let isInside = false;
  for (const block of blocks) {
    const headed = headedSection(block);
    if (isInside && headed !== null && headed > number) return null;
    isInside ||= headed === number;
    if (isInside && isPicture(block)) return block;
  }
  return null;
}

/** A table whose section shows a picture instead: it is there, but cannot be read. */
export function findPictureTable({ blocks }: ReportDocument, name: TableName): ReportTable | null {
  if (!blocks.some(isPicture)) return null;
  const picture = findPicture(blocks, sectionOf[name]);
  return picture === null ? null : unreadableTable('表格是图片，读不出数字', picture.locator);
}
