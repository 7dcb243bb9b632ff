import type { ListFeed } from '../../model/site/list-feed.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { scriptTextOf } from './script-literal.ts';

const mark = 'dataproxy.jsp';
const maxTextLength = 400_000;
/** How far around the address its parameters are looked for. */
const reach = 1_500;
const defaultPerPage = 15;
/** Pages of the pager that one answer fills. */
const defaultGroup = 3;

const literalQuery = /([\w./:-]{0,200}dataproxy\.jsp)\?([^"'<>\s\]]{10,1500})/;
const proxyAddress = /([\w./:-]{0,200}dataproxy\.jsp)/;
const parameter =
  /["']?\b(col|appid|webid|path|columnid|sourceContentType|unitid|webname|permissiontype)["']?\s{0,9}[:=]\s{0,9}(?:"([^"\n]{0,200})"|'([^'\n]{0,200})'|([\w./%-]{1,200}))/g;
const perPageSign = /per_?page["']?\s{0,9}[:=]\s{0,9}["']?(\d{1,3})/i;
const groupSign = /group_?size["']?\s{0,9}[:=]\s{0,9}["']?(\d{1,2})/i;
const totalSign = /total_?record["']?\s{0,9}[:=>]\s{0,9}["']?(\d{1,7})/i;
const pagesSign = /<totalpage>(\d{1,6})</i;

function numberIn(text: string, pattern: RegExp): number | null {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

interface Proxy {
  readonly address: string;
  /** Parameters that name the column, ready to be sent. */
  readonly query: string;
  readonly isByPage: boolean;
}

function splitQuery(query: string): string[] {
  return query
    .replace(/&amp;/g, '&')
    .split('&')
    .filter((part) => part !== '');
}

const rangeNames = /^(?:startrecord|endrecord|perpage)=/i;

/** The whole query as it stands in `<nextgroup>` or in a script. */
function readLiteral(text: string): Proxy | null {
  const found = literalQuery.exec(text);
  const parts = splitQuery(found?.[2] ?? '');
  const isWhole = ['columnid=', 'unitid='].every((name) =>
    parts.some((part) => part.toLowerCase().startsWith(name)),
  );
  if (found?.[1] === undefined || !isWhole) return null;
  const isByPage = !parts.some((part) => rangeNames.test(part));
  const kept = parts.filter((part) => !rangeNames.test(part) && !/^page=/i.test(part));
  return { address: found[1], query: kept.join('&'), isByPage };
}

/** Parameters written as an object beside the address. */
function readParameters(text: string): Proxy | null {
  const found = proxyAddress.exec(text);
  if (found?.[1] === undefined) return null;
  const around = text.slice(Math.max(0, found.index - reach), found.index + reach);
  const values = new Map<string, string>();
  for (const [, name = '', double, single, bare] of around.matchAll(parameter)) {
    if (!values.has(name)) values.set(name, double ?? single ?? bare ?? '');
  }
  if (!values.has('columnid') || !values.has('unitid')) return null;
  const query = [...values].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return { address: found[1], query: query.join('&'), isByPage: false };
}

function isEncoded(text: string): boolean {
  return /^[\x21-\x7E]*$/.test(text);
}

function toFeed(page: ParsedPage, url: string, text: string, proxy: Proxy): ListFeed | null {
  const address = page.resolve(proxy.address);
  if (address === null) return null;
  const shown = numberIn(text, perPageSign) ?? defaultPerPage;
  const perPage = shown * (numberIn(text, groupSign) ?? defaultGroup);
  const total = numberIn(text, totalSign);
  const query = isEncoded(proxy.query) ? proxy.query : encodeURI(proxy.query);
  const rows = text.split('<record>').length - 1;
  if (proxy.isByPage) {
    const pages = numberIn(text, pagesSign);
    const template = `${address}?page={page}&${query}`;
    return { system: 'jpage', page: url, template, perPage: null, pages, firstPage: 1 };
  }
  return {
    system: 'jpage',
    page: url,
    template: `${address}?startrecord={start}&endrecord={end}&perpage=${String(shown)}&${query}`,
    perPage,
    pages: total === null ? null : Math.max(1, Math.ceil(total / perPage)),
    firstPage: rows >= perPage ? Math.floor(rows / perPage) + 1 : 1,
  };
}

function listTexts(page: ParsedPage): string[] {
  const holders = [...page.byTag('script'), ...page.byTag('textarea')].map(scriptTextOf);
  const elements = page.byTag('nextgroup').map(({ children: [first] }) => {
    return first?.type === 'comment' || first?.type === 'text' ? first.data : '';
  });
  return [...holders, ...elements]
    .filter((text) => text.includes(mark))
    .map((text) => text.slice(0, maxTextLength));
}

/**
 * The data proxy of a 大汉 jpage list.
 * Errors: null where the page names none, or not the column it hands out.
 */
export function findJpageFeed(page: ParsedPage, url: string): ListFeed | null {
  const texts = listTexts(page);
  const proxies = [...texts.map(readLiteral), ...texts.map(readParameters)];
  const at = proxies.findIndex((proxy) => proxy !== null);
  const proxy = proxies[at];
  return proxy == null ? null : toFeed(page, url, texts.join('\n'), proxy);
}
