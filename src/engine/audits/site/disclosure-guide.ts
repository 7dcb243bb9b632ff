import { guideWords } from '../../data/guide.ts';
import type { Guide } from '../../model/artifacts/content.ts';
import type { Subject } from '../../model/finding.ts';
import type { SitePage } from '../../model/site/site-page.ts';
import type { SiteView } from '../../model/site/site-view.ts';
import type { AuditContext } from '../define-audit.ts';
import { defineSiteAudit, onPage, type SiteObservation } from '../define-site-audit.ts';
import { found, pageSubject } from '../observe.ts';
import { namedColumnSubject, observeSite, soughtOn } from '../observe-site.ts';
import { hasOpaqueParts, listColumnPages } from './list-column-pages.ts';

type Key =
  | 'complete'
  | 'current'
  | 'missing'
  | 'unclear'
  | 'elsewhere'
  | 'before-rule'
  | 'unread'
  | 'older'
  | Guide['superseded'][number]['id'];

type FieldId = Guide['fields'][number]['id'];
type GuidePage = SitePage & { readonly guide: Guide };

const columnId = 'disclosure-guide';

const nameOf = (id: FieldId): string =>
  guideWords.fields.find((field) => field.id === id)?.name ?? id;

/** Pages that hold a guide's text: those of the column, else any page that is one. */
function listGuidePages(site: SiteView): readonly GuidePage[] {
  const withGuide = (pages: readonly SitePage[]): GuidePage[] =>
    pages.flatMap((page) => {
      const { guide } = page.artifacts;
      return guide === null ? [] : [{ ...page, guide }];
    });
  const own = withGuide(listColumnPages(site, [columnId]));
  return own.length > 0 ? own : withGuide(site.pages);
}

/** The guide in force: the newest by date where a list keeps several; null where they bear no dates. */
function chooseCurrent(pages: readonly GuidePage[]): GuidePage | null {
  const [only] = pages;
  if (pages.length === 1) return only ?? null;
  const dated = pages.filter(({ artifacts }) => artifacts.article?.pubDate != null);
  if (dated.length < pages.length) return null;
  const dateOf = ({ artifacts }: GuidePage): string => artifacts.article?.pubDate ?? '';
  return dated.reduce<GuidePage | null>(
    (best, page) => (best === null || dateOf(page) > dateOf(best) ? page : best),
    null,
  );
}

interface FieldsSeen {
  readonly told: readonly FieldId[];
  /** Labelled and left empty, or not there at all. */
  readonly missing: readonly FieldId[];
  /** Mentioned without a value that could be read. */
  readonly unclear: readonly FieldId[];
}

function sortFields(pages: readonly GuidePage[]): FieldsSeen {
  const fields = pages.flatMap(({ guide }) => guide.fields);
  const ids = [...new Set(fields.map(({ id }) => id))];
  const has = (id: FieldId, test: (value: string | null, isPlaced: boolean) => boolean): boolean =>
    fields.some((field) => field.id === id && test(field.value, field.locator !== null));
  const told = ids.filter((id) => has(id, (value) => value !== null && value !== ''));
  const rest = ids.filter((id) => !told.includes(id));
  const unclear = rest.filter((id) => has(id, (value, isPlaced) => value === null && isPlaced));
  return { told, unclear, missing: rest.filter((id) => !unclear.includes(id)) };
}

function quoteFields(pages: readonly GuidePage[], ids: readonly FieldId[], isSought: boolean) {
  return ids.flatMap((id) => {
    const places = pages.flatMap(({ guide, artifacts }) =>
      guide.fields.flatMap((field) =>
        field.id === id && field.locator !== null
          ? [onPage(found(field.locator), artifacts.snapshot)]
          : [],
      ),
    );
    const sought = `全文查找“${nameOf(id)}”及其同义标签，未见`;
    return places.length === 0 && isSought
      ? pages.map(({ artifacts }) => soughtOn(sought, artifacts.snapshot))
      : places.slice(0, 1);
  });
}

function judgeFields(
  pages: readonly GuidePage[],
  subject: Subject,
  context: AuditContext,
): SiteObservation<Key>[] {
  const rule = context.rule('guide-fields');
  const { told, missing, unclear } = sortFields(pages);
  const isOpen = pages.some(hasOpaqueParts);
  const faults = isOpen ? [] : missing;
  const doubts = isOpen ? [...missing, ...unclear] : unclear;
  const tell = (
    verdict: 'fault' | 'doubt',
    message: 'missing' | 'unclear',
    ids: readonly FieldId[],
  ): SiteObservation<Key>[] => {
    if (ids.length === 0) return [];
    const data = { names: ids.map(nameOf).join('、'), count: ids.length };
    const evidence = quoteFields(pages, ids, true);
    return [observeSite({ verdict, rule, message, subject, data, evidence })];
  };
  const answers = [...tell('fault', 'missing', faults), ...tell('doubt', 'unclear', doubts)];
  if (answers.length > 0) return answers;
  const evidence = quoteFields(pages, told, false);
  return [observeSite({ verdict: 'passed', rule, message: 'complete', subject, evidence })];
}

function judgeSuperseded(
  { guide, artifacts }: GuidePage,
  context: AuditContext,
): SiteObservation<Key>[] {
  const ids = [...new Set(guide.superseded.map(({ id }) => id))];
  const subject = { ...pageSubject(artifacts), column: columnId };
  const rule = context.rule('guide-superseded');
  if (ids.length === 0)
    return [observeSite({ verdict: 'passed', rule, message: 'current', subject })];
  return ids.map((id) => {
    const places = guide.superseded.filter((place) => place.id === id);
    return observeSite<Key>({
      verdict: 'fault',
      rule,
      message: id,
      subject,
      data: { quote: places[0]?.locator.quote ?? null, count: places.length },
      evidence: places.map(({ locator }) => onPage(found(locator), artifacts.snapshot)),
    });
  });
}

/** Without one guide that is surely in force, old text may be that of an older guide kept beside it. */
function judgeGuides(pages: readonly GuidePage[], context: AuditContext): SiteObservation<Key>[] {
  const current = chooseCurrent(pages);
  const [first] = pages;
  const main = current ?? first;
  if (main === undefined) return [];
  const subject: Subject = { ...pageSubject(main.artifacts), column: columnId };
  if (current !== null) {
    return [...judgeFields([current], subject, context), ...judgeSuperseded(current, context)];
  }
  const old = pages.filter(({ guide }) => guide.superseded.length > 0);
  const evidence = old.flatMap(({ guide, artifacts }) =>
    guide.superseded.slice(0, 1).map(({ locator }) => onPage(found(locator), artifacts.snapshot)),
  );
  const rule = context.rule('guide-superseded');
  const data = { count: pages.length, quote: evidence[0]?.locator?.quote ?? null };
  const older = observeSite<Key>({
    verdict: 'doubt',
    rule,
    message: 'older',
    subject,
    data,
    evidence,
  });
  return [...judgeFields(pages, subject, context), ...(old.length > 0 ? [older] : [])];
}

/** The guide in force holds the nine fields of the regulation, over all its pages, and no superseded text. */
export const disclosureGuide = defineSiteAudit<Key>({
  id: 'disclosure-guide',
  title: '政府信息公开指南',
  messages: {
    complete: '指南九项要素齐全。',
    current: '指南未见已被取代的表述。',
    missing: '指南全文未见{names}（{count}项）。请补充后更新指南。',
    unclear:
      '指南中未识别出{names}的具体内容（{count}项），可能在图片、附件或其他页面。请人工核对。',
    elsewhere: '指南正文为附件、图片或另页，无法核对九项要素。请打开原文人工核对。',
    'before-rule': '核查时间早于现行条例施行之日（{inForce}），不适用。',
    unread: '未读到政府信息公开指南正文，未检查。请打开指南栏目人工核对。',
    older:
      '网站有{count}份指南，其中有已被取代的表述：“{quote}”。请核对是否为旧版，旧版宜撤下或注明。',
    'reply-term':
      '指南仍以15个工作日为答复期限：“{quote}”。现行期限为20个工作日，请按现行条例更新。',
    fees: '指南仍列检索、复制、邮寄等费用：“{quote}”。请按国办函〔2020〕109号更新收费表述。',
    'old-regulation': '指南仍以国务院令第492号为依据：“{quote}”。请改为国务院令第711号。',
    'special-needs':
      '指南仍要求申请基于“自身生产、生活、科研等特殊需要”：“{quote}”。现行条例已无此条件，请删去。',
    'own-tariff': '指南自列收费标准：“{quote}”。信息处理费以国办函〔2020〕109号为准，请更新。',
  },
  audit(site, context) {
    const rule = context.rule('guide-fields');
    const name = context.findColumn(columnId)?.name ?? '';
    const say = { rule, subject: namedColumnSubject(columnId, name, site) };
    const inForce = String(context.rule('regulation-in-force').value);
    if (context.asOf < inForce) {
      const data = { inForce };
      return [observeSite({ ...say, verdict: 'inapplicable', message: 'before-rule', data })];
    }
    const pages = listGuidePages(site);
    if (pages.length === 0) {
      return [observeSite({ ...say, verdict: 'untested', message: 'unread' })];
    }
    const readable = pages.filter(({ guide }) => !guide.isElsewhere);
    if (readable.length > 0) return judgeGuides(readable, context);
    const evidence = pages.map(({ artifacts }) =>
      soughtOn('本页文字不足，未能读出九项要素', artifacts.snapshot),
    );
    return [observeSite({ ...say, verdict: 'doubt', message: 'elsewhere', evidence })];
  },
});
