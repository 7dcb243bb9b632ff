import { documentWords } from '../data/document-words.ts';
import type { Article, MetadataField } from '../model/artifacts/article.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import { type AuditContext, defineAudit } from './define-audit.ts';
import { absent, documentSubject, found, observe } from './observe.ts';
import { readsAsDecision } from './reads-as-decision.ts';
import { tellOwnership } from './tell-ownership.ts';

/** Characters from which a body is the document itself, not a line that points to it. */
const minWholeLength = 200;

type Asked = 'docNumber' | 'writtenDate' | 'pubDate' | 'issuer' | 'indexNumber' | 'validity';

const names: Readonly<Record<Asked, string>> = {
  docNumber: '发文字号',
  writtenDate: '成文日期',
  pubDate: '发布日期',
  issuer: '发文机关',
  indexNumber: '索引号',
  validity: '有效性',
};

/** Notices, lists and minutes (公告, 公示, 名单, 纪要) and decisions on one case bear no document number. */
function isLoose(title: string): boolean {
  return readsAsDecision(title) || documentWords.looseKinds.some((word) => title.includes(word));
}

/** Index numbers are asked in the disclosure section, and where the table itself shows their label. */
function isInDisclosure({ breadcrumbs, article }: PageArtifacts): boolean {
  const trail = breadcrumbs?.items.map(({ text }) => text).join(' ') ?? '';
  if (documentWords.disclosureSections.some((word) => trail.includes(word))) return true;
  return article?.metadata.some(({ field }) => field === 'indexNumber') ?? false;
}

const isBinding = ({ documentType }: Article): boolean =>
  documentType === 'normative' || documentType === 'rule';

function listAsked(artifacts: PageArtifacts, article: Article): Asked[] {
  const asked: Asked[] = ['issuer', 'writtenDate', 'pubDate'];
  if (!isLoose(article.title?.value ?? '')) {
    if (article.documentType !== null) asked.push('docNumber');
    if (isInDisclosure(artifacts)) asked.push('indexNumber');
  }
  if (isBinding(article)) asked.push('validity');
  return asked;
}

function sourceFields(field: Asked): readonly MetadataField[] {
  return field === 'writtenDate' ? ['writtenDate', 'issueDate'] : [field];
}

/** Whether the field is on the page at all: in the table, a tag, or the body (number, signature). */
function isPresent(article: Article, field: Asked): boolean {
  if (field === 'writtenDate' && article.signedDate !== null) return true;
  if (article[field] !== null) return true;
  const rows = article.metadata.filter((entry) => sourceFields(field).includes(entry.field));
  return rows.some(({ value }) => value !== '' && /\S/.test(value));
}

/** The metadata of another organ's document come with it; what they lack is no fault of this site. */
function isOfAnotherOrgan(artifacts: PageArtifacts): boolean {
  const ownership = tellOwnership(artifacts);
  return ownership === 'joint' || ownership === 'repost' || ownership === 'other-organ';
}

function reportMissing(
  artifacts: PageArtifacts,
  article: Article,
  field: Asked,
  context: AuditContext,
) {
  const empty = article.metadata.find((entry) => sourceFields(field).includes(entry.field));
  const isCatalogue = empty !== undefined && documentWords.catalogueFields.includes(field);
  const rule = context.rule(isCatalogue ? 'document-catalogue-fields' : 'document-metadata');
  const subject = documentSubject(artifacts);
  const data = { field: names[field], label: empty?.label ?? null };
  const table = article.metadata[0]?.locator ?? null;
  const labels = [...new Set(article.metadata.map(({ label }) => label))].join('、');
  if (empty !== undefined) {
    const evidence = [found(empty.locator)];
    return observe({ verdict: 'fault', rule, message: 'empty', subject, data, evidence });
  }
  const evidence = [absent(`元数据仅有：${labels}`, table)];
  const common = { rule, subject, data, evidence };
  return isOfAnotherOrgan(artifacts)
    ? observe({ ...common, verdict: 'doubt', message: 'missingOfAnother' })
    : observe({ ...common, verdict: 'fault', message: 'missing' });
}

/** Whether the page shows the whole document as text: nothing in pictures or files that could bear its number and date. */
function isWholeText({ body }: Article, { attachments, snapshot }: PageArtifacts): boolean {
  if (body === null || body.length < minWholeLength || snapshot.truncated) return false;
  return attachments.length === 0 && body.images + body.videos === 0;
}

/** Fields that stand nowhere: neither in a table nor in the title, the body or the signature. */
function listUnseen(article: Article): Asked[] {
  const sought: Asked[] = ['docNumber', 'writtenDate', 'indexNumber', 'validity'];
  return sought.filter((field) => !isPresent(article, field));
}

function judgeWithoutTable(artifacts: PageArtifacts, article: Article, context: AuditContext) {
  const rule = context.rule('document-metadata');
  const subject = documentSubject(artifacts);
  const unseen = listUnseen(article);
  const isBare = unseen.includes('docNumber') && unseen.includes('writtenDate');
  if (isBinding(article) && isBare && isWholeText(article, artifacts)) {
    const data = { fields: unseen.map((field) => names[field]).join('、') };
    const sought = `在标题上下、正文首尾、落款和页面标签中查找${data.fields}，均未见`;
    const evidence = [absent(sought, article.title?.locator ?? null)];
    const verdict = isOfAnotherOrgan(artifacts) ? 'doubt' : 'fault';
    return [observe({ verdict, rule, message: 'noParticulars', subject, data, evidence })];
  }
  const isDocument =
    article.documentType !== null && (article.docNumber !== null || isBinding(article));
  return isDocument
    ? [observe({ verdict: 'doubt', rule, message: 'noTable', subject })]
    : [observe({ verdict: 'inapplicable', rule, message: 'notDocument', subject })];
}

function judge(artifacts: PageArtifacts, article: Article, context: AuditContext) {
  const rule = context.rule('document-metadata');
  const subject = documentSubject(artifacts);
  if (!article.hasMetadataTable) return judgeWithoutTable(artifacts, article, context);
  const asked = listAsked(artifacts, article);
  const missing = asked.filter((field) => !isPresent(article, field));
  if (missing.length > 0) {
    return missing.map((field) => reportMissing(artifacts, article, field, context));
  }
  const data = { fields: asked.map((field) => names[field]).join('、') };
  const evidence = article.metadata.slice(0, 8).map(({ locator }) => found(locator));
  return [observe({ verdict: 'passed', rule, message: 'complete', subject, data, evidence })];
}

/** A document page shows number, dates, issuer and index number, and the validity of what binds the public. */
export const documentMetadata = defineAudit({
  id: 'document-metadata',
  scope: 'page',
  title: '文件要素',
  requires: ['article', 'identity'],
  messages: {
    missing: '文件元数据中未见“{field}”。请补充。',
    missingOfAnother:
      '文件元数据中未见“{field}”。本件可能由其他机关制发、多个机关联合制发，或系转发、转载，要素以来源为准。请人工核实。',
    empty: '文件元数据中“{label}”为空。请补充{field}。',
    complete: '文件要素齐全：{fields}。',
    noParticulars:
      '本页刊登规范性文件全文，标题上下、正文首尾、落款和页面标签中均未见{fields}。请补充文件要素。',
    noTable: '本页是文件，但未见元数据（发文字号、成文日期、索引号等）栏。请人工核实。',
    notDocument: '本页不是公文类信息，不要求文件要素。',
  },
  audit(artifacts, context) {
    const { article, kind } = artifacts;
    const isExempt = article?.documentType === 'news' || article?.documentType === 'interpretation';
    if (article !== null && !isExempt && kind.value !== 'annual-report') {
      return judge(artifacts, article, context);
    }
    const rule = context.rule('document-metadata');
    const subject = documentSubject(artifacts);
    return [observe({ verdict: 'inapplicable', rule, message: 'notDocument', subject })];
  },
});
