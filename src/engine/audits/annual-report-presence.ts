import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { Locator } from '../model/locator.ts';
import { type AuditContext, defineAudit, type Observation } from './define-audit.ts';
import { findReportYear } from '../site/find-report-year.ts';
import { absent, columnSubject, found, observe, pageSubject } from './observe.ts';
import { reportSubject } from './report-grounds.ts';

type Key = 'listed' | 'shown' | 'notListed' | 'notSeen' | 'otherYear' | 'elsewhere';

const columnId = 'annual-report';

/** The last report year that is due at that day, governments and departments alike. */
function findDueYear(asOf: CivilDate, context: AuditContext): number {
  const year = Number(asOf.slice(0, 4));
  const latest = String(context.rule('report-government').value);
  return asOf.slice(5) > latest ? year - 1 : year - 2;
}

interface Listed {
  readonly title: string;
  readonly year: number;
  readonly locator: Locator;
}

function listReports({ list, currentColumn }: PageArtifacts): readonly Listed[] {
  const isReportColumn = currentColumn?.id === columnId;
  return (list?.rows ?? []).flatMap(({ title, locator }) => {
    const year = findReportYear(title, isReportColumn);
    return year === null ? [] : [{ title, year, locator }];
  });
}

/** Whether the page shows the whole list of annual reports. */
function isWholeColumn({ list, currentColumn }: PageArtifacts): boolean {
  const isColumn = currentColumn?.id === columnId && currentColumn.certainty === 'certain';
  if (!isColumn || list === null || list.isScriptBuilt || list.isLaterPage) return false;
  return list.pagination === null || list.pagination.pages === 1;
}

function judgeList(artifacts: PageArtifacts, context: AuditContext): readonly Observation<Key>[] {
  const rule = context.rule('report-presence');
  const listed = listReports(artifacts);
  const dueYear = findDueYear(context.asOf, context);
  const subject = { ...columnSubject(artifacts), column: columnId };
  const newest = listed.find(({ year }) => year >= dueYear);
  const data = { year: dueYear, count: listed.length, title: newest?.title ?? null };
  if (newest !== undefined) {
    const evidence = [found(newest.locator)];
    return [observe({ verdict: 'passed', rule, message: 'listed', subject, data, evidence })];
  }
  if (listed.length > 0 && isWholeColumn(artifacts)) {
    const evidence = [absent(`${String(dueYear)}年政府信息公开工作年度报告`)];
    return [observe({ verdict: 'doubt', rule, message: 'notListed', subject, data, evidence })];
  }
  const message = listed.length > 0 ? 'notSeen' : 'elsewhere';
  return [observe({ verdict: 'untested', rule, message, subject: pageSubject(artifacts), data })];
}

/** Last year's annual report is there; one page can show that it is, never that it is not. */
export const annualReportPresence = defineAudit<Key>({
  id: 'annual-report-presence',
  scope: 'page',
  title: '上一年度报告公布',
  requires: ['kind', 'list', 'currentColumn'],
  messages: {
    listed: '已列出《{title}》。',
    shown: '本页即为{year}年度政府信息公开工作年度报告。',
    notListed:
      '本页列出{count}份年度报告，未见{year}年度的。可能另有页面或由上级平台集中公布，请人工核实。',
    notSeen: '本页列出的年度报告中未见{year}年度的，其余页未查看，未检查。',
    otherYear: '本页是{year}年度报告，上一年度报告是否公布需查看年报栏目，未检查。',
    elsewhere: '本页不是年度报告栏目，未检查。',
  },
  audit(artifacts, context) {
    const rule = context.rule('report-presence');
    const { annualReport: report } = artifacts;
    if (report === null || report.year === null) return judgeList(artifacts, context);
    const isDue = report.year >= findDueYear(context.asOf, context);
    const subject = reportSubject(artifacts);
    const data = { year: report.year };
    const evidence = report.title === null ? [] : [found(report.title.locator)];
    return [
      isDue
        ? observe({ verdict: 'passed', rule, message: 'shown', subject, data, evidence })
        : observe({ verdict: 'untested', rule, message: 'otherYear', subject, data }),
    ];
  },
});
