import type { SiteColumn, SiteView } from '../../model/site/site-view.ts';
import { addressKey } from '../../text/address-key.ts';
import type { AuditContext, Verdict } from '../define-audit.ts';
import {
  defineSiteAudit,
  portalSubject,
  type SiteClue,
  type SiteObservation,
} from '../define-site-audit.ts';
import { observeSite, quotePlace, siteColumnSubject, soughtOn } from '../observe-site.ts';
import { tellUnread } from './tell-unread.ts';

type Key =
  | 'filled'
  | 'note'
  | 'empty'
  | 'bare'
  | 'empty-unsure'
  | 'redirect'
  | 'unread'
  | 'veto'
  | 'few'
  | 'open';

const maxQuotes = 5;

/** What each state of a column that was found comes to. */
function judgeState({ state, presence, statePlace, pages }: SiteColumn): readonly [Verdict, Key] {
  switch (state) {
    case 'filled':
      return ['passed', 'filled'];
    case 'note-only':
      return ['passed', 'note'];
    case 'redirect':
      return ['inapplicable', 'redirect'];
    case 'empty':
      return presence === 'present' && (statePlace !== null || pages.length > 0)
        ? ['fault', statePlace === null ? 'bare' : 'empty']
        : ['doubt', 'empty-unsure'];
    case 'unreachable':
    case 'unknown':
      return ['untested', 'unread'];
  }
}

/** The words that tell the state; where an empty page says nothing, what was sought on it. */
function quoteState({ state, statePlace, pages }: SiteColumn): SiteClue[] {
  if (statePlace !== null || state !== 'empty') return quotePlace(statePlace);
  return pages
    .slice(0, maxQuotes)
    .map(({ artifacts }) => soughtOn('信息条目、正文、附件和下级栏目', artifacts.snapshot));
}

function judgeColumn(
  column: SiteColumn,
  site: SiteView,
  context: AuditContext,
): SiteObservation<Key> {
  const { definition, state, statePlace, itemCount, url } = column;
  const [verdict, message] = judgeState(column);
  const to = url === null ? null : (site.findFetch(url)?.finalUrl ?? url);
  return observeSite({
    verdict,
    message,
    rule: context.rule('empty-column'),
    subject: siteColumnSubject(column, site),
    data: {
      column: definition.name,
      count: itemCount,
      notice: statePlace?.locator?.quote ?? null,
      reason: tellUnread(column, site),
      state,
      to,
    },
    evidence: quoteState(column),
  });
}

/** Columns by the page they share: one page that serves several of them is one empty column. */
function countPages(columns: readonly SiteColumn[]): readonly SiteColumn[] {
  return [
    ...new Map(columns.map((each) => [addressKey(each.url ?? each.definition.id), each])).values(),
  ];
}

/** The veto counts what is certain; it is open where what was not seen could reach the number. */
function judgeCount(
  columns: readonly SiteColumn[],
  site: SiteView,
  context: AuditContext,
): SiteObservation<Key> {
  const rule = context.rule('veto-empty');
  const limit = Number(rule.value);
  const empty = countPages(columns.filter((column) => judgeState(column)[0] === 'fault'));
  const open = countPages(
    columns.filter((column) => ['unread', 'empty-unsure'].includes(judgeState(column)[1])),
  );
  const common = {
    rule,
    subject: portalSubject(site),
    data: {
      count: empty.length,
      limit,
      open: open.length,
      names: empty.map(({ definition }) => definition.name).join('、') || null,
      seen: columns.length - open.length,
    },
    evidence: empty.flatMap(quoteState),
  };
  if (empty.length >= limit) return observeSite({ ...common, verdict: 'fault', message: 'veto' });
  return empty.length + open.length >= limit
    ? observeSite({ ...common, verdict: 'untested', message: 'open' })
    : observeSite({ ...common, verdict: 'passed', message: 'few' });
}

/** Columns that are there have content, or say why they have none; so many empty ones are a veto. */
export const columnContent = defineSiteAudit<Key>({
  id: 'column-content',
  title: '栏目内容',
  messages: {
    filled: '“{column}”有内容。',
    note: '“{column}”没有信息条目，已作情况说明：“{notice}”。',
    empty: '“{column}”为空白栏目，页面显示“{notice}”。请补充内容；确无此项信息的，请发布情况说明。',
    bare: '“{column}”为空白栏目，页面没有信息条目，也没有说明。请补充内容；确无此项信息的，请发布情况说明。',
    'empty-unsure': '“{column}”未见内容，但栏目页面未能确认，请人工核实是否为空白栏目。',
    redirect: '“{column}”转到其他网站（{to}），内容不在本网站检查。',
    unread: '“{column}”的内容未检查：{reason}',
    veto: '检查的{seen}个栏目中有{count}个空白栏目，达到单项否决数量（{limit}个）：{names}。请逐一补充内容或发布情况说明。',
    few: '检查的{seen}个栏目中有{count}个空白栏目，未达到单项否决数量（{limit}个）。',
    open: '检查的{seen}个栏目中有{count}个空白栏目；另有{open}个栏目未能检查，是否达到单项否决数量（{limit}个）未作判断。',
  },
  audit(site, context) {
    const columns = site.columns.filter(({ presence, state }) =>
      presence === 'present' ? true : presence === 'uncertain' && state === 'empty',
    );
    return [
      ...columns.map((column) => judgeColumn(column, site, context)),
      judgeCount(columns, site, context),
    ];
  },
});
