import { reckonClaims } from '../../src/engine/annual-report/narrative/reckon-claims.ts';
import { readOutline } from '../../src/engine/annual-report/sections/read-outline.ts';
import type { AnnualReport } from '../../src/engine/model/artifacts/annual-report.ts';
import { applicationsOf, disclosureOf, reviewsOf } from './annual-reports.ts';
import { reportOf } from './report-lines.ts';

type Tables = AnnualReport['tables'];

/** Tables of an invented agency with some of everything. */
export const filledTables: Tables = {
  disclosure: disclosureOf({
    'normative-documents': [7, 1, 9],
    permits: [120],
    penalties: [30],
    fees: [2.5],
  }),
  applications: applicationsOf({
    new: [20, 6, 0, 0, 0, 0, 26],
    'carried-in': [2, 0, 0, 0, 0, 0, 2],
    granted: [10, 2, 0, 0, 0, 0, 12],
    'partly-granted': [3, 0, 0, 0, 0, 0, 3],
    'refused-process': [2, 0, 0, 0, 0, 0, 2],
    'refused-inquiry': [1, 0, 0, 0, 0, 0, 1],
    'unavailable-not-held': [4, 3, 0, 0, 0, 0, 7],
    other: [0, 1, 0, 0, 0, 0, 1],
    'results-total': [20, 6, 0, 0, 0, 0, 26],
    'carried-out': [2, 0, 0, 0, 0, 0, 2],
  }),
  reviews: reviewsOf({ reconsideration: [2, 1, 0, 0, 3], direct: [1, 0, 0, 0, 1] }),
};
/** Tables of an agency with nothing to tell. */
export const emptyTables: Tables = {
  disclosure: disclosureOf(),
  applications: applicationsOf(),
  reviews: reviewsOf(),
};

/** The claims of one line of section one. */
export function claimsOf(text: string, own: Tables = filledTables) {
  const lines = [
    '岚溪县财政局2023年政府信息公开工作年度报告',
    '一、总体情况',
    '（二）依申请公开情况',
    text,
    '二、主动公开政府信息情况',
  ];
  const document = reportOf(lines);
  return reckonClaims(document, readOutline(document), own);
}

/** Kinds and verdicts of the claims of one line, without what the text passes over. */
export const verdictsOf = (text: string, own?: Tables) =>
  claimsOf(text, own)
    .filter(({ reason }) => !reason.includes('正文未作说明'))
    .map(({ kind, verdict }) => `${kind} ${verdict}`);
