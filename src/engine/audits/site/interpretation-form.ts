import { interpretationWords } from '../../data/interpretation.ts';
import { addDays } from '../../calendar/civil-days.ts';
import type { Interpretation } from '../../model/artifacts/content.ts';
import type { DocumentPair, SiteDocument, SiteView } from '../../model/site/site-view.ts';
import { pairDocuments, type PairedDocuments } from '../../site/pair-documents.ts';
import { hasWord } from '../../text/find-words.ts';
import type { AuditContext } from '../define-audit.ts';
import { defineSiteAudit, portalSubject } from '../define-site-audit.ts';
import { isReadBackTo, observeDocument, observeSubject, titleClue } from './document-grounds.ts';
import { daysAround, listUnreadRowsNear } from './list-rows-near.ts';

type Form = Interpretation['forms'][number];

const maxQuotes = 4;
/** Fewer characters point to an interpretation rather than being one. */
const minWords = 200;

interface Ground {
  readonly site: SiteView;
  readonly paired: PairedDocuments;
}

function formsOf({ page }: SiteDocument): readonly Form[] {
  return page.artifacts.interpretation?.forms ?? [];
}

function isInWords({ interpretation, certainty }: DocumentPair): boolean {
  const { artifacts } = interpretation.page;
  const length = artifacts.interpretation?.textLength ?? 0;
  return certainty === 'certain' && length >= minWords && artifacts.attachments.length === 0;
}

/** Whether the document's own page may hold or lead to a further interpretation: pictures, files, links that were not read. */
function mayHoldMore({ page }: SiteDocument, { site, paired }: Ground): boolean {
  const { article, attachments } = page.artifacts;
  const { images = 0, videos = 0 } = article?.body ?? {};
  const hasUnread = paired.graph
    .linksOf(page)
    .some(
      ({ text, href }) =>
        hasWord(text, interpretationWords.titleWords) && site.findPage(href) === null,
    );
  return images + videos + attachments.length > 0 || hasUnread;
}

/** Whether every interpretation that the portal may have of the document was read and is nothing but words. */
function isSureOfWords(
  document: SiteDocument,
  pairs: readonly DocumentPair[],
  ground: Ground,
): boolean {
  const { pubDate } = document;
  if (pubDate === null || !pairs.every(isInWords) || mayHoldMore(document, ground)) return false;
  const since = addDays(pubDate, -daysAround.before);
  const column = ground.site.findColumn('policy-interpretation');
  return isReadBackTo(column, since) && listUnreadRowsNear(ground.site, document).length === 0;
}

function judge(
  document: SiteDocument,
  pairs: readonly DocumentPair[],
  ground: Ground,
  context: AuditContext,
) {
  const rule = context.rule('interpretation-form');
  const forms = [...new Set(pairs.flatMap(({ interpretation }) => formsOf(interpretation)))];
  const evidence = pairs.slice(0, maxQuotes).map(({ interpretation }) => titleClue(interpretation));
  const names = forms.map((form) => interpretationWords.names[form]).join('、');
  const data = { count: pairs.length, forms: names };
  if (forms.length === 0) {
    return observeDocument(document, { verdict: 'doubt', rule, message: 'unread', data, evidence });
  }
  if (forms.some((form) => form !== 'text')) {
    const passed = { verdict: 'passed', rule, message: 'several', data, evidence } as const;
    return observeDocument(document, passed);
  }
  const isSure = isSureOfWords(document, pairs, ground);
  return observeDocument(document, {
    verdict: isSure ? 'fault' : 'doubt',
    rule,
    message: isSure ? 'words-only' : 'text-only',
    data,
    evidence,
  });
}

/** The interpretations of a document, taken together, are not in words alone. */
export const interpretationForm = defineSiteAudit({
  id: 'interpretation-form',
  title: '政策解读形式',
  messages: {
    several: '《{title}》有{count}件解读，形式：{forms}。',
    'words-only':
      '《{title}》的{count}件解读均为文字，文件页面和政策解读栏目未见图解、视频、问答等其他形式。建议补充。',
    'text-only':
      '提示：《{title}》的{count}件解读均为文字。如另有图解、视频、问答等解读，请在页面关联；如没有，建议补充。',
    unread: '《{title}》的{count}件解读未读出形式。请人工核实。',
    unpaired: '未找到文件与解读的对应关系，未检查解读形式。',
  },
  audit(site, context) {
    const paired = pairDocuments(site.documents);
    const ground = { site, paired };
    const said = [...paired.byDocument].map(([document, pairs]) =>
      judge(document, pairs, ground, context),
    );
    if (said.length > 0) return said;
    const rule = context.rule('interpretation-form');
    const subject = portalSubject(site);
    return [observeSubject({ verdict: 'untested', rule, message: 'unpaired', subject })];
  },
});
