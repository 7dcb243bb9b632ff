import type { AnnualReportDocument } from '../../engine/model/annual-report-document.ts';
import { AnnualReportView, type EquationView } from '../../engine/model/annual-report-view.ts';
import type { Outcome } from '../../engine/model/outcome.ts';
import type { FindingView } from '../../engine/model/finding-view.ts';
import { buildAnnualReportView } from '../../report/build-annual-report-view.ts';
import { outcomeWords, weightWord } from '../../report/outcome-words.ts';
import { equationWords } from '../../report/report-words.ts';
import type { Drawing } from './drawing.ts';
import { dropControls, type Style } from './paint.ts';
import { renderFinding } from './render-finding.ts';
import { renderReportTable } from './render-report-table.ts';
import { indentText, wrapText } from './wrap-text.ts';

const styles: Readonly<Record<Outcome, Style>> = {
  failed: 'red',
  cantTell: 'yellow',
  passed: 'green',
  inapplicable: 'gray',
  untested: 'gray',
};
const maxEquations = 12;

function renderHeader(
  view: AnnualReportView,
  { source, asOf }: AnnualReportDocument,
  { paint, columns }: Drawing,
): string[] {
  const form = view.format === null ? '无统一表格' : `${view.format}年格式`;
  const year = view.year === null ? '年度未读出' : `${String(view.year)}年度`;
  const missing = view.sections.filter(({ present }) => !present).map(({ title }) => title);
  const sections = missing.length === 0 ? '六个部分齐全' : `未找到：${missing.join('、')}`;
  return [
    ...wrapText(view.title, columns).map((line) => paint('bold', line)),
    ...wrapText([view.agency ?? '机关名称未读出', year, form, sections].join(' · '), columns),
    ...wrapText(dropControls(source), columns).map((line) => paint('dim', line)),
    ...wrapText(`监测时间点 ${asOf}`, columns),
  ];
}

function renderCounts({ counts }: AnnualReportView, { paint }: Drawing): string[] {
  const part = (verdict: keyof typeof counts, style: Style): string => {
    const { sign, word } = equationWords[verdict];
    return paint(style, `${sign} ${word} ${String(counts[verdict])}`);
  };
  const parts = [part('contradicts', 'red'), part('unclear', 'yellow'), part('agrees', 'green')];
  return ['', `勾稽关系与数字：${parts.join('  ')}`];
}

function renderMark(finding: FindingView, { paint }: Drawing): string {
  const { sign, word } = outcomeWords[finding.outcome];
  const weight = weightWord(finding);
  const mark = weight === '' ? '' : `〔${weight}〕`;
  return paint(styles[finding.outcome], `${sign} ${word}${mark}`);
}

function renderFindings({ findings }: AnnualReportView, drawing: Drawing): string[] {
  const asking = findings.filter(({ outcome }) => outcome === 'failed' || outcome === 'cantTell');
  const others = findings.filter(({ outcome }) => outcome === 'passed');
  return [
    '',
    ...asking.flatMap((finding) => [
      renderMark(finding, drawing),
      ...renderFinding(finding, drawing),
    ]),
    ...others.flatMap((finding) =>
      indentText(
        `${renderMark(finding, { ...drawing, paint: (_, text) => text })} `,
        finding.message,
        drawing.columns,
      ),
    ),
  ];
}

function renderEquation(equation: EquationView, { columns }: Drawing): string[] {
  const { sign, word } = equationWords[equation.verdict];
  const scope = equation.scope === '' ? '' : `（${equation.scope}）`;
  const lines = indentText(
    `  ${sign} ${word} `,
    `${equation.name}${scope}：${equation.expression}`,
    columns,
  );
  const quote =
    equation.quote === '' ? [] : indentText('    原文：', `“${equation.quote}”`, columns);
  return [...lines, ...quote];
}

/** What does not hold is told by the findings; what stays open is told here. */
function renderEquations(view: AnnualReportView, drawing: Drawing): string[] {
  const open = [...view.identities, ...view.claims].filter(({ verdict }) => verdict === 'unclear');
  if (open.length === 0) return [];
  const more = open.length - maxEquations;
  return [
    '',
    drawing.paint('bold', '无法核对的等式'),
    ...open.slice(0, maxEquations).flatMap((equation) => renderEquation(equation, drawing)),
    ...(more > 0 ? [`  另有 ${String(more)} 条，见 --format json。`] : []),
  ];
}

/** The view with the control characters of the report's text removed; they could drive the terminal. */
function cleanView(view: AnnualReportView): AnnualReportView {
  const json = JSON.stringify(view, (_, value: unknown) =>
    typeof value === 'string' ? dropControls(value) : value,
  );
  return AnnualReportView.parse(JSON.parse(json));
}

/** An annual report for a person at a terminal: what is wrong first, the equations, then the tables with the doubtful figures marked. */
export function renderReport(document: AnnualReportDocument, drawing: Drawing): string {
  const view = cleanView(buildAnnualReportView(document));
  const lines = [
    ...renderHeader(view, document, drawing),
    ...renderCounts(view, drawing),
    ...renderFindings(view, drawing),
    ...renderEquations(view, drawing),
    ...view.tables.flatMap((table) => renderReportTable(table, drawing)),
    ...document.warnings.flatMap(({ message }) =>
      indentText('注意：', dropControls(message), drawing.columns),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
