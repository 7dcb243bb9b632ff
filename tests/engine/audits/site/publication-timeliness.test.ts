import { describe, expect, it } from 'vitest';
import { publicationTimeliness } from '../../../../src/engine/audits/site/publication-timeliness.ts';
import type { SiteDocument } from '../../../../src/engine/model/site/site-view.ts';
import { documentOf, type DocumentParts } from '../../../support/site-documents.ts';
import { siteOf } from '../../../support/site-fixture.ts';
import { contextOf } from '../../../support/test-audit.ts';

const noticeOf = (more: Partial<DocumentParts> = {}) =>
  documentOf({
    path: 'zcwj/1.html',
    title: '岚溪县人民政府关于加强养犬管理的通知',
    writtenDate: '2026-07-01',
    pubDate: '2026-07-30',
    ...more,
  });
/** Old documents that all bear one day of publication. */
const moved = (count: number, years: number) =>
  Array.from({ length: count }, (_, at) =>
    documentOf({
      path: `old/${String(at)}.html`,
      title: `岚溪县人民政府关于第${String(at)}号事项的通知`,
      writtenDate: `${String(2026 - (at % years))}-0${String(1 + (at % 6))}-05`,
      pubDate: '2026-07-30',
    }),
  );
const judge = (...documents: SiteDocument[]) =>
  publicationTimeliness
    .audit(siteOf({ documents }), contextOf())
    .filter(({ subject }) => subject.url.endsWith('zcwj/1.html') || subject.kind === 'site')
    .map(({ verdict, message, subject }) => [verdict, message, subject.column]);

describe('publication-timeliness of a site', () => {
  it('fails the day after the term, passes its last day', () => {
    expect(judge(noticeOf())).toEqual([['fault', 'late', null]]);
    expect(judge(noticeOf({ pubDate: '2026-07-29' }))).toEqual([['passed', 'inTime', null]]);
  });

  it('doubts where the list gives a date within the term', () => {
    expect(judge(noticeOf({ rowDate: '2026-07-20' }))).toEqual([['doubt', 'conflict', null]]);
  });

  it('doubts a day on which five documents of different years were published, not four', () => {
    expect(judge(noticeOf(), ...moved(4, 3))).toEqual([['doubt', 'batch', null]]);
    expect(judge(noticeOf(), ...moved(3, 3))).toEqual([['fault', 'late', null]]);
  });

  it('gives a decision seven working days in the column that lists it', () => {
    const parts = {
      title: '岚溪县城市管理局行政许可决定书',
      text: '许可决定日期：2026-07-01',
      pubDate: '2026-07-13',
      columns: ['administrative-licensing'],
    };
    expect(judge(noticeOf(parts))).toEqual([['fault', 'late', 'administrative-licensing']]);
    expect(judge(noticeOf({ ...parts, pubDate: '2026-07-10' }))).toEqual([
      ['passed', 'inTime', 'administrative-licensing'],
    ]);
  });

  it('takes 成文日期 for the day of a decision where the list of its column leads to it', () => {
    const parts = {
      title: '岚溪县城市管理局行政处罚决定书（2026年第3号）',
      pubDate: '2026-07-13',
      rowDate: '2026-07-13',
      columns: ['administrative-penalty'],
    };
    const told = (more: Partial<DocumentParts>) => judge(noticeOf({ ...parts, ...more }));
    expect(told({})).toEqual([['fault', 'late', 'administrative-penalty']]);
    expect(told({ pubDate: '2026-07-10', rowDate: '2026-07-10' })).toEqual([
      ['passed', 'inTime', 'administrative-penalty'],
    ]);
    expect(told({ title: '岚溪县城市管理局行政处罚事项公示（第3期）' })).toEqual([
      ['doubt', 'uncertainStart', 'administrative-penalty'],
    ]);
    expect(told({ title: '岚溪县城市管理局关于修订行政处罚决定书格式的通知' })).toEqual([
      ['doubt', 'uncertainStart', 'administrative-penalty'],
    ]);
  });

  it('says so where no document can be judged', () => {
    expect(judge()).toEqual([['untested', 'none', null]]);
  });
});
