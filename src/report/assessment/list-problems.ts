import type { ReviewedItem, ReviewedSheet } from '../../engine/index.ts';
import type { OpenItemView, ProblemView } from '../../engine/model/assessment/assessment-view.ts';
import type { Finding } from '../../engine/model/finding.ts';

type Problem = Omit<ProblemView, 'number'>;
type FindingsById = ReadonlyMap<string, Finding>;

function unitOf({ data }: Finding, unit: string | null): string {
  const named = data['unit'];
  return typeof named === 'string' && named !== '' ? named : (unit ?? '');
}

function viewFinding(finding: Finding, itemId: string, unit: string | null): Problem {
  const { message, severity, subject, evidence, rule, basis } = finding;
  const quoted = evidence.find(({ excerpt }) => excerpt !== '') ?? evidence[0];
  return {
    id: finding.id,
    itemId,
    message,
    severity,
    column: subject.column,
    title: subject.title,
    url: subject.url,
    quote: quoted?.excerpt ?? '',
    capturedAt: quoted?.capturedAt ?? null,
    rule: rule.text,
    basis,
    unit: unitOf(finding, unit),
  };
}

/** What a person held against the agency; the machine's lead, where there is one, says where. */
function viewHuman(
  { final, human }: ReviewedItem,
  lead: Finding | undefined,
  unit: string | null,
): Problem {
  const note = human?.note ?? '';
  const what = final.outcome === 'failed' ? '不符合' : '部分符合';
  const message = note === '' ? `经人工核实，“${final.title}”${what}。` : note;
  const id = `item:${final.id}`;
  if (lead !== undefined) {
    return { ...viewFinding(lead, final.id, unit), id, message, severity: 'deduct' };
  }
  const nothing = { column: null, title: null, url: '', quote: '', rule: '', basis: [] };
  const capturedAt = human?.at ?? null;
  return {
    ...nothing,
    id,
    itemId: final.id,
    message,
    severity: 'deduct',
    capturedAt,
    unit: unit ?? '',
  };
}

function problemsOf(reviewed: ReviewedItem, findings: FindingsById, unit: string | null) {
  const { final, human } = reviewed;
  const known = final.findings.flatMap((id) => findings.get(id) ?? []);
  const failed = known.filter(({ outcome }) => outcome === 'failed');
  const seen = failed.map((finding) => viewFinding(finding, final.id, unit));
  if (human === null) return seen;
  // What the audits proved stands as it is; the person's words come before it.
  const lead = failed[0] ?? known[0];
  return failed.length > 0 && human.note === '' ? seen : [viewHuman(reviewed, lead, unit), ...seen];
}

/** What a person gave in part costs points as well as what failed. */
function isHeldAgainst({ final, human }: ReviewedItem): boolean {
  return final.outcome === 'failed' || (human !== null && (final.deducted ?? 0) > 0);
}

/** 问题: every deduction of an agency, in the order of the table; what a person overruled is none. */
export function listProblems(
  { sheet, items }: ReviewedSheet,
  unit: string | null,
): readonly ProblemView[] {
  const findings = new Map(sheet.findings.map((finding) => [finding.id, finding]));
  return items
    .filter(isHeldAgainst)
    .flatMap((reviewed) => problemsOf(reviewed, findings, unit))
    .map((problem, i) => ({ number: i + 1, ...problem }));
}

const methodReasons = {
  automatic: '没有取得可判断的页面。',
  assisted: '程序只提供线索，须由人认定。',
  manual: '须由人查看后填写。',
} as const;

/** What waits for a person and what was not looked at, each with its reason. */
export function explainOpenItems({ sheet, items }: ReviewedSheet): readonly OpenItemView[] {
  const findings = new Map(sheet.findings.map((finding) => [finding.id, finding]));
  return items.flatMap(({ final, human }): OpenItemView[] => {
    const { id, outcome, method } = final;
    if (outcome !== 'cantTell' && outcome !== 'untested') return [];
    const known = final.findings.flatMap((finding) => findings.get(finding) ?? []);
    const lead = known.find((finding) => finding.outcome === outcome) ?? known[0];
    const said = human?.note ?? '';
    const reason = said === '' ? (lead?.message ?? methodReasons[method]) : said;
    return [{ itemId: id, outcome, reason, url: lead?.subject.url ?? '' }];
  });
}
