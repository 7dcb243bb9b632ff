import { fakeBrowser } from 'wxt/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerRequest } from '../../src/browser/answer-request.ts';
import { createTabSessions } from '../../src/browser/tab-sessions.ts';
import type { PageScan } from '../../src/engine/model/page-scan.ts';
import { type Request, ScanAnswer } from '../../src/engine/model/popup-message.ts';
import { dated, quoted } from '../support/documents.ts';
import { holidayText, lastKnownYear, unknownYear } from '../support/own-holidays.ts';
import { day } from '../support/pages.ts';
import { articleOf, artifactsOf, locatorOf } from '../support/test-audit.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing')).fakeBrowser }));

const written = `${lastKnownYear}-12-18`;
const published = `${unknownYear}-02-25`;
const choice = { asOf: day(`${unknownYear}-03-01`), systemId: null };
const years = [String(unknownYear)];
const fileName = 'holidays.json';

/** A document whose term ends in the year that the program does not know. */
const artifacts = artifactsOf({
  kind: { value: 'article', reasons: [] },
  identity: {
    ...artifactsOf().identity,
    siteName: { value: '岚溪县人民政府', from: 'meta', locator: locatorOf('岚溪县人民政府') },
  },
  article: articleOf({
    title: quoted('岚溪县人民政府办公室关于做好秋粮收购工作的通知'),
    issuer: quoted('岚溪县人民政府办公室'),
    documentType: 'other-document',
    pubDate: day(published),
    writtenDate: day(written),
    dates: [dated('published', published), dated('written', written)],
  }),
});

function startWorker() {
  const now = () => new Date(`${unknownYear}-03-01T02:00:00Z`);
  const sessions = createTabSessions(() => now().getTime());
  const ask = async (request: Request) => await answerRequest(request, { sessions, now });
  return { sessions, ask };
}

type Worker = ReturnType<typeof startWorker>;
const load = async ({ ask }: Worker, text: string) =>
  await ask({ type: 'load-holidays', fileName, text });

async function judge({ ask }: Worker, tabId: number): Promise<string | undefined> {
  const scan = (await ask({ type: 'read-document', tabId })) as PageScan;
  return scan.findings.find(({ auditId }) => auditId === 'publication-timeliness')?.outcome;
}

beforeEach(() => fakeBrowser.reset());

describe('a holiday file of the person', () => {
  it('turns a stored page without a verdict into one with a verdict, and back', async () => {
    const worker = startWorker();
    worker.sessions.save(1, artifacts, choice);
    expect(await judge(worker, 1)).toBe('cantTell');
    expect(await load(worker, holidayText())).toEqual({
      state: 'in-use',
      file: { fileName, years },
    });
    expect(await judge(worker, 1)).toBe('failed');
    expect(await worker.ask({ type: 'remove-holidays' })).toEqual({ state: 'in-use', file: null });
    expect(await judge(worker, 1)).toBe('cantTell');
  });

  it('counts the failures of the pages in other tabs again', async () => {
    const worker = startWorker();
    worker.sessions.save(1, artifacts, choice);
    worker.sessions.save(2, artifacts, choice);
    const before = ScanAnswer.parse(await worker.ask({ type: 'judge', tabId: 2, choice }));
    if (before.state !== 'scanned') throw new Error(before.state);
    await load(worker, holidayText());
    const badge = await fakeBrowser.action.getBadgeText({ tabId: 2 });
    expect(badge).toBe(String(before.view.counts.failed + 1));
    await worker.ask({ type: 'remove-holidays' });
    expect(await fakeBrowser.action.getBadgeText({ tabId: 2 })).toBe(
      before.view.counts.failed === 0 ? '' : String(before.view.counts.failed),
    );
  });

  it('judges pages that were stored before the worker slept', async () => {
    const before = startWorker();
    before.sessions.save(5, artifacts, choice);
    await before.sessions.settle();
    await load(startWorker(), holidayText());
    expect(await fakeBrowser.action.getBadgeText({ tabId: 5 })).not.toBe('');
  });

  it('lasts', async () => {
    await load(startWorker(), holidayText());
    expect(await startWorker().ask({ type: 'read-holidays' })).toEqual({
      state: 'in-use',
      file: { fileName, years },
    });
  });

  it.each([
    ['no JSON', '{"years":', { fault: 'not-json', detail: '' }],
    ['another JSON', '{"days":[]}', { fault: 'not-a-table', detail: 'revision：应为文本' }],
    [
      'a day of another year',
      holidayText().replace('-01-01', '-13-01'),
      { fault: 'not-a-table', detail: expect.stringContaining(`years.${unknownYear}.off[0]`) },
    ],
  ])('is refused and changes nothing where it is %s', async (_, text, refusal) => {
    const worker = startWorker();
    await load(worker, holidayText());
    expect(await load(worker, text)).toEqual({ state: 'refused', ...refusal });
    expect(await worker.ask({ type: 'read-holidays' })).toMatchObject({
      file: { fileName, years },
    });
  });

  it.each([null, 7, 'table', {}, { fileName, table: { years: { 20: {} } } }])(
    'counts as none where its storage is damaged: %j',
    async (holidays) => {
      await fakeBrowser.storage.local.set({ holidays });
      const worker = startWorker();
      worker.sessions.save(1, artifacts, choice);
      expect(await worker.ask({ type: 'read-holidays' })).toEqual({ state: 'in-use', file: null });
      expect(await judge(worker, 1)).toBe('cantTell');
    },
  );
});
