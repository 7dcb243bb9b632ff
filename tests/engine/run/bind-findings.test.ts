import { describe, expect, it } from 'vitest';
import { defineAudit, type Verdict } from '../../../src/engine/audits/define-audit.ts';
import {
  absent,
  documentSubject,
  found,
  observe,
  pageSubject,
} from '../../../src/engine/audits/observe.ts';
import type { RuleId } from '../../../src/engine/data/rules.ts';
import type { Audit } from '../../../src/engine/audits/define-audit.ts';
import { builtInHolidays } from '../../../src/engine/data/holidays.ts';
import { pageChecklist } from '../../../src/engine/indicators/built-in-systems.ts';
import type { PageArtifacts } from '../../../src/engine/model/artifacts/page-artifacts.ts';
import type { IndicatorSystem } from '../../../src/engine/model/indicator-system.ts';
import { auditPage } from '../../../src/engine/run/audit-page.ts';
import { bindFindings } from '../../../src/engine/run/bind-findings.ts';
import { createContext } from '../../../src/engine/run/create-context.ts';
import { dropVolatileParts } from '../../../src/engine/text/address-key.ts';
import { indicatorOf, systemOf } from '../../support/findings.ts';
import { day } from '../../support/pages.ts';
import { artifactsOf, locatorOf } from '../../support/test-audit.ts';

const auditOf = (verdict: Verdict, ruleId: RuleId, quotes: readonly string[] = ['原文']): Audit =>
  defineAudit({
    id: 'residual-text',
    scope: 'page',
    title: '残留文字',
    requires: ['residues'],
    messages: { seen: '“{quote}”是残留文字，请删除。' },
    audit: (artifacts, context) =>
      quotes.map((quote) =>
        observe({
          verdict,
          rule: context.rule(ruleId),
          message: 'seen',
          subject: pageSubject(artifacts),
          data: { quote },
          evidence: [found(locatorOf(quote))],
        }),
      ),
  });

function judge(
  audit: Audit,
  artifacts: PageArtifacts = artifactsOf(),
  system: IndicatorSystem = pageChecklist,
) {
  const options = { asOf: day('2026-11-21'), level: null, holidays: builtInHolidays, system };
  const context = createContext(artifacts, options);
  return bindFindings(auditPage([audit], artifacts, context), artifacts, system);
}

const scoring = (change: Parameters<typeof indicatorOf>[0] = {}) =>
  systemOf([indicatorOf({ audits: ['residual-text'], ...change })]);

describe('from verdict and rule to outcome and severity', () => {
  it('fails a fault against a verified rule with the severity of the rule', () => {
    expect(judge(auditOf('fault', 'home-stale'))[0]).toMatchObject({
      outcome: 'failed',
      severity: 'veto',
      message: '“原文”是残留文字，请删除。',
      rule: { id: 'home-stale' },
    });
  });

  it('fails a fault against practice as advice, as a deduction where the table scores it', () => {
    const audit = auditOf('fault', 'residual-text');
    expect(judge(audit)[0]).toMatchObject({ outcome: 'failed', severity: 'advise' });
    expect(judge(audit, artifactsOf(), scoring())[0]?.severity).toBe('deduct');
    expect(judge(audit, artifactsOf(), scoring({ method: 'assisted' }))[0]?.severity).toBe(
      'advise',
    );
    expect(judge(audit, artifactsOf(), scoring({ columns: ['news'] }))[0]?.severity).toBe('deduct');
  });

  it('counts practice as a deduction only in the columns that the row names', () => {
    const artifacts = artifactsOf({
      currentColumn: {
        id: 'planning',
        name: '规划计划',
        certainty: 'certain',
        from: 'meta',
        locator: locatorOf('规划计划'),
      },
    });
    const severityIn = (column: string) =>
      judge(auditOf('fault', 'residual-text'), artifacts, scoring({ columns: [column] }))[0]
        ?.severity;
    expect(severityIn('planning')).toBe('deduct');
    expect(severityIn('news')).toBe('advise');
  });

  it('leaves a fault against an unverified rule to a person until the table sets the value', () => {
    const audit = auditOf('fault', 'other-stale');
    expect(judge(audit)[0]).toMatchObject({ outcome: 'cantTell', severity: 'advise' });
    const own = scoring({ rules: { 'other-stale': { value: 6 } } });
    expect(judge(audit, artifactsOf(), own)[0]).toMatchObject({
      outcome: 'failed',
      severity: 'deduct',
    });
  });

  it('never turns advice into a deduction', () => {
    const named = judge(auditOf('fault', 'platform-name'), artifactsOf(), scoring());
    expect(named[0]).toMatchObject({ outcome: 'failed', severity: 'advise' });
  });

  it.each([
    ['doubt', 'cantTell'],
    ['passed', 'passed'],
    ['inapplicable', 'inapplicable'],
    ['untested', 'untested'],
  ] as const)('keeps %s as %s', (verdict, outcome) => {
    expect(judge(auditOf(verdict, 'home-stale'))[0]?.outcome).toBe(outcome);
  });

  it('doubts what is missing on a page that was cut', () => {
    const audit: Audit = {
      ...auditOf('fault', 'home-stale'),
      audit: (artifacts, context) => [
        observe({
          verdict: 'fault',
          rule: context.rule('home-stale'),
          message: 'seen',
          subject: pageSubject(artifacts),
          evidence: [absent('备案号')],
        }),
      ],
    };
    const whole = artifactsOf();
    const cut = artifactsOf({ snapshot: { ...whole.snapshot, truncated: true } });
    expect(judge(audit, whole)[0]?.outcome).toBe('failed');
    expect(judge(audit, cut)[0]?.outcome).toBe('cantTell');
  });
});

describe('evidence', () => {
  it('carries the address, the moment, the hash, the selector and the quote', () => {
    expect(judge(auditOf('fault', 'home-stale'))[0]?.evidence).toEqual([
      {
        kind: 'found',
        url: 'https://www.lanxi-demo.gov.cn/zwgk/index.html',
        locator: 'body > p',
        frame: null,
        excerpt: '原文',
        capturedAt: '2026-11-21T01:42:00.000Z',
        sha256: '0'.repeat(64),
      },
    ]);
  });

  it('cuts a long quote', () => {
    const [finding] = judge(auditOf('fault', 'home-stale', ['字'.repeat(1000)]));
    expect(finding?.evidence[0]?.excerpt).toBe(`${'字'.repeat(300)}…`);
  });
});

describe('audits that stay silent', () => {
  const silentOf = (audit: Audit, artifacts?: PageArtifacts) => judge(audit, artifacts)[0];

  it('are untested when they throw', () => {
    const audit: Audit = {
      ...auditOf('fault', 'home-stale'),
      audit: () => {
        throw new Error('broken');
      },
    };
    expect(silentOf(audit)).toMatchObject({ outcome: 'untested', messageKey: 'auditError' });
  });

  it('are untested when an artifact they need could not be read', () => {
    const artifacts = artifactsOf({ errors: [{ artifact: 'residues', message: 'x' }] });
    expect(silentOf(auditOf('fault', 'home-stale'), artifacts)).toMatchObject({
      outcome: 'untested',
      messageKey: 'artifactError',
    });
    const other = artifactsOf({ errors: [{ artifact: 'list', message: 'x' }] });
    expect(silentOf(auditOf('fault', 'home-stale'), other)?.outcome).toBe('failed');
  });

  it('are untested when they say nothing, and on an error page', () => {
    expect(silentOf(auditOf('fault', 'home-stale', []))?.messageKey).toBe('noObservation');
    const error = artifactsOf({ kind: { value: 'error', reasons: [] } });
    expect(silentOf(auditOf('fault', 'home-stale'), error)?.messageKey).toBe('errorPage');
  });
});

describe('ids of findings', () => {
  const idsOf = (quotes: readonly string[], artifacts?: PageArtifacts) =>
    judge(auditOf('fault', 'residual-text', quotes), artifacts).map(({ id }) => id);
  const at = (finalUrl: string) =>
    artifactsOf({ snapshot: { ...artifactsOf().snapshot, finalUrl } });

  it('are unique within a page, also for equal quotes', () => {
    expect(new Set(idsOf(['甲', '乙', '甲'])).size).toBe(3);
  });

  it('stay the same when another fault of the page is gone', () => {
    expect(idsOf(['乙'])).toEqual(idsOf(['甲', '乙']).slice(1));
  });

  it('do not depend on session parameters and fragments of the address', () => {
    const plain = 'https://www.lanxi-demo.gov.cn/a.html?id=3';
    const visit = 'https://www.lanxi-demo.gov.cn/a.html;jsessionid=1A?id=3&_t=9&utm_source=x#top';
    expect(idsOf(['甲'], at(visit))).toEqual(idsOf(['甲'], at(plain)));
    expect(idsOf(['甲'], at(visit))).not.toEqual(
      idsOf(['甲'], at('https://www.lanxi-demo.gov.cn/a.html?id=4')),
    );
    expect(dropVolatileParts(dropVolatileParts(visit))).toBe(plain);
  });

  it('stay the same for a document when figures of the message change', () => {
    const late = (days: number): Audit => ({
      ...auditOf('fault', 'home-stale'),
      audit: (artifacts, context) => [
        observe({
          verdict: 'fault',
          rule: context.rule('publish-general'),
          message: 'seen',
          subject: documentSubject(artifacts),
          data: { days },
          evidence: [found(locatorOf(`晚 ${String(days)} 天`))],
        }),
      ],
    });
    expect(judge(late(3))[0]?.id).toBe(judge(late(4))[0]?.id);
  });
});
