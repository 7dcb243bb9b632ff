import type { PlacedText } from './find-footer.ts';
import type { ParsedPage } from './page/parsed-page.ts';

const maxChecks = 2000;
const codePattern = /标识编?码[^\n\d]{0,12}?((?:bm)?\d{8,10})(?!\d)/i;

/** Whether a text is a 标识码: ten digits for local sites, `bm` and eight digits for ministries. */
export function isSiteIdCode(text: string): boolean {
  return /^(?:\d{10}|bm\d{8})$/i.test(text);
}

/** The 网站标识码 that the page shows, with its place; null where none is seen. */
export function findVisibleSiteIdCode(page: ParsedPage): PlacedText | null {
  const { text } = page;
  let at = text.indexOf('标识');
  for (let checks = 0; at >= 0 && checks < maxChecks; at = text.indexOf('标识', at + 2)) {
    checks += 1;
    const match = codePattern.exec(text.slice(at, at + 60));
    const value = match?.[1];
    if (match === null || value === undefined || !isSiteIdCode(value)) continue;
    return { value, span: { start: at, end: at + match.index + match[0].length } };
  }
  return null;
}
