import { shift } from '../plan/days.ts';
import { makeDocument } from '../plan/make-document.ts';
import { columnOf, type PlannedDocument, type PortalPlan } from '../plan/portal-plan.ts';
import {
  allowFault,
  expectFault,
  expectNone,
  type Fault,
  onColumn,
  onDocument,
  takeDocument,
} from './fault.ts';

const normative = ['normative-documents'];

/** A later document of the office that speaks of another. */
function speakOf(plan: PortalPlan, title: string, body: readonly string[]): PlannedDocument {
  const column = columnOf(plan, 'policy-documents');
  const document = makeDocument(plan, {
    column: column.key,
    kind: 'policy',
    title,
    pubDate: shift(plan.asOf, -4),
    lag: 1,
    body: ['各乡镇人民政府，县政府各部门：', ...body, '特此公布。'],
    docNumber: `${plan.place}政发〔${plan.asOf.slice(0, 4)}〕88号`,
    validity: '有效',
  });
  column.documents = [document, ...column.documents];
  // A decision on the force of documents needs no interpretation, nor is one wrong to ask for.
  allowFault(plan, 'interpretation-coverage', onDocument(document), 'a decision without a reading');
  return document;
}

const spoken = (
  name: string,
  isFault: boolean,
  speak: (plan: PortalPlan, document: PlannedDocument) => void,
): Fault => ({
  name,
  needs: ['policy-documents'],
  plant: (plan, planting) => {
    const document = takeDocument(
      plan,
      planting,
      normative,
      ({ docNumber, validity, writtenDate }) =>
        docNumber !== null && validity !== null && writtenDate !== null,
    );
    if (document === null) return false;
    speak(plan, document);
    const tell = isFault ? expectFault : expectNone;
    tell(plan, 'document-validity', onDocument(document), name);
    return true;
  },
});

const nameOf = ({ title, docNumber }: PlannedDocument): string =>
  `《${title}》（${docNumber ?? ''}）`;
const decision = (plan: PortalPlan): string => `${plan.office}关于废止部分行政规范性文件的决定`;
const review = (plan: PortalPlan): string => `${plan.office}关于公布行政规范性文件清理结果的通知`;
const old = (plan: PortalPlan): string =>
  `《${plan.office}关于印发${plan.place}夜间摊点管理办法的通知》（${plan.place}政发〔2009〕71号）`;

/** Documents that are repealed elsewhere, catalogues of decisions, and what only looks like a fault of them. */
export const repealFaults: readonly Fault[] = [
  spoken('repealed by a decision and still marked', true, (plan, document) => {
    speakOf(plan, decision(plan), [
      '经研究，决定废止下列行政规范性文件，自公布之日起不再执行：',
      `1.${old(plan)}`,
      `2.${nameOf(document)}`,
    ]);
  }),
  spoken('repealed in a table of a review and still marked', true, (plan, document) => {
    speakOf(plan, review(plan), [
      '现将行政规范性文件清理结果公布如下：',
      `<table border="1"><tr><th>序号</th><th>文件名称</th><th>文号</th><th>清理结果</th></tr><tr><td>1</td><td>${document.title}</td><td>${document.docNumber ?? ''}</td><td>废止</td></tr><tr><td>2</td><td>${plan.place}夜间摊点管理办法</td><td>${plan.place}政发〔2009〕71号</td><td>继续有效</td></tr></table>`,
    ]);
  }),
  spoken('kept in force by a review', false, (plan, document) => {
    speakOf(plan, review(plan), [
      '现将行政规范性文件清理结果公布如下：',
      '一、继续有效的文件',
      `1.${nameOf(document)}`,
      '二、废止的文件',
      `1.${old(plan)}`,
    ]);
  }),
  spoken('ground of a new document that repeals another', false, (plan, document) => {
    speakOf(plan, `${plan.office}关于规范夜间摊点管理的意见`, [
      `根据${nameOf(document)}，结合实际，提出以下意见。`,
      `本意见自公布之日起施行，${old(plan)}同时废止。`,
    ]);
  }),
  spoken('to be repealed, as a draft says', false, (plan, document) => {
    speakOf(plan, `关于《${decision(plan)}（征求意见稿）》的说明`, [
      '拟废止下列行政规范性文件：',
      `1.${nameOf(document)}`,
    ]);
  }),
  {
    name: 'catalogue of decisions without times',
    needs: ['major-decision-catalogue'],
    plant: (plan) => {
      const [document] = columnOf(plan, 'major-decision-catalogue').documents;
      if (document === undefined) return false;
      document.body = document.body.map((text) =>
        text
          .replaceAll('决策时间', '备注')
          .replace(/<td>[^<]{0,30}(?:月|季度)[^<]{0,10}<\/td>/g, '<td></td>'),
      );
      // Governments from the county up must have one; of others it is judged where it is met.
      const isAsked = ['city', 'county', 'ministry'].includes(plan.level);
      const note = isAsked ? expectFault : allowFault;
      note(plan, 'decision-catalogue', onDocument(document), 'no column of times');
      return true;
    },
  },
  {
    name: 'no catalogue of decisions this year',
    needs: ['major-decision-catalogue'],
    plant: (plan) => {
      const column = columnOf(plan, 'major-decision-catalogue');
      if (column.documents.length < 2) return false;
      column.documents = column.documents.slice(1);
      expectNone(plan, 'decision-catalogue', onColumn(column.key), 'a catalogue is no duty');
      allowFault(plan, 'column-freshness', onColumn(column.key), 'the newest is last year’s');
      return true;
    },
  },
];
