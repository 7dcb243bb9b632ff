import { listApplicationRows, reportForms } from '../../src/engine/data/report-forms.ts';

/** What a test may set of an invented report page. */
export interface ReportPageParts {
  readonly year?: number;
  /** 本年新收 of 自然人 and 总计; three are done, and what is left over is carried out. */
  readonly newCases?: number;
  readonly left?: number;
  readonly published?: string;
}

const columns = reportForms.applications.columns.map(({ name }) => name);

function drawTable({ newCases = 3, left = 0 }: ReportPageParts): string {
  const figures: Readonly<Record<string, number>> = {
    new: newCases,
    granted: 3 - left,
    'results-total': 3 - left,
    'carried-out': left,
  };
  const rows = listApplicationRows('2021').map(({ id, printed }) => {
    const figure = figures[id] ?? 0;
    const cells = columns.map((_, at) => `<td>${String(at === 0 || at === 6 ? figure : 0)}</td>`);
    return `<tr><td>${printed}</td>${cells.join('')}</tr>`;
  });
  const head = columns.map((name) => `<td>${name}</td>`).join('');
  return `<table><tr><td>申请人情况</td>${head}</tr>${rows.join('')}</table>`;
}

/** A small report page of an invented department: 表三 alone, headings, a mobile number. */
export function reportPage(parts: ReportPageParts = {}): string {
  const { year = 2024, published = '2025-01-20' } = parts;
  const title = `岚溪县财政局${String(year)}年政府信息公开工作年度报告`;
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body>
<h1>${title}</h1><div>发布时间：${published} 来源：岚溪县财政局</div>
<div class="content"><p>一、总体情况</p><p>联系手机13812345678。</p>
<p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p>
${drawTable(parts)}
<p>四、政府信息公开行政复议、行政诉讼情况</p><p>五、存在的主要问题及改进情况</p><p>六、其他需要报告的事项</p>
</div></body></html>`;
}
