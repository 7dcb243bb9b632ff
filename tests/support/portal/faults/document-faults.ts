import { syntheticId, syntheticMobile } from '../../synthetic-numbers.ts';
import { shift, shiftWorking } from '../plan/days.ts';
import type { PlannedDocument, PortalPlan } from '../plan/portal-plan.ts';
import {
  allowFault,
  expectFault,
  expectNone,
  type Fault,
  onDocument,
  recordColumns,
  takeDocument,
} from './fault.ts';

const documents = ['policy-documents', 'normative-documents', ...recordColumns];
const decisions = ['administrative-licensing', 'administrative-penalty'];

function write(document: PlannedDocument, day: string): void {
  document.writtenDate = day;
  if (document.docNumber !== null) {
    document.docNumber = document.docNumber.replace(/〔\d{4}〕/, `〔${day.slice(0, 4)}〕`);
  }
}

const term = (name: string, keys: readonly string[], days: number, isFault: boolean): Fault => ({
  name,
  needs: [],
  plant: (plan, planting) => {
    const document = takeDocument(plan, planting, keys, ({ writtenDate }) => writtenDate !== null);
    if (document === null) return false;
    write(document, shiftWorking(document.pubDate, -days));
    const tell = isFault ? expectFault : expectNone;
    tell(
      plan,
      'publication-timeliness',
      onDocument(document),
      `published ${String(days)} working days after ${document.writtenDate ?? ''}`,
    );
    return true;
  },
});

type Change = (document: PlannedDocument, plan: PortalPlan) => void;

const changed = (
  name: string,
  auditId: string,
  keys: readonly string[],
  change: Change,
  isFault = true,
): Fault => ({
  name,
  needs: [],
  plant: (plan, planting) => {
    const document = takeDocument(plan, planting, keys, ({ writtenDate }) => writtenDate !== null);
    if (document === null) return false;
    change(document, plan);
    const tell = isFault ? expectFault : expectNone;
    tell(plan, auditId, onDocument(document), name);
    return true;
  },
});

const say =
  (text: string): Change =>
  (document) => {
    document.body.splice(1, 0, text);
  };

const attach =
  (status: number): Change =>
  (document) => {
    const name = `${document.key}.pdf`;
    document.files.push({ text: '1.附件清单.pdf', name, status });
  };

export const documentFaults: readonly Fault[] = [
  term('published late', documents, 24, true),
  term('published very late', documents, 37, true),
  term('published on the last day', documents, 20, false),
  term('decision published late', decisions, 9, true),
  term('decision published on the last day', decisions, 7, false),
  changed('date in the future', 'date-consistency', documents, (document, { asOf }) => {
    const day = shift(asOf, 18);
    document.pubDate = day;
    document.listDate = day;
    document.tagDate = day;
    write(document, shiftWorking(asOf, -3));
  }),
  changed('written after publication', 'date-consistency', documents, (document) => {
    document.writtenDate = shift(document.pubDate, 3);
  }),
  changed('tag with another date', 'date-consistency', documents, (document) => {
    document.tagDate = shift(document.pubDate, -11);
  }),
  changed('no particulars', 'document-metadata', ['normative-documents'], (document) => {
    document.hasTable = false;
    document.isSigned = false;
    document.docNumber = null;
    document.writtenDate = null;
  }),
  changed('valid after its end', 'document-validity', ['normative-documents'], (document) => {
    document.body.push('本文件自发布之日起施行，有效期至2026年6月30日。');
  }),
  changed('numbers of persons', 'personal-information', recordColumns, (document, plan) => {
    document.body.push(
      `<table border="1"><tr><th>姓名</th><th>身份证号</th></tr><tr><td>李某</td><td>${syntheticId(plan.random.int(1, 900))}</td></tr></table>`,
    );
  }),
  changed(
    'masked numbers',
    'personal-information',
    recordColumns,
    (document, plan) => {
      const id = syntheticId(plan.random.int(1, 900));
      document.body.push(
        `<table border="1"><tr><th>姓名</th><th>身份证号</th><th>电话</th></tr><tr><td>李*</td><td>${id.slice(0, 4)}**********${id.slice(-4)}</td><td>${syntheticMobile(12345).replace(/\d{4}(?=\d{4}$)/, '****')}</td></tr></table>`,
      );
    },
    false,
  ),
  changed('mark of secrecy', 'secret-mark', recordColumns, (document) => {
    document.body.unshift('秘密★10年');
  }),
  changed(
    'business secrets',
    'secret-mark',
    recordColumns,
    say('涉及商业秘密、个人隐私的内容不予公开，申报材料的秘密等级由单位自行标注。'),
    false,
  ),
  changed(
    'path of a disk',
    'residual-text',
    recordColumns,
    say('file:///C:\\Users\\Administrator\\Desktop\\通告终稿.doc'),
  ),
  changed('placeholder of a picture', 'residual-text', recordColumns, say('[image: image001.png]')),
  changed('broken attachment', 'broken-attachment', documents, attach(404)),
  changed('attachment that is there', 'broken-attachment', documents, attach(200), false),
  changed('attachment behind a wall', 'broken-attachment', documents, attach(412), false),
  changed(
    'reposted document',
    'publication-timeliness',
    ['policy-documents'],
    (document) => {
      document.title = `东岭省人民政府办公厅关于印发${document.title.slice(-12)}的通知`;
      document.issuer = '东岭省人民政府办公厅';
      document.source = '东岭省人民政府';
      document.docNumber = document.docNumber?.replace(/^[^〔]+/, '东政办发') ?? null;
      write(document, shiftWorking(document.pubDate, -45));
    },
    false,
  ),
  {
    name: 'dates rewritten by a move',
    needs: ['planning'],
    plant: (plan) => {
      const column = plan.columns.find(({ key }) => key === 'planning');
      if (column === undefined || column.documents.length < 6) return false;
      const sorted = [...column.documents].sort((a, b) => b.pubDate.localeCompare(a.pubDate));
      for (const [at, document] of sorted.slice(1).entries()) {
        document.pubDate = document.listDate = document.tagDate = '2025-12-03';
        document.writtenDate = shift('2025-08-01', -at * 31);
        expectNone(
          plan,
          'publication-timeliness',
          onDocument(document),
          'a move of the site rewrote the dates',
        );
      }
      return true;
    },
  },
  {
    name: 'list with another date',
    needs: [],
    plant: (plan, planting) => {
      const document = takeDocument(plan, planting, recordColumns);
      if (document === null) return false;
      document.listDate = shift(document.pubDate, 6);
      // One of a few rows may as well be a list of other dates.
      const size = plan.columns.find(({ documents: all }) => all.includes(document))?.documents;
      const tell = (size?.length ?? 0) > 3 ? expectFault : allowFault;
      tell(plan, 'date-consistency', onDocument(document), 'list and page differ');
      return true;
    },
  },
];
