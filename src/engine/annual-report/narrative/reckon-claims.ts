import type { AnnualReport, ReportClaim } from '../../model/artifacts/annual-report.ts';
import type { ReportDocument } from '../../model/report-document.ts';
import { readFlow } from '../flow/report-flow.ts';
import { locateSections } from '../sections/locate-sections.ts';
import type { ReportOutline } from '../sections/read-outline.ts';
import { readLists } from './read-lists.ts';
import { readSentences } from './read-sentences.ts';
import { reckonAbsences } from './reckon-absences.ts';
import { reckonApplications } from './reckon-applications.ts';
import { reckonChanges } from './reckon-changes.ts';
import { reckonDecisions, reckonDocuments } from './reckon-documents.ts';
import { reckonOrphans, reckonRepeats, reckonSilence } from './reckon-doubts.ts';
import { reckonParts } from './reckon-parts.ts';
import { reckonReviews } from './reckon-reviews.ts';
import { reckonShares } from './reckon-shares.ts';

const maxClaims = 300;

/** Whether a breakdown contradicts only because its total contradicts the table, which is said once. */
function isToldAlready({ verdict, terms }: ReportClaim, told: readonly ReportClaim[]): boolean {
  const total = terms[0]?.locator;
  if (verdict !== 'contradicts' || total === undefined || total === null) return false;
  return told.some((claim) => {
    const place = claim.terms[0]?.locator;
    const isSame = place?.selector === total.selector && place?.quote === total.quote;
    return claim.kind === 'table' && claim.verdict === 'contradicts' && isSame;
  });
}

/** Works out the statements of the text: against the tables, parts against totals, shares, rates, differences (rules 5.6). */
export function reckonClaims(
  document: ReportDocument,
  outline: ReportOutline,
  tables: AnnualReport['tables'],
): readonly ReportClaim[] {
  const sentences = readSentences(locateSections(readFlow(document)));
  const lists = readLists(sentences);
  const report = { ...outline, tables };
  const told = sentences.flatMap((sentence) => [
    ...reckonApplications(sentence, tables, report),
    ...reckonDocuments(sentence, report),
    ...reckonDecisions(sentence, report),
    ...reckonReviews(sentence, tables, report),
    ...reckonAbsences(sentence, tables, report),
    ...reckonChanges(sentence, report.year),
  ]);
  return [
    ...told,
    ...reckonParts(lists).filter((claim) => !isToldAlready(claim, told)),
    ...reckonShares(sentences, lists, tables),
    ...reckonOrphans(sentences, lists),
    ...reckonRepeats(sentences, lists, report),
    ...reckonSilence(sentences, report),
  ].slice(0, maxClaims);
}
