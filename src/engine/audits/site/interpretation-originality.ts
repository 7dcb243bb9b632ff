import type { DocumentPair, SiteDocument } from '../../model/site/site-view.ts';
import { pairDocuments } from '../../site/pair-documents.ts';
import {
  type ComparableText,
  findRepeats,
  type Repeats,
  toComparable,
} from '../../text/find-repeats.ts';
import { foldBlanks } from '../../text/fold-blanks.ts';
import type { AuditContext } from '../define-audit.ts';
import { defineSiteAudit, portalSubject } from '../define-site-audit.ts';
import { found } from '../observe.ts';
import { clueOn, observeDocument, observeSubject } from './document-grounds.ts';

const quotation = /《[^《》\n]{1,120}》|“[^“”\n]{1,400}”/g;
const maxPassages = 2;

function readText({ page }: SiteDocument, isQuoting: boolean): ComparableText {
  const text = page.artifacts.article?.body?.text ?? '';
  return toComparable(isQuoting ? text.replace(quotation, '\n') : text);
}

interface Comparison {
  readonly document: SiteDocument;
  readonly repeats: Repeats;
}

/** The document of which the interpretation repeats most. */
function findClosest(
  own: ComparableText,
  pairs: readonly DocumentPair[],
  minLength: number,
): Comparison | null {
  const comparisons = pairs.flatMap(({ document }) => {
    const text = readText(document, false);
    return text.letters.length < minLength
      ? []
      : [{ document, repeats: findRepeats(own, text, maxPassages) }];
  });
  return comparisons.toSorted((a, b) => b.repeats.ratio - a.repeats.ratio)[0] ?? null;
}

function quotePassages(interpretation: SiteDocument, { document, repeats }: Comparison) {
  return repeats.passages.flatMap((passage) => {
    const [own, other] = [foldBlanks(passage.own), foldBlanks(passage.other)];
    return [
      clueOn(interpretation, found({ selector: null, quote: own, frame: null }, own)),
      clueOn(document, found({ selector: null, quote: other, frame: null }, other)),
    ];
  });
}

function judge(
  interpretation: SiteDocument,
  pairs: readonly DocumentPair[],
  context: AuditContext,
) {
  const rule = context.rule('interpretation-overlap');
  const minLength = Number(context.rule('interpretation-overlap-minimum').value);
  const own = readText(interpretation, true);
  const forms = interpretation.page.artifacts.interpretation?.forms ?? ['text'];
  if (own.letters.length < minLength || !forms.includes('text')) {
    const data = { count: own.letters.length };
    return observeDocument(interpretation, {
      verdict: 'inapplicable',
      rule,
      message: 'short',
      data,
    });
  }
  const closest = findClosest(own, pairs, minLength);
  if (closest === null) {
    return observeDocument(interpretation, { verdict: 'untested', rule, message: 'unread' });
  }
  const { document, repeats } = closest;
  const data = {
    document: document.title,
    percent: Math.round(repeats.ratio * 1000) / 10,
    thresholdPercent: Math.round(Number(rule.value) * 1000) / 10,
  };
  if (repeats.ratio <= Number(rule.value)) {
    return observeDocument(interpretation, { verdict: 'passed', rule, message: 'own', data });
  }
  // Questions and answers may quote the clause that they explain without marks.
  const isSure =
    !forms.includes('questions') &&
    pairs.some((pair) => pair.document === document && pair.certainty === 'certain');
  return observeDocument(interpretation, {
    verdict: isSure ? 'fault' : 'doubt',
    rule,
    message: 'copied',
    data,
    evidence: quotePassages(interpretation, closest),
  });
}

/** An interpretation explains its document in words of its own. */
export const interpretationOriginality = defineSiteAudit({
  id: 'interpretation-originality',
  title: '政策解读原创',
  messages: {
    copied:
      '解读《{title}》正文有{percent}%与文件《{document}》相同（超过{thresholdPercent}%即提示）。请避免摘抄文件原文，补充背景、目的和举措说明。',
    own: '解读《{title}》与文件《{document}》相同的内容占{percent}%，未超过{thresholdPercent}%。',
    short: '解读《{title}》为图片、视频等形式或文字较短（{count}字），不比较是否照抄。',
    unread: '解读《{title}》所对应的文件正文为附件、图片或未读出，未比较。',
    unpaired: '未找到文件与解读的对应关系，未比较解读是否照抄文件。',
  },
  audit(site, context) {
    const { pairs } = pairDocuments(site.documents);
    const interpretations = [...new Set(pairs.map(({ interpretation }) => interpretation))];
    const said = interpretations.map((one) =>
      judge(
        one,
        pairs.filter(({ interpretation }) => interpretation === one),
        context,
      ),
    );
    if (said.length > 0) return said;
    const rule = context.rule('interpretation-overlap');
    const subject = portalSubject(site);
    return [observeSubject({ verdict: 'untested', rule, message: 'unpaired', subject })];
  },
});
