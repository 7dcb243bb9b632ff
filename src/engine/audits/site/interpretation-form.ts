import { interpretationWords } from '../../data/interpretation.ts';
import type { Interpretation } from '../../model/artifacts/content.ts';
import type { DocumentPair, SiteDocument } from '../../model/site/site-view.ts';
import { pairDocuments } from '../../site/pair-documents.ts';
import type { AuditContext } from '../define-audit.ts';
import { defineSiteAudit, portalSubject } from '../define-site-audit.ts';
import { observeDocument, observeSubject, titleClue } from './document-grounds.ts';

type Form = Interpretation['forms'][number];

const maxQuotes = 4;

function formsOf({ page }: SiteDocument): readonly Form[] {
  return page.artifacts.interpretation?.forms ?? [];
}

function judge(document: SiteDocument, pairs: readonly DocumentPair[], context: AuditContext) {
  const rule = context.rule('interpretation-form');
  const forms = [...new Set(pairs.flatMap(({ interpretation }) => formsOf(interpretation)))];
  const evidence = pairs.slice(0, maxQuotes).map(({ interpretation }) => titleClue(interpretation));
  const names = forms.map((form) => interpretationWords.names[form]).join('、');
  const data = { count: pairs.length, forms: names };
  if (forms.length === 0) {
    return observeDocument(document, { verdict: 'doubt', rule, message: 'unread', data, evidence });
  }
  const isVaried = forms.some((form) => form !== 'text');
  return observeDocument(document, {
    verdict: isVaried ? 'passed' : 'doubt',
    rule,
    message: isVaried ? 'several' : 'text-only',
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
    'text-only':
      '提示：《{title}》的{count}件解读均为文字。如另有图解、视频、问答等解读，请在页面关联；如没有，建议补充。',
    unread: '《{title}》的{count}件解读未读出形式。请人工核实。',
    unpaired: '未找到文件与解读的对应关系，未检查解读形式。',
  },
  audit(site, context) {
    const { byDocument } = pairDocuments(site.documents);
    const said = [...byDocument].map(([document, pairs]) => judge(document, pairs, context));
    if (said.length > 0) return said;
    const rule = context.rule('interpretation-form');
    const subject = portalSubject(site);
    return [observeSubject({ verdict: 'untested', rule, message: 'unpaired', subject })];
  },
});
