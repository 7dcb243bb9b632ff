import { expect, it } from 'vitest';
import { dateConsistency } from '../../../../src/engine/audits/site/date-consistency.ts';
import { documentOf, type DocumentParts } from '../../../support/site-documents.ts';
import { siteOf } from '../../../support/site-fixture.ts';
import { contextOf } from '../../../support/test-audit.ts';

const noticeOf = (at: number, more: Partial<DocumentParts> = {}) =>
  documentOf({
    path: `tz/${String(at)}.html`,
    title: `岚溪县人民政府关于第${String(at)}号事项的通知`,
    pubDate: '2026-07-30',
    rowDate: '2026-07-30',
    columns: ['notices'],
    ...more,
  });
const agreeing = [noticeOf(1), noticeOf(2)];
const judge = (...documents: readonly ReturnType<typeof noticeOf>[]) =>
  dateConsistency
    .audit(siteOf({ documents, pages: documents.map(({ page }) => page) }), contextOf())
    .map(({ verdict, message }) => `${verdict} ${message}`);
const passed = 'passed consistent';
const failed = 'fault listDiffers';

it('fails a document whose list gives another day than its page, with both days', () => {
  const late = noticeOf(3, { rowDate: '2026-08-05' });
  expect(judge(...agreeing, late)).toEqual([passed, passed, failed]);
  const documents = [...agreeing, late];
  const site = siteOf({ documents, pages: documents.map(({ page }) => page) });
  const seen = dateConsistency.audit(site, contextOf()).at(-1);
  expect(seen?.data).toMatchObject({ first: '2026-07-30', second: '2026-08-05' });
  expect(seen?.evidence).toHaveLength(2);
});

it('takes one day for a shift of the time zone, two for a difference', () => {
  expect(judge(...agreeing, noticeOf(3, { rowDate: '2026-07-31' }))).not.toContain(failed);
  expect(judge(...agreeing, noticeOf(3, { rowDate: '2026-08-01' }))).toContain(failed);
});

it('takes a list of 成文日期 for what it is', () => {
  const parts = { writtenDate: '2026-07-20', rowDate: '2026-07-20' };
  expect(judge(...agreeing, noticeOf(3, parts))).toEqual([passed, passed, passed]);
});

it('says nothing of a list that differs from half of its pages', () => {
  expect(judge(noticeOf(1), noticeOf(2, { rowDate: '2026-08-05' }))).toEqual([passed, passed]);
});

it('fails what a page contradicts by itself', () => {
  expect(judge(noticeOf(1, { writtenDate: '2026-08-02' }))).toEqual(['fault writtenLater']);
});

it('says so where no document was read', () => {
  expect(judge()).toEqual(['untested none']);
});
