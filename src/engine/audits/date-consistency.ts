import { civilDayAt, daysBetween } from '../calendar/civil-days.ts';
import type { Article } from '../model/artifacts/article.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { partsOfCivilDate } from '../model/civil-date.ts';
import type { DateRole, PageDate } from '../model/page-date.ts';
import { findDocumentNumbers } from '../text/document-number.ts';
import {
  type AuditContext,
  type Clue,
  defineAudit,
  type Observation,
  type Verdict,
} from './define-audit.ts';
import { documentSubject, found, observe } from './observe.ts';

type Key =
  | 'writtenLater'
  | 'futureDate'
  | 'tagDiffers'
  | 'visibleDiffers'
  | 'writtenDiffers'
  | 'numberYear'
  | 'expiresEarly';

type PageKey = Key | 'consistent' | 'undated' | 'noDocument';

interface Contradiction {
  readonly verdict: Extract<Verdict, 'fault' | 'doubt'>;
  readonly message: Key;
  readonly data: Record<string, string>;
  readonly evidence: readonly Clue[];
}

function toClue({ label, notation, locator }: PageDate): Clue {
  return found(locator, label === null ? notation : `${label}：${notation}`);
}

function ofRole({ dates }: Article, role: DateRole): PageDate[] {
  return dates.filter((date) => date.role === role && date.from !== 'url');
}

function pair(
  verdict: 'fault' | 'doubt',
  message: Key,
  one: PageDate,
  other: PageDate,
): Contradiction {
  const data = { first: one.value, second: other.value };
  return { verdict, message, data, evidence: [toClue(one), toClue(other)] };
}

function compareOrder(article: Article): Contradiction[] {
  const written = ofRole(article, 'written')[0];
  const published = ofRole(article, 'published').find(({ value }) => value === article.pubDate);
  if (written === undefined || published === undefined || written.value <= published.value)
    return [];
  // 发文日期 may mean either date; a tag alone may be of another time zone.
  const isPlain = !article.isWrittenDateUncertain && published.from !== 'meta';
  return [pair(isPlain ? 'fault' : 'doubt', 'writtenLater', written, published)];
}

/** The last day of which a page can tell: it may have been read after the day that it is judged for. */
function lastPossibleDay({ snapshot }: PageArtifacts, asOf: CivilDate): CivilDate {
  const read = snapshot.capturedAt === null ? null : civilDayAt(snapshot.capturedAt);
  return read !== null && read > asOf ? read : asOf;
}

function compareFuture(article: Article, lastDay: CivilDate): Contradiction[] {
  const later = [...ofRole(article, 'published'), ...ofRole(article, 'written')].find(
    ({ value }) => value > lastDay,
  );
  if (later === undefined) return [];
  const data = { first: later.value, second: lastDay };
  return [{ verdict: 'fault', message: 'futureDate', data, evidence: [toClue(later)] }];
}

/** Two dates of one role differ; one day may be a shift of the time zone. */
function differs(one: PageDate, other: PageDate): boolean {
  return Math.abs(daysBetween(one.value, other.value)) >= 2;
}

function comparePublished(article: Article): Contradiction[] {
  const published = ofRole(article, 'published');
  const visible = published.filter(({ from }) => from !== 'meta');
  const tag = published.find(
    ({ from, label }) => from === 'meta' && label?.toLowerCase() === 'pubdate',
  );
  const [first] = visible;
  if (first === undefined) return [];
  const faults: Contradiction[] = [];
  if (tag !== undefined && visible.every((date) => differs(date, tag))) {
    faults.push(pair('fault', 'tagDiffers', first, tag));
  }
  const other = visible.find((date) => differs(date, first));
  if (other !== undefined) faults.push(pair('doubt', 'visibleDiffers', first, other));
  return faults;
}

function compareWritten(article: Article): Contradiction[] {
  const [first, ...others] = ofRole(article, 'written').filter(({ from }) => from === 'table');
  const other = first && others.find(({ value }) => value !== first.value);
  if (first === undefined || other === undefined) return [];
  return [pair('doubt', 'writtenDiffers', first, other)];
}

function yearOfNumber({ docNumber }: Article): number | null {
  return docNumber === null ? null : (findDocumentNumbers(docNumber.value)[0]?.year ?? null);
}

/** The number bears the year of the document, or the year before at the turn of the year. */
function compareNumber(article: Article): Contradiction[] {
  const { docNumber } = article;
  const written = ofRole(article, 'written')[0] ?? ofRole(article, 'signed')[0];
  const year = yearOfNumber(article);
  if (docNumber === null || year === null || written === undefined) return [];
  const later = partsOfCivilDate(written.value).year - year;
  if (later === 0 || later === 1) return [];
  const isPlain = written.role === 'written' && !article.isWrittenDateUncertain;
  const verdict = isPlain && docNumber.where === 'metadata' ? 'fault' : 'doubt';
  const data = { first: docNumber.value, second: written.value };
  const evidence = [found(docNumber.locator, docNumber.value), toClue(written)];
  return [{ verdict, message: 'numberYear', data, evidence }];
}

function compareExpiry(article: Article): Contradiction[] {
  const written = ofRole(article, 'written')[0];
  const expires = ofRole(article, 'expires')[0];
  if (written === undefined || expires === undefined || expires.value >= written.value) return [];
  const isPlain = expires.from === 'table' && !article.isWrittenDateUncertain;
  return [pair(isPlain ? 'fault' : 'doubt', 'expiresEarly', expires, written)];
}

function listContradictions(article: Article, lastDay: CivilDate): Contradiction[] {
  return [
    ...compareOrder(article),
    ...compareFuture(article, lastDay),
    ...comparePublished(article),
    ...compareWritten(article),
    ...compareNumber(article),
    ...compareExpiry(article),
  ];
}

/** Compares the dates of one document page with each other and with the day of the audit. */
export function judgeDateConsistency(
  artifacts: PageArtifacts,
  article: Article,
  context: AuditContext,
): readonly Observation<PageKey>[] {
  const rule = context.rule('date-order');
  const subject = documentSubject(artifacts);
  const dates = article.dates.filter(({ from }) => from !== 'url');
  if (dates.length === 0) {
    return [observe({ verdict: 'untested', rule, message: 'undated', subject })];
  }
  const found = listContradictions(article, lastPossibleDay(artifacts, context.asOf));
  if (found.length > 0) return found.map((one) => observe({ ...one, rule, subject }));
  const data = { count: dates.length, pubDate: article.pubDate, writtenDate: article.writtenDate };
  const evidence = dates.slice(0, 4).map(toClue);
  return [observe({ verdict: 'passed', rule, message: 'consistent', subject, data, evidence })];
}

/** Dates that must agree do; none lies in the future; 成文 is not after 发布. */
export const dateConsistency = defineAudit<PageKey>({
  id: 'date-consistency',
  scope: 'page',
  title: '日期一致',
  requires: ['article'],
  messages: {
    writtenLater: '成文日期{first}晚于发布日期{second}。请核对两处日期。',
    futureDate: '页面日期{first}晚于监测日{second}。请核对该日期。',
    tagDiffers: '页面显示的发布日期{first}与网页标签 PubDate 的{second}不一致。请核对后统一。',
    visibleDiffers: '页面显示了两个发布日期：{first}、{second}。请人工核实后统一。',
    writtenDiffers: '页面显示了两个成文日期：{first}、{second}。请人工核实后统一。',
    numberYear: '发文字号{first}的年份与成文日期{second}不符。请核对发文字号或成文日期。',
    expiresEarly: '失效日期{first}早于成文日期{second}。请核对两处日期。',
    consistent: '页面上{count}处日期相互一致。',
    undated: '未找到日期，未检查日期一致性。',
    noDocument: '本页不是文件页面，不检查日期一致性。',
  },
  audit(artifacts, context) {
    if (artifacts.article !== null) {
      return judgeDateConsistency(artifacts, artifacts.article, context);
    }
    const rule = context.rule('date-order');
    const subject = documentSubject(artifacts);
    return [observe({ verdict: 'inapplicable', rule, message: 'noDocument', subject })];
  },
});
