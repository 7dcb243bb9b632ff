import type { PlatformBlocks } from '../../model/artifacts/columns.ts';
import type { Subject } from '../../model/finding.ts';
import type { ColumnLook, SiteColumn, SiteView } from '../../model/site/site-view.ts';
import type { SitePage } from '../../model/site/site-page.ts';
import { normalizeName } from '../../text/normalize-name.ts';
import type { AuditContext, Verdict } from '../define-audit.ts';
import {
  defineSiteAudit,
  onPage,
  portalSubject,
  type SiteObservation,
} from '../define-site-audit.ts';
import { found } from '../observe.ts';
import { observeSite, quotePlace, soughtOn } from '../observe-site.ts';

type Key =
  | 'entry'
  | 'otherName'
  | 'noEntry'
  | 'entry-unsure'
  | 'ownHost'
  | 'block'
  | 'noBlock'
  | 'block-unsure'
  | 'search'
  | 'noSearch'
  | 'elsewhere'
  | 'unread';

type Answers = SiteObservation<Key>[];

const platformId = 'disclosure-platform';
const minLooks = 2;

/** The platform is the portal's; the column tells the items of scoring tables that ask for it. */
const platformSubject = (site: SiteView): Subject => ({
  ...portalSubject(site),
  column: platformId,
});

function nameOf(id: string, context: AuditContext): string {
  return context.findColumn(id)?.name ?? id;
}

/** Whether two looks of different kinds ended without it. */
function isProvenAbsent(column: SiteColumn | null): boolean {
  if (column?.presence !== 'absent') return false;
  const kinds = new Set<ColumnLook['kind']>(
    column.looks.filter(({ found: isFound }) => !isFound).map(({ kind }) => kind),
  );
  return kinds.size >= minLooks;
}

function quoteAbsence(column: SiteColumn | null, name: string, fallback: SitePage) {
  const pages = (column?.looks ?? []).flatMap((look) => look.pages.slice(0, 2));
  const sought = `在链接、菜单、页签和标题中查找“${name}”，未见`;
  return pages.length === 0
    ? [soughtOn(sought, fallback.artifacts.snapshot)]
    : pages.map((page) => soughtOn(sought, page));
}

/** A column is demanded where a rule orders it at the level; elsewhere its absence is never a fault. */
function isRequired(id: string, context: AuditContext): boolean {
  const requirement = context.findColumn(id)?.requirement ?? {};
  return context.level !== null && requirement[context.level] === 'required';
}

/** The entry on the home page, else the column as it was found anywhere. */
function findEntry(site: SiteView, home: SitePage) {
  const { entry } = home.artifacts.platform;
  if (entry !== null) {
    const evidence = [onPage(found(entry.locator), home.artifacts.snapshot)];
    return { text: entry.text, href: entry.href, evidence };
  }
  const column = site.findColumn(platformId);
  if (column?.presence !== 'present' || column.text === null) return null;
  return { text: column.text, href: column.url, evidence: quotePlace(column.place, column.text) };
}

function judgeEntry(site: SiteView, home: SitePage, context: AuditContext): Answers {
  const name = nameOf(platformId, context);
  const subject = platformSubject(site);
  const rule = context.rule('platform-entry');
  const entry = findEntry(site, home);
  if (entry === null) {
    const column = site.findColumn(platformId);
    const isCertain = isProvenAbsent(column) && isRequired(platformId, context);
    const evidence = quoteAbsence(column, name, home);
    const say = { rule, subject, data: { name }, evidence };
    return isCertain
      ? [observeSite({ ...say, verdict: 'fault', message: 'noEntry' })]
      : [observeSite({ ...say, verdict: 'doubt', message: 'entry-unsure' })];
  }
  const { text, href, evidence } = entry;
  const data = { name, text };
  const isNamed = normalizeName(text).endsWith(name);
  const answer: SiteObservation<Key> = isNamed
    ? observeSite({ rule, subject, data, evidence, verdict: 'passed', message: 'entry' })
    : observeSite({
        rule: context.rule('platform-name'),
        subject,
        data,
        evidence,
        verdict: 'doubt',
        message: 'otherName',
      });
  return [answer, ...judgeHost(href, evidence, site, context)];
}

/** A host of its own (xxgk., zwgk.) makes no separate site, but deserves a look. */
function judgeHost(
  href: string | null,
  evidence: SiteObservation['evidence'],
  site: SiteView,
  context: AuditContext,
): Answers {
  if (href === null || !URL.canParse(href)) return [];
  const host = new URL(href).hostname;
  const hints = context.findColumn(platformId)?.urlHints ?? [];
  if (!hints.includes(host.split('.')[0] ?? '')) return [];
  const subject = platformSubject(site);
  const rule = context.rule('platform-name');
  return [
    observeSite({ verdict: 'doubt', rule, message: 'ownHost', subject, data: { host }, evidence }),
  ];
}

function judgeBlock(
  { column: id, locator }: PlatformBlocks['blocks'][number],
  platform: SitePage,
  site: SiteView,
  context: AuditContext,
): SiteObservation<Key> {
  const name = nameOf(id, context);
  const column = site.findColumn(id);
  const say = {
    rule: context.rule('platform-blocks'),
    subject: { ...platformSubject(site), column: id, title: name },
    data: { name },
  };
  const seen =
    locator === null
      ? column?.presence === 'present'
        ? quotePlace(column.place, column.text)
        : null
      : [onPage(found(locator), platform.artifacts.snapshot)];
  if (seen !== null) {
    return observeSite({ ...say, evidence: seen, verdict: 'passed', message: 'block' });
  }
  const isCertain = isProvenAbsent(column) && isRequired(id, context) && !platform.needsRendering;
  const evidence = quoteAbsence(column, name, platform);
  const [verdict, message]: readonly [Verdict, Key] = isCertain
    ? ['fault', 'noBlock']
    : ['doubt', 'block-unsure'];
  return observeSite({ ...say, evidence, verdict, message });
}

function judgeSearch(
  platform: SitePage,
  home: SitePage,
  site: SiteView,
  context: AuditContext,
): SiteObservation<Key> {
  const say = { rule: context.rule('site-search'), subject: platformSubject(site) };
  const page = [platform, home].find(({ artifacts }) => artifacts.search !== null);
  const search = page?.artifacts.search ?? null;
  if (page === undefined || search === null) {
    const evidence = [soughtOn('检索框、检索按钮和检索链接', platform.artifacts.snapshot)];
    return observeSite({ ...say, evidence, verdict: 'doubt', message: 'noSearch' });
  }
  const evidence = [onPage(found(search.locator), page.artifacts.snapshot)];
  return observeSite({ ...say, evidence, verdict: 'passed', message: 'search' });
}

/** The home page's entry 政府信息公开, the four blocks behind it, and its search. */
export const disclosurePlatform = defineSiteAudit<Key>({
  id: 'disclosure-platform',
  title: '政府信息公开平台',
  messages: {
    entry: '首页设有“{text}”入口。',
    otherName: '提示：入口名为“{text}”，平台名称宜统一为“{name}”，请核对后调整。',
    noEntry: '首页和导航未见“{name}”入口。请在首页显著位置开设；已设的，请核对入口名称。',
    'entry-unsure': '首页未见“{name}”入口，可能由脚本或图片显示，请人工核实。',
    ownHost: '入口指向单独的域名{host}。平台应为门户网站的专栏，请核实是否另设了网站。',
    block: '平台设有“{name}”。',
    noBlock: '平台未见“{name}”。请按统一规范补设；已设的，请核对板块名称。',
    'block-unsure': '平台未见“{name}”，尚不足以认定未设，请人工核实。',
    search: '平台或首页提供信息检索。',
    noSearch: '平台和首页未见检索框，可能由脚本生成，请人工核实。',
    elsewhere: '政府信息公开平台设在其他网站，四个板块不在本网站检查。',
    unread: '政府信息公开平台未能读取，未检查。请检查网站能否访问后重新审计。',
  },
  audit(site, context) {
    const { home, platform } = site;
    const say = { rule: context.rule('platform-blocks'), subject: platformSubject(site) };
    const entry = home === null ? [] : judgeEntry(site, home, context);
    if (home === null || platform === null) {
      const isElsewhere = site.findColumn(platformId)?.state === 'redirect';
      return [
        ...entry,
        isElsewhere
          ? observeSite({ ...say, verdict: 'inapplicable', message: 'elsewhere' })
          : observeSite({ ...say, verdict: 'untested', message: 'unread' }),
      ];
    }
    const { blocks } = platform.artifacts.platform;
    return [
      ...entry,
      ...blocks.map((block) => judgeBlock(block, platform, site, context)),
      judgeSearch(platform, home, site, context),
    ];
  },
});
