import { documentWords } from '../data/document-words.ts';
import type { Article } from '../model/artifacts/article.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { PageDate } from '../model/page-date.ts';
import { findDate } from '../text/find-dates.ts';
import type { AppliedRule, AuditContext } from './define-audit.ts';
import { readsAsDecision } from './reads-as-decision.ts';

/** Term of publication that applies to a document, and the day it runs from. */
export type PublicationTerm =
  | {
      readonly kind: 'term';
      readonly rule: AppliedRule;
      readonly start: PageDate;
      readonly isCertain: boolean;
    }
  | { readonly kind: 'other-term'; readonly rule: AppliedRule }
  | { readonly kind: 'approval'; readonly rule: AppliedRule }
  | { readonly kind: 'no-start'; readonly rule: AppliedRule };

const { termStarts, budgetWords, decisionDateLabels } = documentWords;

/** The labelled date of the decision in the body of a permit or penalty. */
function findDecisionDate({ body }: Article): PageDate | null {
  if (body === null) return null;
  for (const label of decisionDateLabels) {
    const at = body.text.indexOf(label);
    const text = at < 0 ? '' : body.text.slice(at + label.length, at + label.length + 40);
    const date = findDate(text);
    if (date === null || date.start > 4) continue;
    const quote = `${label}：${date.notation}`;
    const locator = { ...body.locator, quote };
    return {
      role: 'written',
      value: date.value,
      from: 'text',
      label,
      notation: date.notation,
      locator,
    };
  }
  return null;
}

function findFormation(article: Article): { start: PageDate; isCertain: boolean } | null {
  const written = article.dates.find(({ role }) => role === 'written');
  if (written !== undefined) return { start: written, isCertain: !article.isWrittenDateUncertain };
  const signed = article.dates.find(({ role }) => role === 'signed');
  return signed === undefined ? null : { start: signed, isCertain: false };
}

/** What starts the term in the column that the page surely belongs to; formation where no column is known. */
function startOf({ currentColumn }: PageArtifacts, context: AuditContext): string {
  if (currentColumn?.certainty !== 'certain') return termStarts.formation;
  return context.findColumn(currentColumn.id)?.deadline?.from ?? termStarts.formation;
}

/**
 * The term of publication for the page's document. `isListed`: the list of its column was seen to lead to it,
 * so that 成文日期 of what reads as a decision is the day of the decision.
 * Source: 国务院令第711号 第二十六条; 国办发〔2018〕118号; 预算法 第十四条.
 */
export function findPublicationTerm(
  artifacts: PageArtifacts,
  article: Article,
  context: AuditContext,
  isListed: boolean,
): PublicationTerm {
  const start = startOf(artifacts, context);
  const title = article.title?.value ?? '';
  const general = context.rule('publish-general');
  if (start.includes(termStarts.approval) || budgetWords.some((word) => title.includes(word))) {
    return { kind: 'approval', rule: context.rule('publish-budget') };
  }
  if (start.includes(termStarts.decision)) {
    return findDecisionTerm(artifacts, article, context, isListed);
  }
  if (!start.includes(termStarts.formation)) return { kind: 'other-term', rule: general };
  const formation = findFormation(article);
  if (formation === null) return { kind: 'no-start', rule: general };
  return { kind: 'term', rule: general, ...formation };
}

/** The rule of the days that the column's documents have. */
function findEnforcementRule(columnId: string | undefined, context: AuditContext): AppliedRule {
  const days = context.findColumn(columnId ?? '')?.deadline?.days;
  const short = context.rule('publish-permit-penalty');
  return days === short.value ? short : context.rule('publish-enforcement');
}

function findDecisionTerm(
  { currentColumn }: PageArtifacts,
  article: Article,
  context: AuditContext,
  isListed: boolean,
): PublicationTerm {
  const rule = findEnforcementRule(currentColumn?.id, context);
  const decision = findDecisionDate(article);
  if (decision !== null) return { kind: 'term', rule, start: decision, isCertain: true };
  const formation = findFormation(article);
  if (formation === null) return { kind: 'no-start', rule };
  const isDecision = readsAsDecision(article.title?.value ?? '');
  const general = context.rule('publish-general');
  // What is no decision (a notice, an overview) has the general term; where both are as long, the day of forming tells enough.
  if (!isDecision && rule.value === general.value) {
    return { kind: 'term', rule: general, ...formation };
  }
  // Without a labelled date of the decision only the list of the column vouches for what the document is.
  const isCertain = formation.isCertain && isListed && isDecision;
  return { kind: 'term', rule, start: formation.start, isCertain };
}
