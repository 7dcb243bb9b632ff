import { consultationWords } from '../../data/consultation.ts';
import { findDeadline } from '../../calendar/find-deadline.ts';
import type { Consultation } from '../../model/artifacts/content.ts';
import type { SiteDocument, SiteView } from '../../model/site/site-view.ts';
import {
  type ConsultationAnswer,
  pairConsultations,
  type PairedConsultations,
} from '../../site/pair-consultations.ts';
import { hasWord } from '../../text/find-words.ts';
import type { AuditContext } from '../define-audit.ts';
import { defineSiteAudit, onPage, portalSubject, type SiteClue } from '../define-site-audit.ts';
import { absent, found } from '../observe.ts';
import { tellOwnership } from '../tell-ownership.ts';
import { completeArtifacts } from './complete-artifacts.ts';
import {
  clueOn,
  isReadBackTo,
  observeDocument,
  observeSubject,
  titleClue,
} from './document-grounds.ts';

type Closed = Consultation & { readonly end: NonNullable<Consultation['end']> };

function answerClue(answer: ConsultationAnswer, consultation: SiteDocument): SiteClue {
  switch (answer.kind) {
    case 'page':
      return titleClue(answer.document);
    case 'row':
      return onPage(found(answer.row.locator, answer.row.title), answer.row.snapshot);
    case 'own':
      return clueOn(consultation, { kind: 'found', locator: null, excerpt: answer.quote });
    case 'decision':
      return clueOn(answer.document, { kind: 'found', locator: null, excerpt: answer.quote });
  }
}

/** Whether the lists in which the answer would stand were read back to the end of the call. */
function isSearched(site: SiteView, { end }: Closed): boolean {
  const own = site.findColumn('consultation-feedback');
  if (!isReadBackTo(own, end.value)) return false;
  // Results may stand among the calls.
  const calls = site.findColumn('public-consultation');
  const holdsResults = calls?.rows.some(({ title }) =>
    hasWord(title, consultationWords.feedbackWords),
  );
  return holdsResults !== true || isReadBackTo(calls, end.value);
}

function searchClues(site: SiteView, document: SiteDocument, { end }: Closed): readonly SiteClue[] {
  const column = site.findColumn('consultation-feedback');
  const [list] = column?.pages ?? [];
  const clues = [clueOn(document, found(end.locator))];
  if (column === null || list === undefined) return clues;
  const sought = `在栏目“${column.text ?? column.definition.name}”的${String(column.rows.length)}条信息中逐条比对标题，未见`;
  return [...clues, onPage(absent(sought), list.artifacts.snapshot)];
}

function judgeClosed(
  document: SiteDocument,
  consultation: Closed,
  paired: PairedConsultations,
  site: SiteView,
  context: AuditContext,
) {
  const rule = context.rule('feedback-delay');
  const deadline = findDeadline(
    consultation.end.value,
    { workingDays: Number(rule.value) },
    context.holidays,
  );
  const data = { end: consultation.end.value, dueDate: deadline.due, termDays: Number(rule.value) };
  const common = { rule, data, deadline };
  const answer = paired.findAnswer(document);
  if (answer !== null) {
    const isLikely = 'certainty' in answer && answer.certainty === 'likely';
    const evidence = [answerClue(answer, document)];
    return observeDocument(document, {
      ...common,
      verdict: isLikely ? 'doubt' : 'passed',
      message: isLikely ? 'alike' : 'answered',
      evidence,
    });
  }
  if (deadline.due === null || deadline.due >= context.asOf) {
    return observeDocument(document, { ...common, verdict: 'untested', message: 'early' });
  }
  const evidence = searchClues(site, document, consultation);
  const isFault =
    isSearched(site, consultation) && tellOwnership(completeArtifacts(document, site)) === 'own';
  return isFault
    ? observeDocument(document, { ...common, verdict: 'fault', message: 'missing', evidence })
    : observeDocument(document, { ...common, verdict: 'doubt', message: 'unread', evidence });
}

function isBound(
  document: SiteDocument,
  { end }: Consultation,
  site: SiteView,
  context: AuditContext,
): boolean {
  const { inForce } = context.rule('consultation-local-government');
  if (end !== null && inForce !== undefined && end.value < inForce) return false;
  const ownership = tellOwnership(completeArtifacts(document, site));
  return ownership !== 'repost' && ownership !== 'other-organ';
}

/** A closed call for opinions is followed by what was adopted. */
export const consultationFeedback = defineSiteAudit({
  id: 'consultation-feedback',
  title: '征求意见反馈',
  messages: {
    answered: '《{title}》（{end}截止）已公开意见采纳情况。',
    alike: '《{title}》（{end}截止）未确认采纳情况，有标题相近的信息。请人工核实是否为其反馈。',
    missing:
      '《{title}》{end}截止，至{dueDate}（{termDays}个工作日）未见公开意见采纳情况。请补充反馈；未收到意见的，也请说明。',
    unread:
      '《{title}》{end}截止，未见意见采纳情况；意见反馈栏目未能完整读取或征集主体不明。请人工核实。',
    early: '《{title}》{end}截止，反馈期限{dueDate}未过或无法计算，暂不检查。',
    endless: '《{title}》未见截止日期，不能判断是否应当反馈。请人工核实。',
    unbound: '{count}件征求意见公告为早期公告或其他机关的公告，不检查反馈。',
    none: '已读取的页面中没有征求意见公告，未检查反馈。',
  },
  audit(site, context) {
    const rule = context.rule('feedback-delay');
    const paired = pairConsultations(site);
    const calls = paired.consultations.flatMap((document) => {
      const { consultation } = document.page.artifacts;
      return consultation === null ? [] : [{ document, consultation }];
    });
    const bound = calls.filter(({ document, consultation }) =>
      isBound(document, consultation, site, context),
    );
    const said = bound.map(({ document, consultation }) => {
      const { end } = consultation;
      return end === null
        ? observeDocument(document, { verdict: 'doubt', rule, message: 'endless' })
        : judgeClosed(document, { ...consultation, end }, paired, site, context);
    });
    const subject = portalSubject(site);
    const count = calls.length - bound.length;
    if (count > 0) {
      const data = { count };
      return [
        ...said,
        observeSubject({ verdict: 'inapplicable', rule, message: 'unbound', subject, data }),
      ];
    }
    if (said.length > 0) return said;
    return [observeSubject({ verdict: 'untested', rule, message: 'none', subject })];
  },
});
