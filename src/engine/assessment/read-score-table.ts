import { scoreTableWords } from '../data/score-table-words.ts';
import type {
  RowRemark,
  ScoreTable,
  ScoreTableColumn,
  ScoreTableRow,
  SheetGrid,
} from '../model/assessment/score-table.ts';
import type { Result } from '../model/result.ts';
import { foldBlanks } from '../text/fold-blanks.ts';
import { type LaidGrid, layGrid } from './lay-grid.ts';
import { findHeader, type Header } from './recognize-headings.ts';
import { readCriteria, readPoints, readScoring } from './read-points.ts';
import { collectRows, type RawItem } from './collect-score-rows.ts';

const maxTitleLength = 60;

/** A 考察点 as the name of an item: its first clause, without its points. */
function shorten(text: string): string {
  const bare = text.replace(/[（(]\d{1,3}(?:\.\d{1,2})?分[)）]/g, '');
  const clause = bare.split(/[。；;\n]/)[0] ?? bare;
  const name = foldBlanks(clause);
  return name.length > maxTitleLength ? `${name.slice(0, maxTitleLength - 1)}…` : name;
}

function titleOf(item: RawItem, isAlone: boolean): string {
  if (item.title !== '') return shorten(item.title);
  const heading = item.headings.findLast(Boolean) ?? '';
  if (isAlone && heading !== '') return shorten(heading);
  return shorten(readCriteria(item.criteria)[0]?.text ?? heading);
}

/** Three headings at most: what is deeper stands before the title. */
function foldHeadings(headings: readonly string[]): readonly string[] {
  const told = headings.filter(Boolean);
  if (told.length === 0) return [scoreTableWords.ungrouped];
  return told.length <= 3 ? told : [...told.slice(0, 2), told.slice(2).join(' · ')];
}

function readItem(item: RawItem, isAlone: boolean): ScoreTableRow {
  const title = titleOf(item, isAlone);
  const criteria = readCriteria(item.criteria);
  const named = isAlone || item.title !== '' ? item.namedPoints : '';
  const points = readPoints(item.points === '' ? named : item.points);
  const { scoring, reason } = readScoring(item.title, criteria);
  const isSame = criteria.length === 1 && criteria[0]?.text === title;
  return {
    row: item.row,
    headings: foldHeadings(item.headings),
    title,
    points: scoring.rule === 'veto' ? 0 : points.kind === 'number' ? points.value : null,
    criteria: isSame ? [] : [...criteria],
    scoring,
    scoringReason: reason,
  };
}

function remarkOf(item: RawItem, { title, points, criteria }: ScoreTableRow): readonly RowRemark[] {
  const { row } = item;
  if (title === '') {
    return [{ row, isFault: true, message: `第 ${String(row)} 行：没有指标名称，未读入。` }];
  }
  if (readPoints(item.points).kind === 'unclear') {
    const message = `第 ${String(row)} 行“${title}”：分值“${foldBlanks(item.points)}”不是一个数，按未定分值读入，请核对。`;
    return [{ row, isFault: true, message }];
  }
  const sum = criteria.reduce((total, criterion) => total + (criterion.points ?? 0), 0);
  if (points !== null && points > 0 && sum > points) {
    const message = `第 ${String(row)} 行“${title}”：各考察点合计 ${String(sum)} 分，多于本项 ${String(points)} 分，按本项分值封顶。`;
    return [{ row, isFault: false, message }];
  }
  return [];
}

/** The text above the header that is longest: the name of the table. */
function titleAbove(grid: LaidGrid, { first }: Header): string {
  const texts: string[] = [];
  for (let row = 0; row < first; row += 1) {
    for (let column = 0; column < grid.width; column += 1) texts.push(grid.at(row, column).text);
  }
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/**
 * Reads a 评分表 of a spreadsheet: merged or repeated cells become headings, rows that share one points cell the 考察点 of one item.
 * `chosen` replaces what the columns were recognised as.
 * Errors: `noHeader` where no row looks like a header; `noRows` where no item follows it.
 */
export function readScoreTable(
  sheet: SheetGrid,
  chosen: readonly ScoreTableColumn[] | null,
): Result<ScoreTable, 'noHeader' | 'noRows'> {
  const grid = layGrid(sheet);
  const header = findHeader(grid);
  if (header === null) {
    const message = `工作表“${sheet.name}”中没有找到表头。表头应含“一级指标”“测评指标与考察点”“分值”等列名中的至少两个。`;
    return { ok: false, error: { code: 'noHeader', message } };
  }
  const columns = chosen ?? header.columns;
  const { items, printedTotal } = collectRows(grid, { ...header, columns });
  const pathOf = ({ headings }: RawItem): string => headings.join('\u001f');
  const counts = new Map<string, number>();
  for (const item of items) counts.set(pathOf(item), (counts.get(pathOf(item)) ?? 0) + 1);
  const read = items.map((item) => {
    const row = readItem(item, counts.get(pathOf(item)) === 1);
    return { row, remarks: remarkOf(item, row) };
  });
  const rows = read.map(({ row }) => row).filter(({ title }) => title !== '');
  if (rows.length === 0) {
    const message = `工作表“${sheet.name}”的表头（第 ${String(header.first + 1)} 行）下没有读到指标。`;
    return { ok: false, error: { code: 'noRows', message } };
  }
  return {
    ok: true,
    value: {
      title: foldBlanks(titleAbove(grid, header)),
      columns,
      headerRow: header.first + 1,
      rows,
      remarks: read.flatMap(({ remarks }) => remarks),
      printedTotal,
    },
  };
}
