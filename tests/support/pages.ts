import { parsePage } from '../../src/engine/gather/page/parse-page.ts';
import type { ParsedPage } from '../../src/engine/gather/page/parsed-page.ts';
import { asCivilDate, type CivilDate } from '../../src/engine/model/civil-date.ts';
import type { Snapshot } from '../../src/engine/model/snapshot.ts';

/** A parsed page of an invented county portal. */
export function pageOf(
  html: string,
  url = 'https://www.lanxi-demo.gov.cn/zwgk/index.html',
): ParsedPage {
  return parsePage(html, url);
}

/** A civil date; throws on a slip in a test. */
export function day(text: string): CivilDate {
  const date = asCivilDate(text);
  if (date === null) throw new Error(`no date: ${text}`);
  return date;
}

/** A snapshot of an invented county portal. */
export function snapshotOf(html: string, more: Partial<Snapshot> = {}): Snapshot {
  const url = 'https://www.lanxi-demo.gov.cn/zwgk/index.html';
  return {
    url,
    finalUrl: url,
    status: 200,
    via: 'fetch',
    carrier: 'html',
    capturedAt: '2026-11-21T01:42:00.000Z',
    encoding: 'utf-8',
    html,
    frames: [],
    sha256: '0'.repeat(64),
    truncated: false,
    ...more,
  };
}
