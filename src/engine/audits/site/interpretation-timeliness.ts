import { daysBetween } from '../../calendar/civil-days.ts';
import { findDeadline } from '../../calendar/find-deadline.ts';
import { countWorkingDays } from '../../calendar/working-days.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { DocumentPair, SiteDocument, SiteView } from '../../model/site/site-view.ts';
import { findBatchDays } from '../../site/find-batch-days.ts';
import {
  indexInterpretationRows,
  type InterpretationRows,
} from '../../site/find-interpretation-trace.ts';
import { pairDocuments, type PairedDocuments } from '../../site/pair-documents.ts';
import type { AuditContext } from '../define-audit.ts';
import { defineSiteAudit, portalSubject } from '../define-site-audit.ts';
import { tellOwnership } from '../tell-ownership.ts';
import { completeArtifacts } from './complete-artifacts.ts';
import {
  findPublished,
  isReadBackTo,
  observeDocument,
  observeSubject,
  type Published,
} from './document-grounds.ts';

type Reason = 'hidden' | 'migration' | 'likely' | 'unread' | null;

interface Grounds {
  readonly site: SiteView;
  readonly context: AuditContext;
  readonly paired: PairedDocuments;
  readonly rows: InterpretationRows;
  readonly batchDays: ReadonlySet<CivilDate>;
}

interface Dated {
  readonly pair: DocumentPair;
  readonly published: Published;
}

function datePairs(pairs: readonly DocumentPair[]): readonly Dated[] {
  const dated = pairs.flatMap((pair) => {
    const published = findPublished(pair.interpretation);
    return published === null ? [] : [{ pair, published }];
  });
  return dated.toSorted((a, b) => (a.published.value < b.published.value ? -1 : 1));
}

/** Why a late interpretation is no proof: dates that no visitor sees or that a move rewrote, an uncertain pair, an earlier one that may be unseen. */
function findDoubt(
  document: SiteDocument,
  published: Published,
  first: Dated,
  grounds: Grounds,
): Reason {
  const { site, context, paired, batchDays } = grounds;
  if (first.pair.certainty === 'likely') return 'likely';
  if (!published.isPlain || !first.published.isPlain) return 'hidden';
  const apart = daysBetween(published.value, first.published.value);
  const isMoved = batchDays.has(published.value) || batchDays.has(first.published.value);
  if (isMoved || apart > Number(context.rule('publish-migration').value)) return 'migration';
  const isNamed = paired.graph.findLink(document.page, first.pair.interpretation.page) !== null;
  const isRead = isReadBackTo(site.findColumn('policy-interpretation'), published.value);
  return isNamed || isRead ? null : 'unread';
}

function judge(document: SiteDocument, pairs: readonly DocumentPair[], grounds: Grounds) {
  const { context, rows } = grounds;
  const rule = context.rule('interpretation-delay');
  const published = findPublished(document);
  const [first] = datePairs(pairs);
  if (published === null || first === undefined) {
    return observeDocument(document, { verdict: 'untested', rule, message: 'undated' });
  }
  const deadline = findDeadline(
    published.value,
    { workingDays: Number(rule.value) },
    context.holidays,
  );
  const data = {
    pubDate: published.value,
    interpretation: first.pair.interpretation.title,
    interpretedOn: first.published.value,
    actualDate: first.published.value,
    dueDate: deadline.due,
    termDays: Number(rule.value),
    lateWorkingDays:
      deadline.due === null
        ? null
        : countWorkingDays(deadline.due, first.published.value, context.holidays),
  };
  const common = { rule, data, deadline, evidence: [published.clue, first.published.clue] };
  if (deadline.due === null) {
    return observeDocument(document, { ...common, verdict: 'doubt', message: 'unknownCalendar' });
  }
  const listed = rows.findRow(document)?.row.date ?? null;
  if (first.published.value <= deadline.due || (listed !== null && listed <= deadline.due)) {
    return observeDocument(document, { ...common, verdict: 'passed', message: 'inTime' });
  }
  const doubt = findDoubt(document, published, first, grounds);
  return doubt === null
    ? observeDocument(document, { ...common, verdict: 'fault', message: 'late' })
    : observeDocument(document, { ...common, verdict: 'doubt', message: doubt });
}

/** Own documents since the year from which interpretations are asked. */
function isBound(document: SiteDocument, site: SiteView, context: AuditContext): boolean {
  const since = String(context.rule('interpretation-since').value);
  if (document.pubDate !== null && document.pubDate < since) return false;
  return tellOwnership(completeArtifacts(document, site)) === 'own';
}

/** The first interpretation of a document comes within three working days after it. */
export const interpretationTimeliness = defineSiteAudit({
  id: 'interpretation-timeliness',
  title: '政策解读时效',
  messages: {
    late: '《{title}》{pubDate}公开，解读《{interpretation}》{interpretedOn}发布，晚于期限{dueDate}（{termDays}个工作日）{lateWorkingDays}个工作日。请今后与文件同步发布解读。',
    inTime: '《{title}》{pubDate}公开，解读不晚于期限{dueDate}（{termDays}个工作日）发布。',
    likely:
      '《{title}》{pubDate}公开，标题相近的解读《{interpretation}》{interpretedOn}发布，晚于期限{dueDate}。请人工核实是否为该文件的解读。',
    hidden:
      '《{title}》{pubDate}公开，解读《{interpretation}》{interpretedOn}发布，晚于期限{dueDate}；其中有日期仅见于网页标签。请人工核实实际发布日期。',
    migration:
      '《{title}》{pubDate}公开，解读《{interpretation}》{interpretedOn}发布，晚于期限{dueDate}；日期可能经网站迁移改写。请人工核实。',
    unread:
      '《{title}》{pubDate}公开，所见最早的解读《{interpretation}》{interpretedOn}发布，晚于期限{dueDate}；政策解读栏目未读到文件公开之日，可能另有更早的解读。请人工核实。',
    unknownCalendar:
      '《{title}》{pubDate}公开，解读{interpretedOn}发布；期限跨入未内置节假日安排的年度，未作判断。',
    undated: '《{title}》或其解读没有发布日期，未检查解读时效。',
    otherOrgan: '{count}件有解读的文件为早期文件或不能确认由本网站主办单位制作，不检查解读时效。',
    none: '未找到文件与解读的对应关系，未检查解读时效。',
  },
  audit(site, context) {
    const paired = pairDocuments(site.documents);
    const batchDays = findBatchDays(site.documents, {
      count: Number(context.rule('publish-batch').value),
      spreadDays: Number(context.rule('publish-batch-spread').value),
    });
    const grounds = { site, context, paired, batchDays, rows: indexInterpretationRows(site) };
    const documents = [...paired.byDocument];
    const bound = documents.filter(([document]) => isBound(document, site, context));
    const said = bound.map(([document, pairs]) => judge(document, pairs, grounds));
    const rule = context.rule('interpretation-delay');
    const subject = portalSubject(site);
    const count = documents.length - bound.length;
    if (count > 0) {
      const data = { count };
      return [
        ...said,
        observeSubject({ verdict: 'inapplicable', rule, message: 'otherOrgan', subject, data }),
      ];
    }
    if (said.length > 0) return said;
    return [observeSubject({ verdict: 'untested', rule, message: 'none', subject })];
  },
});
