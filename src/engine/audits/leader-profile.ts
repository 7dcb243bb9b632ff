import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import { type AuditContext, defineAudit, type Observation } from './define-audit.ts';
import { judgeLeaderNames } from './judge-leader-names.ts';
import { absent, columnSubject, found, observe } from './observe.ts';

type Key = 'named' | 'untitled' | 'unnamed' | 'elsewhere';

function isLeaderPage({ kind, currentColumn }: PageArtifacts): boolean {
  if (kind.value === 'leader-info') return true;
  const isOther = kind.value === 'article' || kind.value === 'home' || kind.value === 'platform';
  return !isOther && currentColumn?.id === 'leadership' && currentColumn.certainty === 'certain';
}

function judgeLeaders(artifacts: PageArtifacts, context: AuditContext): Observation<Key>[] {
  const subject = { ...columnSubject(artifacts), column: 'leadership' };
  const leaders = artifacts.leaders.map(({ title, locator }) => ({
    hasTitle: title !== null,
    clue: found(locator),
  }));
  return judgeLeaderNames(leaders, context).map((say) => observe<Key>({ ...say, subject }));
}

/** Names, and posts, of the heads of the organ on pages of 领导信息. */
export const leaderProfile = defineAudit<Key>({
  id: 'leader-profile',
  scope: 'page',
  title: '领导信息',
  requires: ['kind', 'leaders'],
  messages: {
    named: '本页公开了{count}位负责人的姓名。',
    untitled: '本页有{count}位负责人只见姓名、未见职务，可能在各人的页面，请核实。',
    unnamed: '未能从本页读出负责人姓名，可能为图片或由脚本显示，也可能空缺，请人工核实。',
    elsewhere: '本页不是领导信息页面，不检查负责人姓名。',
  },
  audit(artifacts, context) {
    const rule = context.rule('leader-name');
    const subject = columnSubject(artifacts);
    if (!isLeaderPage(artifacts)) {
      return [observe({ verdict: 'inapplicable', rule, message: 'elsewhere', subject })];
    }
    if (artifacts.leaders.length > 0) return judgeLeaders(artifacts, context);
    const evidence = [absent('在本页文字中查找姓名与职务，未见')];
    return [observe({ verdict: 'doubt', rule, message: 'unnamed', subject, evidence })];
  },
});
