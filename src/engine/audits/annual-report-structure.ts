import type { AnnualReport } from '../model/artifacts/annual-report.ts';
import type { Subject } from '../model/finding.ts';
import { type AuditContext, defineAudit, type Observation } from './define-audit.ts';
import {
  type ContentKey,
  judgeReportAssessment,
  judgeReportFee,
  judgeReportSummary,
} from './judge-report-contents.ts';
import { judgeReportContact, judgeReportPeriod, type PrefaceKey } from './judge-report-preface.ts';
import { judgeReportSections, type SectionKey } from './judge-report-sections.ts';
import { observe } from './observe.ts';
import { groundInForm, reportSubject } from './report-grounds.ts';

type Key = SectionKey | ContentKey | PrefaceKey | 'noReport' | 'tooOld' | 'noYear';

function judge(
  report: AnnualReport,
  context: AuditContext,
  subject: Subject,
): readonly Observation<Key>[] {
  const rule = context.rule('report-sections');
  if (report.year === null) {
    return [observe({ verdict: 'untested', rule, message: 'noYear', subject })];
  }
  if (report.format === null) {
    const data = { year: report.year };
    return [observe({ verdict: 'inapplicable', rule, message: 'tooOld', subject, data })];
  }
  // Each part is a subject of its own: one that is right must not hide one that is open.
  const part = (name: string): Subject => ({
    ...subject,
    title: `${subject.title ?? ''} ${name}`.trim(),
  });
  return [
    ...judgeReportSections(report, context, subject),
    ...judgeReportSummary(report, context, part('总体情况')),
    ...judgeReportAssessment(report, context, part('工作考核、社会评议和责任追究')),
    ...judgeReportFee(report, context, part('收取信息处理费')),
    judgeReportPeriod(report, context, part('统计期限')),
    judgeReportContact(report, context, part('联系方式')),
  ];
}

/** An annual report has the parts that its form prescribes. */
export const annualReportStructure = defineAudit<Key>({
  id: 'annual-report-structure',
  scope: 'page',
  isAboutReport: true,
  title: '年度报告结构',
  requires: ['annualReport'],
  messages: {
    sectionMissing:
      '年度报告缺少第{number}部分“{title}”，其余部分的序号前后相连。请按规定格式补齐。',
    sectionUnseen:
      '未在年度报告中读到第{number}部分“{title}”的标题，可能以图片公开、标题写法不同或转换时丢失。请人工核实。',
    order: '年度报告各部分的顺序与规定格式不一致：{names}。请按规定顺序排列。',
    sections: '年度报告{count}个部分标题齐全，顺序正确。',
    aspectsMissing: '总体情况未报告{names}情况。请按规定格式补充。',
    aspectsUnseen: '未在总体情况中读到{names}情况，报告含图片或未读全。请人工核实。',
    aspects: '总体情况报告了主动公开、依申请公开、政府信息管理、平台建设、监督保障等情况。',
    assessmentMissing:
      '人民政府的年度报告未报告工作考核、社会评议和责任追究结果情况。请按规定补充。',
    assessmentUnseen: '未在年度报告中读到工作考核、社会评议和责任追究结果情况。请人工核实。',
    assessment: '年度报告报告了“{word}”情况。',
    feeMissing: '第六部分未说明收取信息处理费情况。没有收取的，也请写明。',
    feeElsewhere:
      '第六部分未说明收取信息处理费情况，其他部分提到收费。请人工核实是否需要在第六部分写明。',
    feeUnseen: '未在第六部分读到收取信息处理费情况，报告含图片或未读全。请人工核实。',
    fee: '第六部分说明了收取信息处理费情况。',
    periodMissing: '年度报告未写明数据的统计期限。请在开头补充起止日期。',
    periodUnseen: '未在年度报告中读到数据的统计期限。请人工核实。',
    periodOtherYear: '年度报告标题为{year}年，统计期限写为“{period}”，属于{told}年。请核对后更正。',
    period: '年度报告写明了统计期限：{period}。',
    contactMissing: '年度报告未写明联系方式。请补充联系地址、电话或电子邮箱。',
    contactUnseen: '未在年度报告中读到联系方式。请人工核实。',
    contact: '年度报告写明了联系方式。',
    tooOld: '{year}年度报告早于2019年，当时没有统一的格式，不检查各部分。',
    noYear: '未能识别年度报告所属的年度，未检查各部分。请核对标题。',
    noReport: '本页不是政府信息公开工作年度报告，不检查结构。',
  },
  audit(artifacts, context) {
    const { annualReport } = artifacts;
    const subject = reportSubject(artifacts);
    if (annualReport === null) {
      const rule = context.rule('report-sections');
      return [observe({ verdict: 'inapplicable', rule, message: 'noReport', subject })];
    }
    return judge(annualReport, groundInForm(context, annualReport.format), subject);
  },
});
