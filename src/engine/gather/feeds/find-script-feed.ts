import type { PageList } from '../../model/artifacts/list.ts';
import type { ListFeed } from '../../model/site/list-feed.ts';
import { parseAddress } from '../../text/resolve-address.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { scriptTextOf } from './script-literal.ts';

const maxScriptLength = 200_000;
const reach = 600;
const callAddress =
  /(?:\$\.(?:get|getJSON)|\bfetch|\baxios(?:\.get)?|\bjQuery\.get(?:JSON)?)\(\s{0,20}["'`]([^"'`\n]{1,400})["'`]/g;
const optionAddress = /\burl["']?\s{0,9}:\s{0,9}["'`]([^"'`\n]{1,400})["'`]/g;
const isPost = /(?:type|method)["']?\s{0,9}:\s{0,9}["']post["']/i;
const listAddress = /list|query|page|search|json|data|article|info|content|news|doc/i;
const otherAddress =
  /count|click|hit|visit|login|weather|menu|user|token|captcha|config|upload|qrcode|stat\b|\.(?:js|css|png|jpe?g|gif|svg)(?:$|\?)/i;
const pageParameter = /([?&](?:page|pageno|pagenum|pageindex|curpage|currentpage|pn|p)=)(\d{0,5})/i;
const dataPair =
  /["']?\b(\w{1,40})["']?\s{0,9}:\s{0,9}(?:"([^"\n]{0,200})"|'([^'\n]{0,200})'|(\d{1,12}))\s{0,9}[,}]/g;
const pageKey = /^(?:page|pageno|pagenum|pageindex|curpage|currentpage|pn|p)$/i;

/** Fixed values of the call's `data` object; one that is computed makes the call unreadable. */
function readData(around: string): string[] | null {
  const opening = /\bdata["']?\s{0,9}:\s{0,9}\{/.exec(around);
  if (opening === null) return [];
  const start = opening.index + opening[0].length;
  const object = `${around.slice(start, around.indexOf('}', start))}}`;
  const pairs: string[] = [];
  for (const [, name = '', double, single, digits] of object.matchAll(dataPair)) {
    const value = double ?? single ?? digits ?? '';
    pairs.push(`${name}=${pageKey.test(name) ? '{page}' : encodeURIComponent(value)}`);
  }
  const written = object.split(':').length - 1;
  return pairs.length === written ? pairs : null;
}

/** Puts `{page}` where the address counts pages: as written, or where a script adds the number at its end. */
function markPage(address: string): string {
  return address.replace(pageParameter, (whole, name: string, digits: string) =>
    digits === '' || digits === '1' ? `${name}{page}` : whole,
  );
}

function hasSameHost(address: string, page: ParsedPage): boolean {
  return parseAddress(address)?.host === parseAddress(page.url)?.host;
}

function toTemplate(page: ParsedPage, written: string, around: string): string | null {
  if (!listAddress.test(written) || otherAddress.test(written) || written.includes('${')) {
    return null;
  }
  const data = isPost.test(around) ? null : readData(around);
  const address = page.resolve(written);
  if (data === null || address === null || !hasSameHost(address, page)) return null;
  const joined = data.length === 0 ? '' : `${address.includes('?') ? '&' : '?'}${data.join('&')}`;
  const whole = `${address}${joined}`;
  const template = whole.includes('{page}') ? whole : markPage(whole);
  // An address that breaks off is completed by values which the script computes.
  return /[=&?]$/.test(template) ? null : template;
}

function findTemplate(page: ParsedPage): string | null {
  for (const script of page.byTag('script')) {
    const text = scriptTextOf(script).slice(0, maxScriptLength);
    if (!/ajax|fetch|axios|\.get(?:JSON)?\(|url/.test(text)) continue;
    for (const pattern of [callAddress, optionAddress]) {
      for (const found of text.matchAll(pattern)) {
        const around = text.slice(found.index, found.index + reach);
        const template = toTemplate(page, found[1] ?? '', around);
        if (template !== null) return template;
      }
    }
  }
  return null;
}

/** Whether the page holds less than its whole list and no link to the rest. */
function needsMore(list: PageList | null): boolean {
  if (list === null || list.rows.length === 0) return true;
  return (
    list.pagination !== null && (list.pagination.pages ?? 1) > 1 && list.pagination.next === null
  );
}

/**
 * A list that a script fetches from a fixed address of the same host by a plain GET.
 * Errors: null where rows need no feed, or where the call cannot be told from the script alone.
 */
export function findScriptFeed(
  page: ParsedPage,
  url: string,
  list: PageList | null,
): ListFeed | null {
  const template = needsMore(list) ? findTemplate(page) : null;
  if (template === null) return null;
  const hasRows = list !== null && list.rows.length > 0;
  const isCounted = template.includes('{page}');
  if (hasRows && !isCounted) return null;
  const pages = isCounted ? (list?.pagination?.pages ?? null) : 1;
  const firstPage = hasRows ? 2 : 1;
  return { system: 'json', page: url, template, perPage: null, pages, firstPage };
}
