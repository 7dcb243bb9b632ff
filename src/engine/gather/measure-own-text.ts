import { findFooter } from './find-footer.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** Characters of a page's visible text above its last block that stand in no link. */
export function measureOwnText(page: ParsedPage): number {
  const end = findFooter(page)?.span.start ?? page.text.length;
  let linked = 0;
  let reached = 0;
  for (const link of page.byTag('a')) {
    const span = page.spanOf(link);
    const start = Math.max(span.start, reached);
    const stop = Math.min(span.end, end);
    if (stop <= start) continue;
    linked += stop - start;
    reached = stop;
  }
  const blanks = page.text.slice(0, end).split(/\s/).length - 1;
  return Math.max(0, end - linked - blanks);
}
