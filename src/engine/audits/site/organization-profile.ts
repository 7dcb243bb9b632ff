import { profileWording } from '../../data/profile-wording.ts';
import type { GuideFieldId, OrganizationFieldId } from '../../model/artifacts/content.ts';
import type { SitePage } from '../../model/site/site-page.ts';
import type { SiteColumn, SiteView } from '../../model/site/site-view.ts';
import { normalizeName } from '../../text/normalize-name.ts';
import type { AuditContext } from '../define-audit.ts';
import {
  defineSiteAudit,
  onPage,
  type SiteClue,
  type SiteObservation,
} from '../define-site-audit.ts';
import { found } from '../observe.ts';
import { namedColumnSubject, observeSite, quotePlace, soughtOn } from '../observe-site.ts';
import { organizationFieldNames } from '../organization-field-names.ts';
import { countUnreadRows, hasOpaqueParts, listColumnPages } from './list-column-pages.ts';

type Key = 'complete' | 'missing' | 'unseen' | 'unread';

const columnId = 'institutional-functions';
const subtree = [columnId, 'internal-divisions', 'leadership'] as const;
const fieldIds: readonly OrganizationFieldId[] = [
  'functions',
  'structure',
  'address',
  'officeHours',
  'contact',
  'head',
];

/** Fields of the guide that tell the same of the organ. */
const guideFields: Readonly<Partial<Record<GuideFieldId, OrganizationFieldId>>> = {
  address: 'address',
  officeHours: 'officeHours',
  telephone: 'contact',
};

type Told = ReadonlyMap<OrganizationFieldId, SiteClue>;

/** What one page tells, whichever of its parts tells it. */
function readPage({ artifacts }: SitePage): (readonly [OrganizationFieldId, SiteClue])[] {
  const { organization, guide, leaders, snapshot } = artifacts;
  const own = (organization?.fields ?? []).flatMap(({ id, locator }) =>
    locator === null ? [] : [[id, onPage(found(locator), snapshot)] as const],
  );
  const guided = (guide?.fields ?? []).flatMap(({ id, value, locator }) => {
    const field = guideFields[id];
    const isTold = field !== undefined && locator !== null && value !== null && value !== '';
    return isTold ? [[field, onPage(found(locator), snapshot)] as const] : [];
  });
  const heads = leaders
    .slice(0, 1)
    .map(({ locator }) => ['head', onPage(found(locator), snapshot)] as const);
  return [...own, ...guided, ...heads];
}

/** The last block of the home page tells how to reach the organ. */
function readFooter({ home }: SiteView): (readonly [OrganizationFieldId, SiteClue])[] {
  if (home === null) return [];
  const { footer, snapshot } = home.artifacts;
  return footer.items.flatMap(({ id, locator }) =>
    id === 'contact' && locator !== null
      ? [['contact', onPage(found(locator), snapshot)] as const]
      : [],
  );
}

/** A column of its own tells its field by what it lists. */
function readColumns(site: SiteView): (readonly [OrganizationFieldId, SiteClue])[] {
  const tellsBy = (id: string, field: OrganizationFieldId) => {
    const column = site.findColumn(id);
    return column?.presence === 'present' && column.state === 'filled'
      ? quotePlace(column.statePlace).map((clue) => [field, clue] as const)
      : [];
  };
  return [...tellsBy('internal-divisions', 'structure'), ...tellsBy('leadership', 'head')];
}

function collect(site: SiteView, pages: readonly SitePage[]): Told {
  const entries = [...pages.flatMap(readPage), ...readColumns(site), ...readFooter(site)];
  return new Map(entries.toReversed());
}

/** Whether a column was read to its end: its whole list, or the one page that it is. */
function isSettled(column: SiteColumn | null): boolean {
  if (column === null || column.presence === 'absent') return true;
  const isPage = column.state === 'filled' && column.rows.length === 0 && column.pages.length > 0;
  return isPage || (column.isComplete && column.state !== 'unknown');
}

const fieldPages: ReadonlySet<string> = new Set([
  ...profileWording.relatedLinks,
  ...Object.values(profileWording.fields).flat(),
]);

/** Whether a page named like a field (联系我们, 内设科室) is linked and was not read. */
function hasUnreadFieldPage(site: SiteView, pages: readonly SitePage[]): boolean {
  const linking = site.home === null ? pages : [site.home, ...pages];
  return linking
    .flatMap(({ links }) => links)
    .some(({ text, href }) => fieldPages.has(normalizeName(text)) && site.findPage(href) === null);
}

/** Whether everything that may hold a field was read as text, sub-pages and the pages they name included. */
function isWholeRead(site: SiteView, pages: readonly SitePage[]): boolean {
  const related = pages.flatMap(({ artifacts }) => artifacts.organization?.related ?? []);
  return (
    pages.some(({ artifacts }) => artifacts.organization !== null) &&
    site.home !== null &&
    subtree.every((id) => isSettled(site.findColumn(id))) &&
    countUnreadRows(site, subtree) === 0 &&
    related.every(({ href }) => site.findPage(href) !== null) &&
    !hasUnreadFieldPage(site, pages) &&
    !pages.some(hasOpaqueParts)
  );
}

function tellMissing(
  missing: readonly OrganizationFieldId[],
  pages: readonly SitePage[],
  site: SiteView,
  context: AuditContext,
): SiteObservation<Key> {
  const names = missing.map((id) => organizationFieldNames[id]).join('、');
  const common = {
    rule: context.rule('organization-fields'),
    subject: namedColumnSubject(columnId, context.findColumn(columnId)?.name ?? '', site),
    data: { names, count: missing.length, pages: pages.length },
    evidence: pages
      .slice(0, 10)
      .map(({ artifacts }) =>
        soughtOn(`在各项标签中查找${names}及其常用名称，未见有内容的一项`, artifacts.snapshot),
      ),
  };
  return isWholeRead(site, pages)
    ? observeSite({ ...common, verdict: 'fault', message: 'missing' })
    : observeSite({ ...common, verdict: 'doubt', message: 'unseen' });
}

/** The six fields of 国务院令第711号 第二十条第（二）项, wherever in the subtree, the guide or the footer they stand. */
export const organizationProfile = defineSiteAudit<Key>({
  id: 'organization-profile',
  title: '机构职能要素',
  messages: {
    complete: '机构职能六项要素齐全：{names}。',
    missing:
      '机构职能、领导信息、内设机构、指南等{pages}个页面及首页底部均未见{names}（{count}项）。请补充公开。',
    unseen: '已读页面未见{names}（{count}项），可能在未读取的下级页面、图片或附件中，请人工核实。',
    unread: '未读到机构职能的内容页面，六项要素未检查。请打开栏目人工核对。',
  },
  audit(site, context) {
    const pages = listColumnPages(site, [...subtree, 'disclosure-guide']);
    const told = collect(site, pages);
    const say = {
      rule: context.rule('organization-fields'),
      subject: namedColumnSubject(columnId, context.findColumn(columnId)?.name ?? '', site),
    };
    const isSeen = pages.some(
      ({ artifacts }) => artifacts.organization !== null || artifacts.leaders.length > 0,
    );
    if (!isSeen) return [observeSite({ ...say, verdict: 'untested', message: 'unread' })];
    const missing = fieldIds.filter((id) => !told.has(id));
    if (missing.length > 0) return [tellMissing(missing, pages, site, context)];
    const names = fieldIds.map((id) => organizationFieldNames[id]).join('、');
    const evidence = fieldIds.flatMap((id) => told.get(id) ?? []);
    return [
      observeSite({ ...say, data: { names }, evidence, verdict: 'passed', message: 'complete' }),
    ];
  },
});
