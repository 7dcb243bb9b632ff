import { documentWords } from '../data/document-words.ts';
import type { Article } from '../model/artifacts/article.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { PageDate } from '../model/page-date.ts';
import { type AuditContext, defineAudit } from './define-audit.ts';
import { documentSubject, found, observe } from './observe.ts';

type Answer =
  | 'validExpired'
  | 'validMaybeExpired'
  | 'invalidRunning'
  | 'consistent'
  | 'changed'
  | 'unknownWord'
  | 'unmarked';

/** “有效期至…” in the body names the day; “有效期5年” only lets it be reckoned. */
function namesDay({ from, notation }: PageDate): boolean {
  return from === 'table' || /有效期[^。；]{0,20}(?:至|到|截止)/.test(notation);
}

function answerValid(article: Article, expires: PageDate | undefined, asOf: string): Answer {
  const word = article.validity?.value ?? '';
  if (expires === undefined || expires.value >= asOf) return 'consistent';
  if (documentWords.stillValid.includes(word.replace(/\s/g, ''))) return 'consistent';
  return namesDay(expires) ? 'validExpired' : 'validMaybeExpired';
}

function answer(article: Article, expires: PageDate | undefined, asOf: string): Answer {
  switch (article.validityMeaning) {
    case null:
      return 'unmarked';
    case 'valid':
      return answerValid(article, expires, asOf);
    case 'invalid':
      // A document may be repealed before its own term in the body runs out.
      return expires?.from === 'table' && expires.value > asOf ? 'invalidRunning' : 'consistent';
    case 'changed':
      return 'changed';
    case 'unknown':
      return 'unknownWord';
  }
}

const verdicts = {
  validExpired: 'fault',
  validMaybeExpired: 'doubt',
  invalidRunning: 'fault',
  consistent: 'passed',
  changed: 'passed',
  unknownWord: 'untested',
  unmarked: 'inapplicable',
} as const;

function judge(article: Article, context: AuditContext) {
  const expires = article.dates.find(({ role }) => role === 'expires');
  const message = answer(article, expires, context.asOf);
  const evidence = article.validity === null ? [] : [found(article.validity.locator)];
  if (expires !== undefined) evidence.push(found(expires.locator));
  const word = article.validity?.value ?? null;
  const data = { word, expires: expires?.value ?? null, asOf: context.asOf };
  return { message, evidence, data };
}

/** What the page's own mark and term say of each other. */
export function judgeValidity(artifacts: PageArtifacts, article: Article, context: AuditContext) {
  const rule = context.rule('document-validity');
  const subject = documentSubject(artifacts);
  const judged = judge(article, context);
  return observe({ verdict: verdicts[judged.message], rule, subject, ...judged });
}

/** The validity mark agrees with the day on which the document expires. */
export const documentValidity = defineAudit({
  id: 'document-validity',
  scope: 'page',
  title: '有效性标注',
  requires: ['article'],
  messages: {
    validExpired: '文件标注“{word}”，但失效日期{expires}早于监测日{asOf}。请核对后更新有效性标注。',
    validMaybeExpired:
      '文件标注“{word}”，按正文所述有效期推算至{expires}，早于监测日{asOf}。请人工核实是否已延期。',
    invalidRunning: '文件标注“{word}”，但失效日期{expires}晚于监测日{asOf}。请核对两处标注。',
    consistent: '文件标注“{word}”，与页面所示期限不矛盾。',
    changed: '文件标注“{word}”，未与失效日期比较。',
    unknownWord: '有效性标注“{word}”不在常用词之列，未作判断。',
    unmarked: '文件未标注有效性，不适用本项。',
    noDocument: '本页不是文件页面，不检查有效性标注。',
  },
  audit(artifacts, context) {
    const { article } = artifacts;
    if (article === null) {
      const rule = context.rule('document-validity');
      const subject = documentSubject(artifacts);
      return [observe({ verdict: 'inapplicable', rule, message: 'noDocument', subject })];
    }
    return [judgeValidity(artifacts, article, context)];
  },
});
