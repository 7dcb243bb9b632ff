import { createPortal } from '../../tests/support/portal/create-portal.ts';
import { crawlPortal, judgeOutcome } from '../../tests/support/portal/crawl-portal.ts';
import type { Portal } from '../../tests/support/portal/portal.ts';
import { type AuditScore, type Miss, scoreAudit } from '../../tests/support/portal/score-audit.ts';
import { portalStyles } from '../../tests/support/portal/styles/all-styles.ts';
import { renderTable } from './measure.ts';
import { compareExhaustive, readChoice } from './site-choice.ts';

const choice = readChoice(process.argv.slice(2));
const levels = ['county', 'department', 'city'] as const;

interface Run {
  readonly portal: Portal;
  readonly score: AuditScore;
  readonly requests: number;
  readonly pages: number;
}

function runPortal(style: string, seed: number): Run {
  const level = choice.level ?? levels[seed % levels.length] ?? 'county';
  const { scale, isClean } = choice;
  const portal = createPortal(seed, style, { level, scale, ...(isClean ? { faults: [] } : {}) });
  const outcome = crawlPortal(portal);
  const audit = judgeOutcome(portal, outcome);
  const score = scoreAudit(portal, audit);
  const exhaustive = choice.isCompared ? compareExhaustive(portal, audit) : null;
  console.error(
    `${style} ${String(seed)} ${level} ${portal.name}: ${String(outcome.requests.length)} requests of ${String(portal.paths.length)} pages, ${outcome.reason}, ${String(score.misses.length)} misses, ${String(Math.round(outcome.endMs / 1000))} s polite${exhaustive === null ? '' : `; exhaustive ${exhaustive}`}`,
  );
  return { portal, score, requests: outcome.requests.length, pages: portal.paths.length };
}

const runs = choice.styles.flatMap((style) =>
  Array.from({ length: choice.portals }, (_, at) => runPortal(style, choice.seed + at)),
);

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;

function rowOf(label: string, some: readonly Run[]): string[] {
  const entries = some.flatMap(({ score }) => [...score.byAudit.values()]);
  const right = sum(entries.map((entry) => entry.right));
  const wrong = sum(entries.map((entry) => entry.wrong));
  const missed = sum(entries.map((entry) => entry.missed));
  const columns = sum(some.map(({ score }) => score.columns));
  return [
    label,
    share(right, right + wrong),
    share(right, right + missed),
    share(sum(some.map(({ score }) => score.presenceRight)), columns),
    share(sum(some.map(({ score }) => score.stateRight)), columns),
    share(
      sum(some.map(({ score }) => score.newestRight)),
      sum(some.map(({ score }) => score.newestAsked)),
    ),
    share(sum(some.map(({ requests }) => requests)), sum(some.map(({ pages }) => pages))),
  ];
}

function auditRows(): string[][] {
  const ids = [...new Set(runs.flatMap(({ score }) => [...score.byAudit.keys()]))].sort();
  return ids.map((id) => {
    const entries = runs.flatMap(({ score }) => score.byAudit.get(id) ?? []);
    const right = sum(entries.map((entry) => entry.right));
    const wrong = sum(entries.map((entry) => entry.wrong));
    const missed = sum(entries.map((entry) => entry.missed));
    return [
      id,
      String(right),
      String(wrong),
      String(missed),
      share(right, right + wrong),
      share(right, right + missed),
    ];
  });
}

const head = ['', 'precision', 'recall', 'presence', 'state', 'newest', 'requests / pages'];
const styles = portalStyles.map(({ name }) => name).filter((name) => choice.styles.includes(name));
console.log(
  renderTable([
    head,
    ...styles.map((name) =>
      rowOf(
        name,
        runs.filter(({ portal }) => portal.style === name),
      ),
    ),
    rowOf('all', runs),
  ]),
);
console.log(
  `\n${renderTable([['audit', 'right', 'wrong', 'missed', 'precision', 'recall'], ...auditRows()])}`,
);

function printMiss({ portal }: Run, { kind, auditId, about, detail }: Miss): void {
  console.log(
    `${portal.style} ${String(portal.seed)} ${portal.level} · ${kind} · ${auditId} · ${about} · ${detail}`,
  );
}

if (choice.showsMisses) {
  console.log('\nMisses');
  for (const run of runs) for (const miss of run.score.misses) printMiss(run, miss);
}
