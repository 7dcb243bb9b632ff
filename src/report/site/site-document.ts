import {
  Document,
  ExternalHyperlink,
  type ISectionOptions,
  Packer,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { SiteAuditView, SiteFindingView } from '../../engine/model/site-audit-view.ts';
import { describeBasis } from '../describe-basis.ts';
import { severityWords } from '../outcome-words.ts';
import { buildDocumentTable, plainText, toParagraphs } from './document-table.ts';
import { beijingTime, listFacts } from './list-facts.ts';
import { heading, officialPage, officialStyles, sentence, title } from './official-paper.ts';
import { sealDocument } from './seal-document.ts';

/** Rows of one table; a longer list is no paper that an office sends out, and audit.json keeps it all. */
const maxRows = 500;

function linkCell({ subject }: SiteFindingView): readonly Paragraph[] {
  const name = plainText(subject.title ?? subject.url);
  if (!/^https?:\/\//i.test(subject.url)) return toParagraphs(name);
  const run = new TextRun({ text: name, size: 18, color: '1F4B99', underline: {} });
  const link = new ExternalHyperlink({ link: subject.url, children: [run] });
  // The address stays readable on paper.
  return [new Paragraph({ children: [link] }), ...toParagraphs(subject.url)];
}

function quoteOf({ evidence }: SiteFindingView): string {
  const quote = evidence.find(({ excerpt }) => excerpt !== '');
  if (quote === undefined) return '';
  const time = beijingTime(quote.capturedAt);
  return `“${quote.excerpt}”${time === null ? '' : `（${time} 采集）`}`;
}

function problemTable(findings: readonly SiteFindingView[]): Table {
  const columns = [
    { heading: '序号', share: 6 },
    { heading: '指标、栏目', share: 14 },
    { heading: '存在问题', share: 31 },
    { heading: '问题链接', share: 18 },
    { heading: '责任单位', share: 11 },
    { heading: '整改情况', share: 10 },
    { heading: '整改链接', share: 10 },
  ];
  const rows = findings.slice(0, maxRows).map((finding, i) => {
    const { item, auditId, column, severity, message, basis } = finding;
    const basisText = basis.length === 0 ? '' : `依据：${describeBasis(basis)}`;
    return [
      toParagraphs(String(i + 1)),
      toParagraphs(item ?? auditId, column ?? '', `（${severityWords[severity]}）`),
      toParagraphs(message, quoteOf(finding), basisText),
      linkCell(finding),
      toParagraphs(finding.unit),
      toParagraphs(''),
      toParagraphs(''),
    ];
  });
  return buildDocumentTable(columns, rows);
}

function doubtTable(findings: readonly SiteFindingView[]): Table {
  const columns = [
    { heading: '序号', share: 6 },
    { heading: '指标、栏目', share: 18 },
    { heading: '需核实的内容', share: 46 },
    { heading: '链接', share: 30 },
  ];
  const rows = findings
    .slice(0, maxRows)
    .map((finding, i) => [
      toParagraphs(String(i + 1)),
      toParagraphs(finding.item ?? finding.auditId, finding.column ?? ''),
      toParagraphs(finding.message, quoteOf(finding)),
      linkCell(finding),
    ]);
  return buildDocumentTable(columns, rows);
}

function columnTable({ columns: audited }: SiteAuditView): Table {
  const columns = [
    { heading: '栏目', share: 28 },
    { heading: '网站上的名称', share: 26 },
    { heading: '状态', share: 22 },
    { heading: '条数', share: 9 },
    { heading: '最新日期', share: 15 },
  ];
  const rows = audited.map((column) =>
    [
      column.name,
      column.text ?? '—',
      column.word,
      String(column.itemCount ?? '—'),
      column.newestDate ?? '—',
    ].map((text) => toParagraphs(text)),
  );
  return buildDocumentTable(columns, rows);
}

function factTable(view: SiteAuditView): Table {
  const columns = [
    { heading: '项目', share: 32 },
    { heading: '内容', share: 68 },
  ];
  const rows = listFacts(view).map(([name, value]) => [
    toParagraphs(name),
    toParagraphs(value === null ? '—' : String(value)),
  ]);
  return buildDocumentTable(columns, rows);
}

function remainder(findings: readonly SiteFindingView[]): readonly Paragraph[] {
  const rest = findings.length - maxRows;
  return rest > 0 ? [sentence(`另有 ${String(rest)} 条，见检查表（checklist.xlsx）。`)] : [];
}

function summarize(view: SiteAuditView): readonly Paragraph[] {
  const { header, counts, columnCounts, coverage, score } = view;
  const { failed, cantTell } = counts;
  const columns = columnCounts.map(({ word, count }) => `${word}${String(count)}个`).join('，');
  const points = `按“${view.system.name}”计，满分${String(score.points)}分，已判断部分得${String(score.scored)}分${score.vetoed ? '，存在单项否决情形，须人工复核' : ''}。`;
  return [
    sentence(
      `以${header.asOf}为监测时间点，对${header.name}（${header.url}）政府信息公开情况进行了检查。共取得页面${String(coverage.fetched)}个，发现不符合事项${String(failed)}条，需人工核实事项${String(cantTell)}条。`,
    ),
    sentence(`所查栏目${String(view.columns.length)}个：${columns || '未检查'}。`),
    ...(score.points > 0 ? [sentence(points)] : []),
  ];
}

function listDoubts(view: SiteAuditView): readonly (Paragraph | Table)[] {
  const { cantTell } = view;
  if (cantTell.length === 0) return [sentence('无。')];
  return [doubtTable(cantTell), ...remainder(cantTell)];
}

function listProblems({ failed }: SiteAuditView): readonly (Paragraph | Table)[] {
  if (failed.length === 0) return [sentence('未发现有证据的不符合事项。')];
  return [
    sentence('请责任单位对照下表整改，填写整改情况和整改链接后反馈；有异议的，说明理由并附链接。'),
    problemTable(failed),
    ...remainder(failed),
  ];
}

function buildSection(view: SiteAuditView): ISectionOptions {
  const unchecked = view.coverage.notChecked.length + view.counts.untested;
  return {
    ...officialPage(),
    children: [
      title(`${view.header.name}政府信息公开问题清单`),
      heading('一、总体情况'),
      ...summarize(view),
      heading('二、问题清单'),
      ...listProblems(view),
      heading('三、需人工核实的事项'),
      ...listDoubts(view),
      heading('四、栏目情况'),
      columnTable(view),
      heading('五、检查口径'),
      sentence(
        `“不符合”均有原文摘录、地址和采集时间；存疑的列为“需人工核实”，不计扣分；本次未检查的有${String(unchecked)}项，逐项原因见检查表（checklist.xlsx）“未检查”。`,
      ),
      factTable(view),
    ],
  };
}

/**
 * The audit as a 问题清单 that an office can send out, in the layout of official papers.
 * Source: GB/T 9704-2012 党政机关公文格式.
 */
export async function renderSiteDocument(view: SiteAuditView): Promise<Uint8Array> {
  const { header, engine } = view;
  const document = new Document({
    title: `${plainText(header.name)} 政府信息公开问题清单`,
    creator: `明察 ${engine.version}`,
    styles: officialStyles,
    sections: [buildSection(view)],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return sealDocument(bytes, header.finishedAt ?? `${header.asOf}T00:00:00.000Z`);
}
