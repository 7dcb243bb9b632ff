import { describe, expect, it } from 'vitest';
import { columnContent } from '../../../src/engine/audits/column-content.ts';
import type { PageArtifacts } from '../../../src/engine/model/artifacts/page-artifacts.ts';
import { datedLinkOf, listOf, rowOf } from '../../support/lists.ts';
import { artifactsOf, contextOf, locatorOf, testAudit } from '../../support/test-audit.ts';

const kind: PageArtifacts['kind'] = { value: 'column-list', reasons: [] };
const emptyNotice = locatorOf('暂无数据');
const empty = { kind, list: listOf([], { emptyNotice }) };
const { snapshot } = artifactsOf();
const leadershipAt = (href: string): PageArtifacts['columns'][number] => ({
  id: 'leadership',
  name: '领导信息',
  text: '领导信息',
  href,
  match: 'name',
  via: 'anchor',
  certainty: 'certain',
  locator: locatorOf('领导信息'),
});

testAudit(columnContent, [
  {
    name: 'rows fill a column',
    artifacts: { kind, list: listOf([rowOf('公告', '2026-01-05')]) },
    expected: [{ verdict: 'passed', message: 'filled', data: { count: 1 } }],
  },
  {
    name: 'a placeholder and nothing else is an empty column',
    artifacts: empty,
    expected: [{ verdict: 'fault', message: 'empty', quotes: ['暂无数据'] }],
  },
  {
    name: 'an explanation is the third state',
    artifacts: { kind, list: listOf([], { emptyNotice, note: locatorOf('本单位不涉及此项') }) },
    expected: [{ verdict: 'passed', message: 'note', quotes: ['本单位不涉及此项'] }],
  },
  {
    name: 'a placeholder beside other content is left to a person',
    artifacts: { ...empty, datedLinks: [datedLinkOf('2026-01-05')] },
    expected: [{ verdict: 'doubt', message: 'empty-unsure' }],
  },
  {
    name: 'a placeholder above columns of its own is left to a person',
    artifacts: { ...empty, columns: [leadershipAt('https://www.lanxi-demo.gov.cn/zwgk/ldxx/')] },
    expected: [{ verdict: 'doubt', message: 'empty-above', quotes: ['暂无数据'] }],
  },
  {
    name: 'a placeholder beside columns of the same level is an empty column',
    artifacts: { ...empty, columns: [leadershipAt('https://www.lanxi-demo.gov.cn/ldxx/')] },
    expected: [{ verdict: 'fault', message: 'empty' }],
  },
  {
    name: 'silence is no proof',
    artifacts: { kind, list: null },
    expected: [{ verdict: 'doubt', message: 'silent' }],
  },
  {
    name: 'a shell that was fetched was not looked at',
    artifacts: { kind, list: listOf([], { emptyNotice, isScriptBuilt: true }) },
    expected: [{ verdict: 'untested', message: 'script-built' }],
  },
  {
    name: 'a shell in a tab has run its scripts',
    artifacts: {
      kind,
      list: listOf([], { emptyNotice, isScriptBuilt: true }),
      snapshot: { ...snapshot, via: 'tab' },
    },
    expected: [{ verdict: 'fault', message: 'empty' }],
  },
  { name: 'another kind of page', expected: [{ verdict: 'inapplicable', message: 'not-list' }] },
]);

describe('an empty branch', () => {
  const { identity } = artifactsOf();
  const locator = locatorOf('安和镇');
  const subjectOf = (certainty: 'certain' | 'uncertain') =>
    columnContent.audit(
      artifactsOf({
        ...empty,
        identity: { ...identity, columnName: { value: '安和镇', from: 'breadcrumb', locator } },
        currentColumn: {
          id: 'institutional-functions',
          name: '机构职能',
          certainty,
          from: 'breadcrumb',
          locator,
        },
      }),
      contextOf(),
    )[0]?.subject;

  it('is named itself and accuses no column above it', () => {
    expect(subjectOf('uncertain')).toMatchObject({ title: '安和镇', column: null });
    expect(subjectOf('certain')).toMatchObject({
      title: '机构职能',
      column: 'institutional-functions',
    });
  });
});
