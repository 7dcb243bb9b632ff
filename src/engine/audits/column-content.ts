import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { Locator } from '../model/locator.ts';
import { leadsBelow } from '../text/below-folder.ts';
import { type Clue, type Verdict, defineAudit } from './define-audit.ts';
import { absent, columnSubject, found, observe } from './observe.ts';

/** Anything beside list rows that may be the column's content. */
function hasOtherContent({ article, attachments, datedLinks }: PageArtifacts): boolean {
  return (
    attachments.length > 0 ||
    (article !== null && article.body !== null) ||
    datedLinks.some(({ from }) => from === 'text')
  );
}

/** Columns below this one may hold what its own page lacks. */
function hasColumnsBelow({ columns, snapshot }: PageArtifacts): boolean {
  return columns.some(({ href }) => leadsBelow(href, snapshot.finalUrl));
}

/** In a tab and in a rendered page the scripts have run: what is not there then does not come any more. */
function awaitsScript({ list, snapshot }: PageArtifacts): boolean {
  return list?.isScriptBuilt === true && snapshot.via !== 'tab' && snapshot.via !== 'render';
}

interface Judgement {
  readonly verdict: Verdict;
  readonly message:
    | 'filled'
    | 'note'
    | 'empty'
    | 'empty-unsure'
    | 'empty-above'
    | 'silent'
    | 'script-built'
    | 'not-list';
  readonly notice: Locator | null;
  readonly count: number;
  readonly evidence: readonly Clue[];
}

// The words of a column's state; a scoring table may grant a share of the points to `note-only`.
const states: Readonly<Partial<Record<Judgement['message'], string>>> = {
  filled: 'filled',
  note: 'note-only',
  empty: 'empty',
};

const nothing = { notice: null, count: 0, evidence: [] } as const;

function judge(artifacts: PageArtifacts): Judgement {
  const { kind, list } = artifacts;
  if (kind.value !== 'column-list')
    return { verdict: 'inapplicable', message: 'not-list', ...nothing };
  const { note = null, rows = [], emptyNotice = null } = list ?? {};
  const count = rows.length;
  if (note !== null) {
    return { verdict: 'passed', message: 'note', notice: note, count, evidence: [found(note)] };
  }
  const [first] = rows;
  if (first !== undefined) {
    const evidence = [found(first.locator)];
    return { verdict: 'passed', message: 'filled', notice: null, count, evidence };
  }
  if (awaitsScript(artifacts)) return { verdict: 'untested', message: 'script-built', ...nothing };
  if (emptyNotice === null) {
    return { verdict: 'doubt', message: 'silent', ...nothing, evidence: [absent('信息条目')] };
  }
  const says = { notice: emptyNotice, count, evidence: [found(emptyNotice)] };
  if (hasColumnsBelow(artifacts)) return { verdict: 'doubt', message: 'empty-above', ...says };
  return hasOtherContent(artifacts)
    ? { verdict: 'doubt', message: 'empty-unsure', ...says }
    : { verdict: 'fault', message: 'empty', ...says };
}

/** A column that is there has content, or says why it has none. */
export const columnContent = defineAudit({
  id: 'column-content',
  scope: 'page',
  title: '栏目内容',
  requires: ['kind', 'list'],
  messages: {
    filled: '“{column}”本页列出{count}条信息。',
    note: '“{column}”没有信息条目，已作情况说明：“{notice}”。',
    empty: '“{column}”为空白栏目，页面显示“{notice}”。请补充内容；确无此项信息的，请发布情况说明。',
    'empty-unsure': '“{column}”页面显示“{notice}”，但本页另有内容，请人工核实是否为空白栏目。',
    'empty-above':
      '“{column}”页面显示“{notice}”，但其下设有栏目，本次未逐一打开，请人工核实是否均无内容。',
    silent: '“{column}”未读到信息条目，也没有说明，请人工核实是否为空白栏目。',
    'script-built': '“{column}”的列表由脚本加载，本次未取得内容，请在浏览器中打开后检查。',
    'not-list': '本页不是栏目列表页。',
  },
  audit(artifacts, context) {
    const shown = columnSubject(artifacts);
    const column = shown.title ?? artifacts.identity.title ?? '本栏目';
    const { notice, count, evidence, ...seen } = judge(artifacts);
    const state = states[seen.message] ?? null;
    const data = { column, notice: notice?.quote ?? null, count, state };
    const rule = context.rule('empty-column');
    // An empty branch does not make the column empty that it may belong to.
    const isBranch = seen.verdict === 'fault' && artifacts.currentColumn?.certainty !== 'certain';
    const subject = isBranch ? { ...shown, column: null } : shown;
    return [observe({ ...seen, rule, subject, data, evidence })];
  },
});
