import type { Finding } from '../../src/engine/model/finding.ts';
import type { SiteAudit } from '../../src/engine/model/site-audit.ts';
import { crawlPortal, judgeOutcome } from '../../tests/support/portal/crawl-portal.ts';
import type { Portal } from '../../tests/support/portal/portal.ts';
import { portalStyles } from '../../tests/support/portal/styles/all-styles.ts';

/** What the caller of the benchmark chose. */
export interface SiteBenchChoice {
  /** Portals of each style. */
  readonly portals: number;
  readonly seed: number;
  readonly scale: number;
  readonly styles: readonly string[];
  readonly level: Portal['level'] | null;
  readonly isClean: boolean;
  readonly isCompared: boolean;
  readonly showsMisses: boolean;
}

/** Reads `--portals N --seed N --scale N --style S --level L --clean --exhaustive --misses`. */
export function readChoice(words: readonly string[]): SiteBenchChoice {
  const valueOf = (name: string): string | null => {
    const at = words.indexOf(`--${name}`);
    return at < 0 ? null : (words[at + 1] ?? null);
  };
  const style = valueOf('style');
  const level = (['county', 'city', 'department', 'town', 'ministry'] as const).find(
    (each) => each === valueOf('level'),
  );
  return {
    portals: Number(valueOf('portals') ?? '3'),
    seed: Number(valueOf('seed') ?? '1'),
    scale: Number(valueOf('scale') ?? '1'),
    styles: style === null ? portalStyles.map(({ name }) => name) : style.split(','),
    level: level ?? null,
    isClean: words.includes('--clean'),
    isCompared: words.includes('--exhaustive'),
    showsMisses: words.includes('--misses'),
  };
}

const verdictOf = ({ auditId, outcome, subject }: Finding): string =>
  `${auditId} ${outcome} ${subject.column ?? ''} ${subject.url ?? ''}`;

/** Bounds that no portal of the benchmark meets. */
const unbounded = {
  isExhaustive: true,
  maxPages: 100_000,
  maxRequests: 200_000,
  maxDurationMs: Number.MAX_SAFE_INTEGER,
};

/** Whether an exhaustive crawl of the same portal fails the same things, and what it costs; what differs goes to standard error. */
export function compareExhaustive(portal: Portal, focused: SiteAudit): string {
  const outcome = crawlPortal(portal, unbounded);
  const audit = judgeOutcome(portal, outcome);
  const failuresOf = ({ findings }: SiteAudit): Set<string> =>
    new Set(findings.filter(({ outcome: each }) => each === 'failed').map(verdictOf));
  const [few, all] = [failuresOf(focused), failuresOf(audit)];
  const onlyFocused = [...few].filter((verdict) => !all.has(verdict));
  const onlyExhaustive = [...all].filter((verdict) => !few.has(verdict));
  const states = audit.columns.filter(
    ({ presence, state }, at) =>
      presence !== focused.columns[at]?.presence || state !== focused.columns[at].state,
  );
  for (const verdict of onlyFocused) console.error(`  focused alone: ${verdict}`);
  for (const verdict of onlyExhaustive) console.error(`  exhaustive alone: ${verdict}`);
  for (const { id, presence, state } of states) {
    console.error(`  exhaustive: ${id} ${presence} ${state}`);
  }
  const counts = [few, onlyFocused, onlyExhaustive].map((each) => String([...each].length));
  return `${String(outcome.requests.length)} requests (${outcome.reason}), failures ${String(counts[0])}, focused alone ${String(counts[1])}, exhaustive alone ${String(counts[2])}, columns that differ ${String(states.length)}`;
}
