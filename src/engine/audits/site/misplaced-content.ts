import { misplacedWords } from '../../data/misplaced-content.ts';
import type { SiteColumn, SiteRow, SiteView } from '../../model/site/site-view.ts';
import type { AuditContext } from '../define-audit.ts';
import { defineSiteAudit, portalSubject, type SiteObservation } from '../define-site-audit.ts';
import { observeSite, quoteRow, siteColumnSubject } from '../observe-site.ts';
import { isNewsTitle } from '../tell-news-title.ts';

type Key = 'tidy' | 'misplaced' | 'unsure' | 'none';

const maxQuoted = 10;

/** News by its title, unless its page bears the number of a document. */
function isNews(row: SiteRow, site: SiteView): boolean {
  if (!isNewsTitle(row)) return false;
  const page = row.href === null ? null : site.findPage(row.href);
  return page?.artifacts.article?.docNumber == null;
}

function judgeColumn(
  column: SiteColumn,
  site: SiteView,
  context: AuditContext,
): SiteObservation<Key> {
  const rule = context.rule('misplaced-content');
  const news = column.rows.filter((row) => isNews(row, site));
  const [first] = news;
  const say = {
    rule,
    subject: siteColumnSubject(column, site),
    data: {
      column: column.definition.name,
      count: column.rows.length,
      news: news.length,
      title: first?.title ?? null,
    },
    evidence: news.slice(0, maxQuoted).map(quoteRow),
  };
  if (first === undefined) return observeSite({ ...say, verdict: 'passed', message: 'tidy' });
  return news.length >= Number(rule.value) && column.presence === 'present'
    ? observeSite({ ...say, verdict: 'fault', message: 'misplaced' })
    : observeSite({ ...say, verdict: 'doubt', message: 'unsure' });
}

/** Columns of documents hold documents, not news, over all rows read. */
export const misplacedContent = defineSiteAudit<Key>({
  id: 'misplaced-content',
  title: '栏目内容归类',
  messages: {
    tidy: '“{column}”已读的{count}条信息中未见动态类信息。',
    misplaced:
      '“{column}”已读的{count}条信息中有{news}条动态类信息（如《{title}》）。请核对栏目归类，移至动态类栏目。',
    unsure: '“{column}”有{news}条疑似动态类信息（如《{title}》），请人工核实归类。',
    none: '未读到文件类栏目的信息条目，归类未检查。',
  },
  audit(site, context) {
    const columns = site.columns.filter(
      ({ definition, rows, presence }) =>
        presence !== 'absent' && rows.length > 0 && misplacedWords.columns.includes(definition.id),
    );
    if (columns.length > 0) return columns.map((column) => judgeColumn(column, site, context));
    const rule = context.rule('misplaced-content');
    const subject = portalSubject(site);
    return [observeSite({ rule, subject, verdict: 'untested', message: 'none' })];
  },
});
