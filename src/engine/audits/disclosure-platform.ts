import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import { normalizeName } from '../text/normalize-name.ts';
import { type AuditContext, defineAudit, type Observation } from './define-audit.ts';
import { absent, found, observe, pageSubject, siteSubject } from './observe.ts';

type Key =
  | 'entry'
  | 'otherName'
  | 'otherChannel'
  | 'noEntry'
  | 'ownHost'
  | 'block'
  | 'noBlock'
  | 'elsewhere';

const minNameLength = 4;

/** 信息公开 and 政府信息公开专栏 stand for the entry itself; 政务公开 is a wider channel that may hold it. */
function isVariant(text: string, name: string): boolean {
  return text.includes(name) || (text.length >= minNameLength && name.endsWith(text));
}

/** An entry on another host may be that of another organ: a business system links to its bureau. */
function isOnOwnHost(href: string, pageUrl: string): boolean {
  if (!URL.canParse(href) || !URL.canParse(pageUrl)) return false;
  return new URL(href).hostname === new URL(pageUrl).hostname;
}

function judgeEntry(artifacts: PageArtifacts, context: AuditContext): Observation<Key>[] {
  const column = context.findColumn('disclosure-platform');
  const name = column?.name ?? '';
  const subject = siteSubject(artifacts);
  const { entry } = artifacts.platform;
  if (entry === null) {
    const rule = context.rule('platform-entry');
    const evidence = [absent(`在首页链接、菜单和图片中查找“${name}”，未见`)];
    return [
      observe({ verdict: 'doubt', rule, message: 'noEntry', subject, data: { name }, evidence }),
    ];
  }
  const text = normalizeName(entry.text);
  const data = { name, text: entry.text };
  const evidence = [found(entry.locator)];
  if (text.endsWith(name)) {
    const rule = context.rule('platform-entry');
    return [observe({ verdict: 'passed', rule, message: 'entry', subject, data, evidence })];
  }
  const rule = context.rule('platform-name');
  const isOtherName = isVariant(text, name);
  const isOwn = isOnOwnHost(entry.href, artifacts.snapshot.finalUrl);
  return [
    observe({
      verdict: isOtherName && isOwn ? 'fault' : 'doubt',
      rule,
      message: isOtherName ? 'otherName' : 'otherChannel',
      subject,
      data,
      evidence,
    }),
  ];
}

/** A host of its own (xxgk., zwgk.) makes no separate site, but deserves a look. */
function judgeHost(artifacts: PageArtifacts, context: AuditContext): Observation<Key>[] {
  const { entry } = artifacts.platform;
  if (entry === null || !URL.canParse(entry.href)) return [];
  const host = new URL(entry.href).hostname;
  const hints = context.findColumn('disclosure-platform')?.urlHints ?? [];
  if (!hints.includes(host.split('.')[0] ?? '')) return [];
  return [
    observe({
      verdict: 'doubt',
      rule: context.rule('platform-name'),
      message: 'ownHost',
      subject: siteSubject(artifacts),
      data: { host },
      evidence: [found(entry.locator, entry.href)],
    }),
  ];
}

function judgeBlocks(artifacts: PageArtifacts, context: AuditContext): Observation<Key>[] {
  const rule = context.rule('platform-blocks');
  return artifacts.platform.blocks.map(({ column, locator }) => {
    const name = context.findColumn(column)?.name ?? column;
    const subject = { ...pageSubject(artifacts), kind: 'column', column, title: name } as const;
    const data = { name };
    return locator === null
      ? observe({
          verdict: 'doubt',
          rule,
          message: 'noBlock',
          subject,
          data,
          evidence: [absent(`在本页链接、页签和标题中查找“${name}”，未见`)],
        })
      : observe({
          verdict: 'passed',
          rule,
          message: 'block',
          subject,
          data,
          evidence: [found(locator)],
        });
  });
}

/** The home page's entry 政府信息公开, and the four blocks behind it. */
export const disclosurePlatform = defineAudit<Key>({
  id: 'disclosure-platform',
  scope: 'page',
  title: '政府信息公开平台',
  requires: ['kind', 'platform'],
  messages: {
    entry: '首页设有“{text}”入口。',
    otherName: '首页入口名为“{text}”。平台名称宜统一为“{name}”，请核对后调整。',
    otherChannel: '首页见“{text}”频道，未见名为“{name}”的入口；入口可能在频道内，请打开核实。',
    noEntry: '首页未见“{name}”入口，可能由脚本或图片显示，请人工核实。',
    ownHost: '入口指向单独的域名{host}。平台应为门户网站的专栏，请核实是否另设了网站。',
    block: '本页设有“{name}”。',
    noBlock: '本页未见“{name}”，可能由脚本显示或在下级页面，请人工核实。',
    elsewhere: '本页不是首页或政府信息公开平台页，不检查平台设置。',
  },
  audit(artifacts, context) {
    switch (artifacts.kind.value) {
      case 'home':
        return [...judgeEntry(artifacts, context), ...judgeHost(artifacts, context)];
      case 'platform':
        return judgeBlocks(artifacts, context);
      default: {
        const rule = context.rule('platform-entry');
        const subject = pageSubject(artifacts);
        return [observe({ verdict: 'inapplicable', rule, message: 'elsewhere', subject })];
      }
    }
  },
});
