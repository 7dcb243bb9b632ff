import { guideWords as words } from '../../data/guide.ts';
import type { Guide } from '../../model/artifacts/content.ts';
import { hasWord } from '../../text/find-words.ts';
import { type Sentence, splitSentences } from '../../text/split-sentences.ts';
import type { ParsedPage, Span } from '../page/parsed-page.ts';

type Superseded = Guide['superseded'][number];
type SupersededId = Superseded['id'];

/** Sentences quoted for one id. */
const maxOfId = 3;
const oldTerm = /(?<!\d)15\s?个?\s?工作日|十五个?工作日/g;
const price = /\d(?:\.\d{1,2})?\s?元/;

/** 15 working days as the term of the reply; third parties and co-makers still have them. */
function isOldReplyTerm({ text }: Sentence): boolean {
  return [...text.matchAll(oldTerm)].some(({ index }) => {
    const clause = text.slice(Math.max(0, index - 40), index + 25);
    return hasWord(clause, words.replyWords) && !hasWord(clause, words.replyExceptions);
  });
}

function isFee({ text }: Sentence): boolean {
  return (
    hasWord(text, words.feeWords) &&
    hasWord(text, words.chargeWords) &&
    !hasWord(text, words.feeExceptions)
  );
}

function isOldGround({ text }: Sentence): boolean {
  const plain = text.replace(/[\s第]/g, '');
  return (
    hasWord(plain, words.oldRegulation) &&
    hasWord(plain, words.groundWords) &&
    !hasWord(plain, words.oldRegulationExceptions)
  );
}

function isSpecialNeeds({ text }: Sentence): boolean {
  return hasWord(text, words.specialNeeds) && !hasWord(text, words.specialNeedsExceptions);
}

function isOwnTariff({ text }: Sentence): boolean {
  return (
    price.test(text) &&
    /[每/／]/.test(text) &&
    hasWord(text, words.tariffItems) &&
    !hasWord(text, words.tariffExceptions)
  );
}

const tests: readonly (readonly [SupersededId, (sentence: Sentence) => boolean])[] = [
  ['reply-term', isOldReplyTerm],
  ['fees', isFee],
  ['old-regulation', isOldGround],
  ['special-needs', isSpecialNeeds],
  ['own-tariff', isOwnTariff],
];

/** Whole sentences that stand as if the regulation of 2007 were in force. */
export function findSuperseded(page: ParsedPage, region: Span): Superseded[] {
  const sentences = splitSentences(page.text, region);
  return tests.flatMap(([id, test]) =>
    sentences
      .filter(test)
      .slice(0, maxOfId)
      .map((sentence) => ({ id, locator: page.locateSpan(sentence) })),
  );
}
