import { describe, expect, it } from 'vitest';
import { findToday, portal, renderDemoPage } from '../../scripts/demo/render-demo.mjs';
import { answerDemo } from '../../scripts/demo/serve-demo.mjs';
import { scanBytes } from '../corpus/corpus-case.ts';

const today = '2026-11-21';
interface DemoPage {
  readonly path: string;
  readonly title: string;
  readonly isBare?: boolean;
  readonly faults: readonly { readonly audit: string; readonly outcome?: 'cantTell' }[];
}
const pages = (portal.pages as DemoPage[]).filter(({ isBare }) => isBare !== true);

/** Audits with a given outcome on a page. */
function judge({ path }: DemoPage): (outcome: string) => string[] {
  const body: unknown = answerDemo(path, today)?.body;
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : (body as Uint8Array);
  const { findings } = scanBytes(bytes, `http://${String(portal.host)}${path}`, today);
  return (wanted) => {
    const found = findings.filter(({ outcome }) => outcome === wanted);
    return [...new Set(found.map(({ auditId }) => auditId))].sort();
  };
}

const namesOf = (page: DemoPage, wanted: 'cantTell' | undefined): string[] =>
  page.faults.filter(({ outcome }) => outcome === wanted).map(({ audit }) => audit);

describe('the demo portal', () => {
  it.each(pages)('$title ($path) fails in what was planted and in nothing else', (page) => {
    const auditsOf = judge(page);
    expect(auditsOf('failed')).toEqual(namesOf(page, undefined).sort());
    expect(auditsOf('cantTell')).toEqual(expect.arrayContaining(namesOf(page, 'cantTell')));
  });

  it.each(pages.filter(({ path }) => path.startsWith('/zfxxgk/zfxxgknb/')))(
    '$title ($path) leaves no doubt about a report',
    (page) => {
      const doubts = judge(page)('cantTell');
      expect(doubts.filter((audit) => audit.startsWith('annual-report'))).toEqual([]);
    },
  );

  it('leaves no place of a template unfilled', () => {
    const rests = pages.flatMap(
      (page) => renderDemoPage(page, today).match(/\{\{[+-][^}]*\}\}/g) ?? [],
    );
    expect(rests).toEqual([]);
  });

  it('counts its dates in Asia/Shanghai', () => {
    expect(findToday(new Date('2026-11-20T16:00:00Z'))).toBe('2026-11-21');
    expect(findToday(new Date('2026-11-20T15:59:59Z'))).toBe('2026-11-20');
  });
});
