import { reportWording } from '../data/report-wording.ts';
import { agencyKey } from '../text/agency-key.ts';

/** What sort of organ a report is of; the law dates the reports of governments and departments only. */
export type ReportIssuer = 'government' | 'government-office' | 'department' | 'town' | 'other';

function endsWithAny(name: string, endings: readonly string[]): boolean {
  return endings.some((ending) => name.endsWith(ending));
}

/** Tells the sort of issuer from its name; `other` where the name leaves it open (parks, organs outside the local government). */
export function tellReportIssuer(agency: string): ReportIssuer {
  const { issuers } = reportWording;
  const name = agencyKey(agency);
  if (endsWithAny(name, issuers.town)) return 'town';
  if (endsWithAny(name, issuers.governmentOffice)) return 'government-office';
  if (endsWithAny(name, issuers.government)) return 'government';
  if (issuers.vertical.some((word) => name.includes(word))) return 'other';
  if (endsWithAny(name, issuers.departmentCommittees)) return 'department';
  if (endsWithAny(name, issuers.park)) return 'other';
  if (endsWithAny(name, issuers.department)) return 'department';
  return endsWithAny(name, issuers.locality) ? 'government' : 'other';
}
