import { describe, expect, it } from 'vitest';
import { rawById, tablesOf } from '../../../support/report-documents.ts';
import { reportPage } from '../../../support/report-drawings.ts';

const outcomes = ['结果维持', '结果<br>纠正', '其他结果', '尚未审结', '总<br>计'];
const cells = (texts: readonly string[], spans = ''): string =>
  texts.map((text) => `<td${spans}>${text}</td>`).join('');
const row = (...parts: string[]): string => `<tr>${parts.join('')}</tr>`;
const table = (...rows: string[]): string => `<table>${rows.join('')}</table>`;
const numbers = (from: number, count = 5): string[] =>
  Array.from({ length: count }, (_, at) => String(from + at));
const read = (html: string) => tablesOf(reportPage({ reviews: html })).reviews;

const expected = {
  reconsideration: numbers(11),
  direct: numbers(21),
  after: numbers(31),
};
const figures = cells([...numbers(11), ...numbers(21), ...numbers(31)]);

const drawings: Record<string, string> = {
  'the official table of fifteen columns': table(
    row('<td colspan="5">行政复议</td><td colspan="10">行政诉讼</td>'),
    row(
      cells(outcomes, ' rowspan="2"'),
      '<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td>',
    ),
    row(cells([...outcomes, ...outcomes])),
    row(figures),
  ),
  'rows that lost their spans': table(
    row(cells(['行政复议', '行政诉讼'])),
    row(cells([...outcomes, '未经复议直接起诉', '复议后起诉'])),
    row(cells([...numbers(0).map(() => ''), ...outcomes, ...outcomes])),
    row(figures),
  ),
  'heads of which only pieces are left': table(
    row(
      cells([
        ...numbers(0).map(() => ''),
        '维持',
        '纠正',
        '结果',
        '审结',
        '计',
        '维持',
        '纠正',
        '结果',
        '审结',
        '计',
      ]),
    ),
    row(figures),
  ),
  'three tables under their captions': [
    `<p>（一）行政复议</p>${table(row(cells(outcomes)), row(cells(numbers(11))))}`,
    `<p>（二）行政诉讼：未经复议直接起诉</p>${table(row(cells(outcomes)), row(cells(numbers(21))))}`,
    `<p>复议后起诉情况</p>${table(row(cells(outcomes)), row(cells(numbers(31))))}`,
  ].join(''),
  'two tables with their names inside': [
    table(row('<td colspan="5">行政复议</td>'), row(cells(outcomes)), row(cells(numbers(11)))),
    table(
      row('<td colspan="10">行政诉讼</td>'),
      row('<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td>'),
      row(cells([...outcomes, ...outcomes])),
      row(cells([...numbers(21), ...numbers(31)])),
    ),
  ].join(''),
  'one group a row': table(
    row('<td colspan="2">类别</td>', cells(outcomes)),
    row('<td colspan="2">行政复议</td>', cells(numbers(11))),
    row('<td rowspan="2">行政诉讼</td><td>未经复议直接起诉</td>', cells(numbers(21))),
    row('<td>复议后起诉</td>', cells(numbers(31))),
  ),
  'one outcome a row': table(
    row('<td>结果</td>', cells(['行政复议', '未经复议直接起诉', '复议后起诉'])),
    ...outcomes.map((name, at) =>
      row(`<td>${name}</td>`, cells([`${11 + at}`, `${21 + at}`, `${31 + at}`])),
    ),
  ),
  'one figure a row': table(
    ...(['行政复议', '未经复议直接起诉', '复议后起诉'] as const).flatMap((group, part) =>
      outcomes.map((name, at) =>
        row(
          at === 0 ? `<td rowspan="5">${group}</td>` : '',
          `<td>${name}</td><td>${part * 10 + 11 + at}</td>`,
        ),
      ),
    ),
  ),
  'a lone row of fifteen figures': `<p>行政复议、行政诉讼</p>${table(row(figures))}`,
};

describe('表四', () => {
  it.each(Object.entries(drawings))('is read the same from %s', (_, html) => {
    const reviews = read(html);
    expect(rawById(reviews)).toEqual(expected);
    expect(reviews?.state).toBe('complete');
  });

  it('is open where its row lost a cell', () => {
    const official = drawings['the official table of fifteen columns'] ?? '';
    const reviews = read(official.replace('<td>25</td>', ''));
    expect(reviews?.state).toBe('unreadable');
    expect(reviews?.rows).toEqual([]);
  });

  it('is partial where a group is missing', () => {
    const reviews = read(
      `<p>行政复议</p>${table(row(cells(outcomes)), row(cells(numbers(11))))}<p>行政诉讼情况见下页。</p>`,
    );
    expect(reviews?.state).toBe('partial');
    expect(rawById(reviews)).toEqual({ reconsideration: numbers(11) });
    expect(reviews?.reason).toContain('复议后起诉');
  });

  it('keeps blanks', () => {
    const official = drawings['the official table of fifteen columns'] ?? '';
    const reviews = read(official.replace(figures, cells(numbers(0, 15).map(() => ''))));
    expect(reviews?.state).toBe('complete');
    expect(new Set(Object.values(rawById(reviews)).flat())).toEqual(new Set(['']));
  });

  it('is unreadable with two rows of figures of which none is named', () => {
    const official = drawings['the official table of fifteen columns'] ?? '';
    const reviews = read(official.replace('</table>', `<tr>${cells(numbers(0, 15))}</tr></table>`));
    expect(reviews?.state).toBe('unreadable');
  });

  it('is no table of scores with a total', () => {
    const html = table(row(cells(['单位', '其他', '总计'])), row(cells(['岚溪县', '3', '4'])));
    expect(read(html)).toBeNull();
  });
});
