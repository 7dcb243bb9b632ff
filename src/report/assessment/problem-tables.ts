import { ExternalHyperlink, Paragraph, type Table, TextRun } from 'docx';
import type {
  AgencyView,
  ItemView,
  ProblemView,
} from '../../engine/model/assessment/assessment-view.ts';
import { describeBasis } from '../describe-basis.ts';
import { outcomeWords } from '../outcome-words.ts';
import { buildDocumentTable, plainText, toFigure, toParagraphs } from '../site/document-table.ts';
import { beijingTime } from '../site/list-facts.ts';
import { pictureRow } from './picture-rows.ts';
import type { RoundPicture } from './round-pictures.ts';

/** Rows of one agency's table; a longer list is no paper that an office sends out, and the workbook keeps it all. */
export const maxDocumentRows = 300;

function linkCell(url: string, name: string): readonly Paragraph[] {
  if (!/^https?:\/\//i.test(url)) return toParagraphs(name);
  const run = new TextRun({ text: plainText(name), size: 18, color: '1F4B99', underline: {} });
  const link = new Paragraph({ children: [new ExternalHyperlink({ link: url, children: [run] })] });
  // The address stays readable on paper.
  return name === url ? [link] : [link, ...toParagraphs(url)];
}

function describeQuote({ quote, capturedAt }: ProblemView): string {
  if (quote === '') return '';
  const time = beijingTime(capturedAt);
  return `“${quote}”${time === null ? '' : `（${time} 采集）`}`;
}

function problemRow(
  problem: ProblemView,
  item: ItemView | undefined,
): readonly (readonly Paragraph[])[] {
  const { number, itemId, message, basis, title, url, unit } = problem;
  const deducted = item?.deducted ?? null;
  return [
    toFigure(String(number)),
    toParagraphs(
      item?.title ?? itemId,
      deducted === null || deducted === 0 ? '' : `（该项扣${String(deducted)}分）`,
    ),
    toParagraphs(
      message,
      describeQuote(problem),
      basis.length === 0 ? '' : `依据：${describeBasis(basis)}`,
    ),
    linkCell(url, title ?? url),
    toParagraphs(unit),
    toParagraphs(''),
    toParagraphs(''),
  ];
}

/** 问题清单 of one agency, the pictures of an item under its first problem; what was done about it is left empty to be filled in. */
export function problemTable(
  { items, problems }: NonNullable<AgencyView['judged']>,
  pictures: readonly RoundPicture[],
): Table {
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const columns = [
    { heading: '序号', share: 5 },
    { heading: '指标', share: 13 },
    { heading: '存在问题', share: 31 },
    { heading: '问题链接', share: 17 },
    { heading: '责任单位', share: 10 },
    { heading: '整改情况', share: 12 },
    { heading: '整改链接', share: 12 },
  ];
  const firstOf = new Map(problems.toReversed().map(({ itemId, number }) => [itemId, number]));
  const rows = problems.slice(0, maxDocumentRows).flatMap((problem) => {
    const { number, itemId } = problem;
    const item = itemOf.get(itemId);
    const shown = pictures.filter(
      (picture) => picture.itemId === itemId && firstOf.get(itemId) === number,
    );
    return [
      problemRow(problem, item),
      ...shown.map((one) => pictureRow(one, item?.title ?? itemId)),
    ];
  });
  return buildDocumentTable(columns, rows, 'across');
}

/** What waits for a person, with its reason. */
export function doubtTable({ items, open }: NonNullable<AgencyView['judged']>): Table {
  const titleOf = new Map(items.map(({ id, title }) => [id, title]));
  const columns = [
    { heading: '指标', share: 26 },
    { heading: '需核实的内容', share: 46 },
    { heading: '链接', share: 28 },
  ];
  const rows = open
    .filter(({ outcome }) => outcome === 'cantTell')
    .slice(0, maxDocumentRows)
    .map(({ itemId, reason, url }) => [
      toParagraphs(titleOf.get(itemId) ?? itemId),
      toParagraphs(reason),
      linkCell(url, url),
    ]);
  return buildDocumentTable(columns, rows, 'across');
}

/** 得分表 of one agency by first-level group. */
export function groupTable({ groups }: NonNullable<AgencyView['judged']>): Table {
  const columns = [
    { heading: '一级指标', share: 36 },
    { heading: '结论', share: 18 },
    { heading: '满分', share: 12 },
    { heading: '得分', share: 12 },
    { heading: '不符合', share: 11 },
    { heading: '需核实', share: 11 },
  ];
  const rows = groups.map(({ title, outcome, points, scored, failed, cantTell }) =>
    [
      title,
      `${outcomeWords[outcome].sign} ${outcomeWords[outcome].word}`,
      String(points),
      String(scored),
      String(failed),
      String(cantTell),
    ].map((text, i) => (i < 2 ? toParagraphs(text) : toFigure(text))),
  );
  return buildDocumentTable(columns, rows, 'across');
}
