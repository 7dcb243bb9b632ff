import { misplacedWords } from '../data/misplaced-content.ts';
import { defineAudit } from './define-audit.ts';
import { columnSubject, found, observe } from './observe.ts';
import { isNewsTitle } from './tell-news-title.ts';

/** Most rows that are quoted. */
const maxQuoted = 10;

/** A column of documents holds documents, not news. */
export const misplacedContent = defineAudit({
  id: 'misplaced-content',
  scope: 'page',
  title: '栏目内容归类',
  requires: ['kind', 'list', 'currentColumn'],
  messages: {
    tidy: '“{column}”本页{count}条信息中未见动态类信息。',
    misplaced:
      '“{column}”本页有{news}条动态类信息（如《{title}》）。请核对栏目归类，移至动态类栏目。',
    unsure: '“{column}”本页有{news}条疑似动态类信息（如《{title}》），请人工核实归类。',
    'other-column': '本页不是文件类栏目列表，不作此项检查。',
  },
  audit(artifacts, context) {
    const { currentColumn, kind, list } = artifacts;
    const rule = context.rule('misplaced-content');
    const subject = columnSubject(artifacts);
    const rows = list?.rows ?? [];
    const isDocumentColumn =
      kind.value === 'column-list' &&
      currentColumn !== null &&
      misplacedWords.columns.includes(currentColumn.id);
    if (!isDocumentColumn || rows.length === 0 || typeof rule.value !== 'number') {
      return [observe({ rule, subject, verdict: 'inapplicable', message: 'other-column' })];
    }
    const news = rows.filter(isNewsTitle);
    const column = currentColumn.name;
    const [first] = news;
    if (first === undefined) {
      const data = { column, count: rows.length };
      return [observe({ rule, subject, verdict: 'passed', message: 'tidy', data })];
    }
    const isCertain = news.length >= rule.value && currentColumn.certainty === 'certain';
    return [
      observe({
        rule,
        subject,
        verdict: isCertain ? 'fault' : 'doubt',
        message: isCertain ? 'misplaced' : 'unsure',
        data: { column, news: news.length, title: first.title },
        evidence: news.slice(0, maxQuoted).map(({ locator }) => found(locator)),
      }),
    ];
  },
});
