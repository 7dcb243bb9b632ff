import type { Finding } from '../model/finding.ts';
import type { SiteAudit } from '../model/site-audit.ts';
import type { VerdictChange } from '../model/verification.ts';

type Verdict = NonNullable<VerdictChange['before']>;

function verdictOf(finding: Finding | undefined): Verdict | null {
  if (finding === undefined) return null;
  const { outcome, severity, message } = finding;
  return { outcome, severity, message };
}

function isSame(a: Verdict | null, b: Verdict | null): boolean {
  return a?.outcome === b?.outcome && a?.severity === b?.severity && a?.message === b?.message;
}

/** What differs between two judgings of the same bytes, each with the line that says so. */
function listDifferences(before: SiteAudit, after: SiteAudit): readonly string[] {
  const systemOf = ({ checklist: { system } }: SiteAudit): string =>
    `${system.name}（${system.version}）`;
  const calendarOf = ({ engine }: SiteAudit): string => engine.calendarRevision;
  const differences: readonly (readonly [string, string, string])[] = [
    ['监测日期', before.asOf, after.asOf],
    ['指标体系', systemOf(before), systemOf(after)],
    ['节假日表', calendarOf(before), calendarOf(after)],
    ['检查程序', before.engine.version, after.engine.version],
    ['层级', before.target.level ?? '未定', after.target.level ?? '未定'],
  ];
  return differences.filter(([, a, b]) => a !== b).map(([name, a, b]) => `${name}由${a}改为${b}`);
}

/** A deadline that moved is the calendar's doing, whatever else differs. */
function tellCause(
  before: Finding | undefined,
  after: Finding | undefined,
  differences: readonly string[],
): string {
  const due = [before?.deadline?.due ?? null, after?.deadline?.due ?? null];
  const moved = due[0] !== due[1] && due[0] !== null && due[1] !== null;
  const calendar = differences.filter((line) => line.startsWith('节假日表'));
  if (moved && calendar.length > 0) {
    return `${calendar.join('；')}，期限由${String(due[0])}变为${String(due[1])}。`;
  }
  return differences.length > 0 ? `${differences.join('；')}。` : '存档内容与当时所判的不同。';
}

/**
 * The findings that two judgings of one archive do not share, with what can have changed them.
 * Shape: in the order of the earlier document, new ones after them; findings are matched by their stable id.
 */
export function compareAudits(before: SiteAudit, after: SiteAudit): readonly VerdictChange[] {
  const differences = listDifferences(before, after);
  const earlier = new Map(before.findings.map((finding) => [finding.id, finding]));
  const later = new Map(after.findings.map((finding) => [finding.id, finding]));
  const ids = new Set([...earlier.keys(), ...later.keys()]);
  return [...ids].flatMap((id) => {
    const was = earlier.get(id);
    const is = later.get(id);
    const known = is ?? was;
    if (known === undefined || isSame(verdictOf(was), verdictOf(is))) return [];
    return [
      {
        id,
        auditId: known.auditId,
        title: known.subject.title,
        url: known.subject.url,
        before: verdictOf(was),
        after: verdictOf(is),
        why: tellCause(was, is, differences),
      },
    ];
  });
}
