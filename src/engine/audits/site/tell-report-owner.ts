import type { SiteView } from '../../model/site/site-view.ts';
import { agencyKey } from '../../text/agency-key.ts';
import { type ReportIssuer, tellReportIssuer } from '../tell-report-issuer.ts';

/** Whose annual report it is, told by its agency against the portal: `unsure` where only the form of the name may differ. */
export type ReportOwner = 'own' | 'unsure' | 'other';

const governments: ReadonlySet<ReportIssuer> = new Set(['government', 'government-office']);
const siteWords = /(?:政府)?(?:门户)?(?:网站|网)$/;
const governmentWords = /(?:人民政府|政府)?(?:办公室|办公厅)?$/;
const place = /^(?:[^省市县区州盟旗镇乡]{1,8}[省市县区州盟旗]){1,3}/;
const formWords = /委员会|办公室|管理|中心|服务|[局厅委和与及]/g;

/** The agency that a report's title names before its year or right behind it; "" where it names none. */
export function findTitleAgency(title: string): string {
  const plain = title.replace(/[《》〈〉]/g, '');
  const named = /^(.{0,60}?)20\d{2}\s{0,2}年?度?(.{0,60})$/.exec(plain);
  const before = (named?.[1] ?? '').replace(/(?:关于|政府信息公开).{0,60}$/, '');
  if (before.trim() !== '') return before.trim();
  return (named?.[2] ?? '').replace(/(?:政府信息公开|信息公开|政务公开).{0,60}$/, '').trim();
}

/** What is left of a government's name: its place. */
function placeOf(name: string): string {
  return agencyKey(name).replace(siteWords, '').replace(governmentWords, '');
}

function isOneInOther(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}

/** Whether two names of departments share so many signs that one may be the other in short. */
function mayBeShort(one: string, other: string): boolean {
  const core = (name: string): Set<string> =>
    new Set(name.replace(place, '').replace(formWords, ''));
  const [a, b] = [core(one), core(other)];
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  const common = [...short].filter((sign) => long.has(sign)).length;
  return common * 2 >= short.size;
}

function tellGovernment(agency: string, name: string | null): ReportOwner {
  const issuer = tellReportIssuer(agency);
  if (issuer === 'town' || issuer === 'department') return 'other';
  if (!governments.has(issuer)) return 'unsure';
  return name === null || isOneInOther(placeOf(agency), placeOf(name)) ? 'own' : 'unsure';
}

function tellUnit(agency: string, name: string, isTown: boolean): ReportOwner {
  const own = agencyKey(name).replace(siteWords, '');
  const given = agencyKey(agency);
  const issuer = tellReportIssuer(agency);
  if (isOneInOther(own, given) || isOneInOther(placeOf(own), placeOf(given))) return 'own';
  if (isTown) return issuer === 'town' && mayBeShort(given, own) ? 'unsure' : 'other';
  if (governments.has(issuer) || issuer === 'town') return 'other';
  return mayBeShort(given, own) ? 'unsure' : 'other';
}

/** Tells whose report it is; a report that names no agency is the portal's own. */
export function tellReportOwner(
  agency: string | null,
  { level, name }: SiteView['target'],
): ReportOwner {
  const given = agencyKey(agency ?? '');
  if (given === '' || level === null) return 'own';
  if (level === 'province' || level === 'city' || level === 'county') {
    return tellGovernment(given, name);
  }
  return name === null || level === 'zone' ? 'own' : tellUnit(given, name, level === 'town');
}

/** Whether the agency is of the same sort as the portal: then it may be the portal's own under another name. */
export function isSameSort(agency: string | null, { level }: SiteView['target']): boolean {
  const issuer = tellReportIssuer(agency ?? '');
  switch (level) {
    case 'province':
    case 'city':
    case 'county':
      return governments.has(issuer) || issuer === 'other';
    case 'town':
      return issuer === 'town';
    case 'ministry':
    case 'department':
      return issuer === 'department' || issuer === 'other';
    default:
      return true;
  }
}
