import { documentMetadata } from '../../../src/engine/audits/document-metadata.ts';
import type { Article, MetadataEntry } from '../../../src/engine/model/artifacts/article.ts';
import { quoted } from '../../support/documents.ts';
import { day } from '../../support/pages.ts';
import { articleOf, artifactsOf, locatorOf, testAudit } from '../../support/test-audit.ts';

const row = (field: MetadataEntry['field'], label: string, value: string): MetadataEntry => ({
  field,
  label,
  value,
  locator: locatorOf(`${label}：${value}`),
});

const complete: Partial<Article> = {
  title: quoted('岚溪县人民政府关于印发粮食收购办法的通知'),
  documentType: 'other-document',
  hasMetadataTable: true,
  docNumber: { ...quoted('岚政发〔2026〕3号'), where: 'metadata' },
  issuer: quoted('岚溪县人民政府'),
  indexNumber: quoted('LX001/2026-00003'),
  pubDate: day('2026-03-05'),
  writtenDate: day('2026-03-02'),
  metadata: [
    row('indexNumber', '索引号', 'LX001/2026-00003'),
    row('docNumber', '发文字号', '岚政发〔2026〕3号'),
  ],
};
const withArticle = (more: Partial<Article>) => ({ article: articleOf({ ...complete, ...more }) });

const undated: Partial<Article> = {
  pubDate: null,
  metadata: [row('issuer', '发文机关', '岚溪县人民政府')],
};
const onPortal = (more: Partial<Article>) => ({
  ...withArticle(more),
  identity: {
    ...artifactsOf().identity,
    siteName: { ...quoted('岚溪县人民政府'), from: 'footer' as const },
  },
});
const ofAnother = {
  verdict: 'doubt' as const,
  message: 'missingOfAnother' as const,
  rule: 'document-metadata' as const,
  data: { field: '发布日期' },
  quotes: ['元数据仅有：发文机关'],
};

/** A normative document whose page shows a title and a text, and nothing else. */
const bare = (length: number, images = 0): Partial<Article> => ({
  documentType: 'normative',
  hasMetadataTable: false,
  metadata: [],
  docNumber: null,
  indexNumber: null,
  writtenDate: null,
  signedDate: null,
  validity: null,
  body: {
    text: '为规范粮食收购，制定本办法。',
    length,
    images,
    videos: 0,
    audios: 0,
    quotedTitles: [],
    links: [],
    locator: locatorOf('为规范粮食收购，制定本办法。'),
  },
});

testAudit(documentMetadata, [
  {
    name: 'fails a whole normative document that shows no particulars at all',
    artifacts: withArticle(bare(200)),
    expected: [
      {
        verdict: 'fault',
        message: 'noParticulars',
        data: { fields: '发文字号、成文日期、索引号、有效性' },
      },
    ],
  },
  {
    name: 'doubts it where the text is too short to be the document',
    artifacts: withArticle(bare(199)),
    expected: [{ verdict: 'doubt', message: 'noTable' }],
  },
  {
    name: 'doubts it where a picture may show its head',
    artifacts: withArticle(bare(200, 1)),
    expected: [{ verdict: 'doubt', message: 'noTable' }],
  },
  {
    name: 'doubts it where the text bears its number',
    artifacts: withArticle({
      ...bare(200),
      docNumber: { ...quoted('岚政规〔2026〕3号'), where: 'body' },
    }),
    expected: [{ verdict: 'doubt', message: 'noTable' }],
  },
  {
    name: 'passes a complete document',
    artifacts: withArticle({}),
    expected: [{ verdict: 'passed', message: 'complete' }],
  },
  {
    name: 'reports a row that the table lacks, as a convention',
    artifacts: withArticle({ docNumber: null, metadata: [row('indexNumber', '索引号', 'LX1')] }),
    expected: [
      {
        verdict: 'fault',
        message: 'missing',
        rule: 'document-metadata',
        data: { field: '发文字号' },
        quotes: ['元数据仅有：索引号'],
      },
    ],
  },
  {
    name: 'reports a row that the table of the own document lacks',
    artifacts: onPortal(undated),
    expected: [{ verdict: 'fault', message: 'missing', data: { field: '发布日期' } }],
  },
  {
    name: 'doubts a row that a joint document lacks',
    artifacts: onPortal({ ...undated, issuer: quoted('岚溪县财政局 岚溪县教育局') }),
    expected: [ofAnother],
  },
  {
    name: 'doubts a row that the document of another organ lacks',
    artifacts: onPortal({ ...undated, issuer: quoted('云岭省财政厅') }),
    expected: [ofAnother],
  },
  {
    name: 'doubts a row that a repost lacks',
    artifacts: onPortal({ ...undated, source: quoted('云岭省人民政府网站') }),
    expected: [ofAnother],
  },
  {
    name: 'reports an empty row of a joint document all the same',
    artifacts: onPortal({
      pubDate: null,
      issuer: quoted('岚溪县财政局 岚溪县教育局'),
      metadata: [row('pubDate', '发布日期', '')],
    }),
    expected: [{ verdict: 'fault', message: 'empty', data: { label: '发布日期' } }],
  },
  {
    name: 'reports an empty row of the catalogue under the regulation',
    artifacts: withArticle({ indexNumber: null, metadata: [row('indexNumber', '索引号', '')] }),
    expected: [{ verdict: 'fault', message: 'empty', rule: 'document-catalogue-fields' }],
  },
  {
    name: 'reports an empty number as a convention',
    artifacts: withArticle({
      docNumber: null,
      metadata: [row('docNumber', '文号', ''), row('indexNumber', '索引号', 'LX1')],
    }),
    expected: [{ verdict: 'fault', message: 'empty', rule: 'document-metadata' }],
  },
  {
    name: 'takes 无 in the row for an answer',
    artifacts: withArticle({ docNumber: null, metadata: [row('docNumber', '文号', '无')] }),
    expected: [{ verdict: 'passed', message: 'complete' }],
  },
  {
    name: 'takes the signature for the written date',
    artifacts: withArticle({ writtenDate: null, signedDate: day('2026-03-02') }),
    expected: [{ verdict: 'passed', message: 'complete' }],
  },
  {
    name: 'asks no number of a public notice',
    artifacts: withArticle({
      title: quoted('岚溪县拟聘用人员公示'),
      docNumber: null,
      indexNumber: null,
      metadata: [row('issuer', '发布机构', '岚溪县人民政府')],
    }),
    expected: [{ verdict: 'passed', message: 'complete' }],
  },
  {
    name: 'asks no index number outside the disclosure section',
    artifacts: withArticle({
      indexNumber: null,
      metadata: [row('issuer', '发布机构', '岚溪县人民政府')],
    }),
    expected: [{ verdict: 'passed', message: 'complete' }],
  },
  {
    name: 'asks the validity of normative documents',
    artifacts: withArticle({ documentType: 'normative' }),
    expected: [{ verdict: 'fault', message: 'missing', data: { field: '有效性' } }],
  },
  {
    name: 'does not ask it of others',
    artifacts: withArticle({ documentType: 'other-document', validity: null }),
    expected: [{ verdict: 'passed', message: 'complete' }],
  },
  {
    name: 'doubts a document without any table',
    artifacts: withArticle({ hasMetadataTable: false, metadata: [] }),
    expected: [{ verdict: 'doubt', message: 'noTable' }],
  },
  {
    name: 'asks nothing of news',
    artifacts: withArticle({ documentType: 'news', hasMetadataTable: false }),
    expected: [{ verdict: 'inapplicable', message: 'notDocument' }],
  },
]);
