import type { Element } from 'domhandler';
import { siteReadingWords } from '../data/site-reading-words.ts';
import { hasAncestor } from './page/element.ts';
import type { ParsedPage } from './page/parsed-page.ts';

const maxDelaySeconds = 5;
const maxScriptLength = 4_000;
/** A page with more text or links has something of its own to show. */
const maxOwnText = 200;
const maxOwnLinks = 3;
const maxPhraseLength = 80;

const refreshContent =
  /^\s{0,9}(\d{1,4})(?:\.\d{1,6})?\s{0,9}[;,]\s{0,9}url\s{0,9}=\s{0,9}(.{1,2000})$/i;
const scriptedAddress =
  /\blocation(?:\.href)?\s{0,9}=\s{0,9}["']([^"'\n]{1,1000})["']|\blocation\.(?:replace|assign)\(\s{0,9}["']([^"'\n]{1,1000})["']|\bwindow\.open\(\s{0,9}["']([^"'\n]{1,1000})["']\s{0,9},\s{0,9}["']_(?:self|top|parent)["']/;
/** A script that is nothing but the sending: it runs on every visit, whatever else the page shows. */
const soleStatement =
  /^(?:<!--\s{0,9})?(?:setTimeout\(\s{0,9}(?:function\s{0,3}\(\)\s{0,3}\{|\(\)\s{0,3}=>\s{0,3}\{?|["']))?\s{0,9}(?:window\.|self\.|top\.|parent\.|document\.){0,2}location(?:\.href\s{0,9}=|\s{0,9}=|\.replace\(|\.assign\()\s{0,9}\\?["']([^"'\n\\]{1,1000})\\?["']\)?\s{0,9};?\s{0,9}(?:\}?\s{0,9}["']?\s{0,9},\s{0,9}[0-5]?\d{1,3}\s{0,3}\)\s{0,3};?)?\s{0,9}(?:(?:\/\/)?\s{0,3}-->)?$/;
/** A refresh that a script writes into the page. */
const writtenRefresh = /http-equiv=\\?["']?refresh.{1,40}?url\s{0,3}=\s{0,3}([^"'\\<>\s]{1,1000})/i;
/** Phones are sent elsewhere, and a firewall's puzzle back to the same page: neither is where the page leads. */
const conditional = /userAgent|document\.cookie|navigator\./;

function hasLittle(page: ParsedPage): boolean {
  return page.text.length <= maxOwnText && page.byTag('a').length <= maxOwnLinks;
}

function readRefresh(page: ParsedPage): string | null {
  for (const meta of page.byTag('meta')) {
    if (meta.attribs['http-equiv']?.toLowerCase() !== 'refresh') continue;
    if (hasAncestor(meta, ({ name }) => name === 'noscript')) continue;
    const found = refreshContent.exec(meta.attribs['content'] ?? '');
    if (found === null || Number(found[1]) > maxDelaySeconds) continue;
    return page.resolve(found[2]?.trim().replace(/^["']|["']$/g, ''));
  }
  return null;
}

function scriptText(script: Element): string {
  const [first] = script.children;
  return first?.type === 'text' ? first.data.slice(0, maxScriptLength) : '';
}

function readScript(page: ParsedPage): string | null {
  const scripts = page.byTag('script').map(scriptText);
  if (scripts.some((text) => conditional.test(text))) return null;
  for (const text of scripts) {
    const found = scriptedAddress.exec(text);
    const address = found?.slice(1).find((group) => group !== undefined);
    const target = page.resolve(address ?? writtenRefresh.exec(text)?.[1]);
    if (target !== null) return target;
  }
  return null;
}

function readSoleScript(page: ParsedPage): string | null {
  for (const script of page.byTag('script')) {
    const found = soleStatement.exec(scriptText(script).trim());
    const target = found === null ? null : page.resolve(found[1]);
    if (target !== null) return target;
  }
  return null;
}

/** A lone link with words such as 点击跳转 around it. */
function readLoneLink(page: ParsedPage): string | null {
  const [link, ...more] = page.byTag('a');
  if (link === undefined || more.length > 0 || page.text.length > maxPhraseLength) return null;
  const sends = siteReadingWords.sendingPhrases.some((phrase) => page.text.includes(phrase));
  return sends ? page.resolve(link.attribs['href']) : null;
}

function stripFragment(url: string): string {
  return url.replace(/#.{0,4000}$/, '');
}

/**
 * Where a page that shows nothing of its own sends its readers: a refresh within five seconds, a script, a lone link.
 * Errors: null for any page with content.
 */
export function readSendsTo(page: ParsedPage): string | null {
  const refresh = readRefresh(page) ?? readSoleScript(page);
  const target = refresh ?? (hasLittle(page) ? (readScript(page) ?? readLoneLink(page)) : null);
  return target === null || stripFragment(target) === stripFragment(page.url) ? null : target;
}
