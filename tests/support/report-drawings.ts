import {
  listApplicationRows,
  reportForms,
  type ReportForm,
} from '../../src/engine/data/report-forms.ts';

/** Figures of 表三 row by row, seven a row, as printed. */
export type Figures = readonly (readonly string[])[];

/** How a table is drawn. */
export interface Drawing {
  /** Groups as merged cells, as cells repeated in each row, or written before the label in one cell. */
  readonly labels: 'merged' | 'repeated' | 'joined';
  readonly heads: 'full' | 'repeated' | 'lost';
  /** Rows after which a new table begins. */
  readonly breaks: readonly number[];
  /** Writes a label or head as the source does. */
  readonly write: (text: string) => string;
}

/** The form as the official template draws it. */
export const official: Drawing = {
  labels: 'merged',
  heads: 'full',
  breaks: [],
  write: (text) => text,
};

const cell = (text: string, spans = ''): string => `<td${spans}>${text}</td>`;
const nameOf = new Map(
  reportForms.applications.groups.map(({ id, printed }) => [id, printed] as const),
);

function drawHeads({ labels, write }: Drawing): string {
  const names = reportForms.applications.columns.map(({ name }) => write(name));
  const width = labels === 'joined' ? 1 : 3;
  const corner = cell(
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    ` colspan="${width}" rowspan="3"`,
  );
  return [
    `<tr>${corner}${cell('申请人情况', ' colspan="7"')}</tr>`,
    `<tr>${cell(names[0] ?? '', ' rowspan="2"')}${cell('法人或其他组织', ' colspan="5"')}${cell(names[6] ?? '', ' rowspan="2"')}</tr>`,
    `<tr>${names
      .slice(1, 6)
      .map((name) => cell(name))
      .join('')}</tr>`,
  ].join('');
}

type Row = ReturnType<typeof listApplicationRows>[number];

/** Cells before the figures; `first` and `last` are the rows of the same drawn table. */
function drawLabel(
  rows: readonly Row[],
  at: number,
  drawing: Drawing,
  first: number,
  last: number,
) {
  const row = rows[at];
  if (row === undefined) return '';
  const label = drawing.write(row.printed);
  const group = row.group === null ? '' : (nameOf.get(row.group) ?? '');
  const results = nameOf.get('results') ?? '';
  const isInner = row.group !== null && row.group !== 'results';
  if (drawing.labels === 'joined') return cell(isInner ? `${group}${label}` : label);
  if (row.group === null) return cell(label, ' colspan="3"');
  const spanFrom = (test: (one: Row) => boolean): number => {
    let count = 0;
    for (let next = at; next < last && test(rows[next] ?? row); next += 1) count += 1;
    return count;
  };
  const starts = (test: (one: Row) => boolean): boolean =>
    drawing.labels === 'repeated' || at === first || !test(rows[at - 1] ?? row);
  const inResults = (one: Row): boolean => one.group !== null;
  const inGroup = (one: Row): boolean => one.group === row.group;
  const span = (test: (one: Row) => boolean): string =>
    drawing.labels === 'repeated' ? '' : ` rowspan="${spanFrom(test)}"`;
  const outer = starts(inResults) ? cell(drawing.write(results), span(inResults)) : '';
  if (!isInner) return `${outer}${cell(label, ' colspan="2"')}`;
  const inner = starts(inGroup) ? cell(drawing.write(group), span(inGroup)) : '';
  return `${outer}${inner}${cell(label)}`;
}

/** Draws 表三 as html. */
export function drawApplications(
  form: ReportForm,
  figures: Figures,
  drawing: Drawing = official,
): string {
  const rows = listApplicationRows(form);
  const starts = [0, ...drawing.breaks];
  return starts
    .map((first, part) => {
      const last = starts[part + 1] ?? rows.length;
      const hasHeads = drawing.heads === 'repeated' || (drawing.heads === 'full' && part === 0);
      const body = rows.slice(first, last).map((_, offset) => {
        const at = first + offset;
        const values = (figures[at] ?? []).map((figure) => cell(figure)).join('');
        return `<tr>${drawLabel(rows, at, drawing, first, last)}${values}</tr>`;
      });
      return `<table border="1"><tbody>${hasHeads ? drawHeads(drawing) : ''}${body.join('')}</tbody></table>`;
    })
    .join('<p>　</p>');
}

/** Figures that are all different, so that a slip shows: row 3, column 2 reads 302. */
export function markedFigures(form: ReportForm): string[][] {
  return listApplicationRows(form).map((_, row) =>
    reportForms.applications.columns.map((__, column) => String((row + 1) * 100 + column + 1)),
  );
}

/** A report page around tables, of an invented agency. */
export function reportPage(tables: {
  readonly disclosure?: string;
  readonly applications?: string;
  readonly reviews?: string;
}): string {
  const text =
    '本报告由岚溪县数据局按照《中华人民共和国政府信息公开条例》要求编制，所列数据的统计期限自2023年1月1日起至2023年12月31日止。';
  return `<html><head><title>岚溪县数据局2023年政府信息公开工作年度报告</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a></div>
<h1>岚溪县数据局2023年政府信息公开工作年度报告</h1><p>发布日期：2024-01-18</p>
<div class="content"><p>${text}</p><p>一、总体情况</p><p>${text}</p>
<p>二、主动公开政府信息情况</p>${tables.disclosure ?? ''}
<p>三、收到和处理政府信息公开申请情况</p>${tables.applications ?? ''}
<p>四、政府信息公开行政复议、行政诉讼情况</p>${tables.reviews ?? ''}
<p>五、存在的主要问题及改进情况</p><p>${text}</p><p>六、其他需要报告的事项</p><p>${text}</p></div>
<div class="footer">主办单位：岚溪县人民政府 网站标识码：0000000000</div></body></html>`;
}
