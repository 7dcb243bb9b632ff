import type { AnnualReport } from '../model/artifacts/annual-report.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { Repeats } from '../text/find-repeats.ts';
import { foldBlanks } from '../text/fold-blanks.ts';
import {
  compareNarratives,
  type Kinship,
  readNarrative,
  tellKinship,
} from './compare-narratives.ts';
import { type AuditContext, type Clue, defineAudit, type Observation } from './define-audit.ts';
import { observe, pageSubject } from './observe.ts';
import { reportSubject } from './report-grounds.ts';

type Key = 'year' | 'agency' | 'unnamed' | 'distinct' | 'short' | 'alone' | 'noReport';

/** Another report and what this one repeats of it. */
interface Comparison {
  readonly kinship: NonNullable<Kinship>;
  readonly other: AnnualReport;
  readonly repeats: Repeats;
}

function compareAll(report: AnnualReport, others: readonly AnnualReport[]): readonly Comparison[] {
  const comparisons = others.flatMap((other) => {
    const kinship = tellKinship(report, other);
    return kinship === null ? [] : [{ kinship, other, repeats: compareNarratives(report, other) }];
  });
  return comparisons.toSorted((a, b) => b.repeats.ratio - a.repeats.ratio);
}

function titleOf({ title, agency, year }: AnnualReport): string {
  return (
    title?.value ?? `${agency ?? '（未具名）'}${year === null ? '' : `${String(year)}年度报告`}`
  );
}

function quotePassages({ repeats, other }: Comparison): Clue[] {
  return repeats.passages.flatMap((passage) => {
    const own = foldBlanks(passage.own);
    const theirs = `《${titleOf(other)}》：${foldBlanks(passage.other)}`;
    return [
      { kind: 'found', locator: { selector: null, quote: own, frame: null }, excerpt: own },
      { kind: 'computed', locator: null, excerpt: theirs },
    ];
  });
}

function toPercent(ratio: number): number {
  return Math.round(ratio * 1000) / 10;
}

function judgeComparisons(
  comparisons: readonly Comparison[],
  artifacts: PageArtifacts,
  context: AuditContext,
): readonly Observation<Key>[] {
  const rule = context.rule('report-similarity');
  const subject = reportSubject(artifacts);
  const threshold = Number(rule.value);
  const [closest] = comparisons;
  const repeated = (['year', 'agency', 'unnamed'] as const).flatMap((kinship) => {
    const worst = comparisons.find((comparison) => comparison.kinship === kinship);
    if (worst === undefined || worst.repeats.ratio < threshold) return [];
    const data = {
      other: titleOf(worst.other),
      percent: toPercent(worst.repeats.ratio),
      thresholdPercent: toPercent(threshold),
    };
    const verdict = kinship === 'unnamed' ? 'doubt' : 'fault';
    const evidence = quotePassages(worst);
    return [observe({ verdict, rule, message: kinship, subject, data, evidence })];
  });
  if (repeated.length > 0 || closest === undefined) return repeated;
  const data = { count: comparisons.length, percent: toPercent(closest.repeats.ratio) };
  return [observe({ verdict: 'passed', rule, message: 'distinct', subject, data })];
}

/** The narrative of an annual report is not last year's, nor another agency's, over again. */
export const annualReportSimilarity = defineAudit<Key>({
  id: 'annual-report-similarity',
  scope: 'page',
  isAboutReport: true,
  title: '年度报告内容雷同',
  requires: ['annualReport'],
  messages: {
    year: '正文有{percent}%与同一机关往年的《{other}》重复（达到{thresholdPercent}%即提示）。请按本年度实际情况撰写。',
    agency:
      '正文有{percent}%与《{other}》重复（达到{thresholdPercent}%即提示）。请核对是否照搬，按本机关实际情况撰写。',
    unnamed:
      '正文有{percent}%与《{other}》重复，但未能确定两份报告的机关名称。请人工核实是否为同一份报告。',
    distinct: '与一并提供的{count}份报告比较，正文重复比例最高为{percent}%。',
    short: '除规定内容外正文较短（{count}字），不比较雷同。',
    alone: '未提供同一机关往年或其他机关的报告，未比较雷同。可将这些报告一并提供后再查。',
    noReport: '本页不是政府信息公开工作年度报告，本项不适用。',
  },
  audit(artifacts, context) {
    const { annualReport: report } = artifacts;
    const rule = context.rule('report-similarity');
    if (report === null) {
      const subject = pageSubject(artifacts);
      return [observe({ verdict: 'inapplicable', rule, message: 'noReport', subject })];
    }
    const subject = reportSubject(artifacts);
    if (context.otherReports.length === 0) {
      return [observe({ verdict: 'untested', rule, message: 'alone', subject })];
    }
    const count = readNarrative(report).letters.length;
    if (count < Number(context.rule('report-similarity-minimum').value)) {
      return [
        observe({ verdict: 'inapplicable', rule, message: 'short', subject, data: { count } }),
      ];
    }
    const comparisons = compareAll(report, context.otherReports);
    return comparisons.length === 0
      ? [observe({ verdict: 'untested', rule, message: 'alone', subject })]
      : judgeComparisons(comparisons, artifacts, context);
  },
});
