import { documentWords } from '../../data/document-words.ts';
import { repealWords } from '../../data/repeal-words.ts';
import type { SitePage } from '../../model/site/site-page.ts';
import type { SiteDocument, SiteView } from '../../model/site/site-view.ts';
import { pairRepeals, type RepealPair } from '../../site/pair-repeals.ts';
import { hasWord } from '../../text/find-words.ts';
import { dropBlanks } from '../../text/fold-blanks.ts';
import type { AuditContext } from '../define-audit.ts';
import { defineSiteAudit, portalSubject } from '../define-site-audit.ts';
import { documentValidity as pageAudit, judgeValidity } from '../document-validity.ts';
import { bindToPage, observeSite } from '../observe-site.ts';
import { found } from '../observe.ts';
import { clueOn, observeDocument } from './document-grounds.ts';

/** Head of a text in which a mark of repeal stands. */
const headLength = 120;

/** Whether title, list or head of the text tell that the document is no longer in force. */
function isTold({ title, row, page }: SiteDocument): boolean {
  const head = page.artifacts.article?.body?.text.slice(0, headLength) ?? '';
  const marks = [title, row?.title ?? ''].flatMap(
    (text) => text.match(/[（(【[][^）)】\]]{1,20}/g) ?? [],
  );
  return hasWord(marks.join('\n'), repealWords.toldWords) || hasWord(head, repealWords.headMarks);
}

function tellDoubt({ document, doubt }: RepealPair): string | null {
  const word = dropBlanks(document.page.artifacts.article?.validity?.value ?? '');
  const isProlonged = documentWords.stillValid.includes(word);
  return isProlonged ? 'prolonged' : isTold(document) ? 'told' : doubt;
}

function judgeRepeal(pair: RepealPair, context: AuditContext) {
  const { document, decision, quote } = pair;
  const { validity = null } = document.page.artifacts.article ?? {};
  if (validity === null) return [];
  const doubt = tellDoubt(pair);
  const place = decision.page.artifacts.article?.body?.locator ?? null;
  const locator = place === null ? null : { ...place, quote };
  return [
    observeDocument(document, {
      verdict: doubt === null ? 'fault' : 'doubt',
      rule: context.rule('document-validity'),
      message: doubt === null ? 'repealed' : 'maybeRepealed',
      data: {
        word: validity.value,
        decision: decision.title,
        decisionDate: decision.pubDate,
        doubt: doubt === null ? null : (repealWords.doubts[doubt] ?? null),
      },
      evidence: [
        clueOn(document, found(validity.locator)),
        clueOn(decision, { kind: 'found', locator, excerpt: quote }),
      ],
    }),
  ];
}

function judgePage(page: SitePage, context: AuditContext) {
  const { article } = page.artifacts;
  if (article === null || page.answerOf !== null) return [];
  const seen = judgeValidity(page.artifacts, article, context);
  const isTelling = seen.verdict !== 'untested' && seen.verdict !== 'inapplicable';
  return isTelling ? [bindToPage(seen, page)] : [];
}

function judge(site: SiteView, context: AuditContext) {
  const repeals = pairRepeals(site.documents, context.asOf);
  const marked = [...repeals.values()].filter(
    ({ document }) => document.page.artifacts.article?.validityMeaning === 'valid',
  );
  const told = new Set(marked.map(({ document }) => document.page));
  const pages = site.pages.flatMap((page) => {
    const said = judgePage(page, context);
    return told.has(page) ? said.filter(({ verdict }) => verdict !== 'passed') : said;
  });
  return [...pages, ...marked.flatMap((pair) => judgeRepeal(pair, context))];
}

/** The mark of validity agrees with the document's term, and with what other documents of the portal repeal. */
export const documentValidity = defineSiteAudit({
  id: 'document-validity',
  title: '有效性标注',
  messages: {
    ...pageAudit.messages,
    repealed:
      '文件标注“{word}”，但本网站公开的《{decision}》已将其废止或宣布失效。请核对后更新有效性标注。',
    maybeRepealed:
      '文件标注“{word}”，本网站公开的《{decision}》可能已将其废止或宣布失效（{doubt}）。请人工核实。',
    none: '已读取的文件均未标注有效性，未作检查。',
  },
  audit(site, context) {
    const said = judge(site, context);
    if (said.length > 0) return said;
    const rule = context.rule('document-validity');
    return [
      observeSite({ verdict: 'untested', rule, message: 'none', subject: portalSubject(site) }),
    ];
  },
});
