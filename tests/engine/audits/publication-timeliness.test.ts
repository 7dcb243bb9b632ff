import { describe, expect, it } from 'vitest';
import { publicationTimeliness } from '../../../src/engine/audits/publication-timeliness.ts';
import { builtInHolidays } from '../../../src/engine/data/holidays.ts';
import type { Article } from '../../../src/engine/model/artifacts/article.ts';
import type { PageArtifacts } from '../../../src/engine/model/artifacts/page-artifacts.ts';
import { columnOf, dated, quoted } from '../../support/documents.ts';
import { day } from '../../support/pages.ts';
import {
  articleOf,
  artifactsOf,
  contextOf,
  locatorOf,
  testAudit,
} from '../../support/test-audit.ts';

/** A document of the county's own office; the term of 2026-09-11 ends on 2026-10-15. */
function documentOf(written: string, published: string, more: Partial<Article> = {}): Article {
  const article = articleOf({
    title: quoted('岚溪县人民政府办公室关于做好秋粮收购工作的通知'),
    issuer: quoted('岚溪县人民政府办公室'),
    documentType: 'other-document',
    pubDate: day(published),
    writtenDate: day(written),
    dates: [dated('published', published), dated('written', written)],
  });
  return { ...article, ...more };
}

const identity: PageArtifacts['identity'] = {
  ...artifactsOf().identity,
  siteName: { value: '岚溪县人民政府', from: 'meta', locator: locatorOf('岚溪县人民政府') },
};
const late = documentOf('2026-09-11', '2026-10-16');
const withArticle = (article: Article, more: Partial<PageArtifacts> = {}) => ({
  identity,
  article,
  ...more,
});

const body = (text: string): Article['body'] => ({
  text,
  length: text.length,
  images: 0,
  videos: 0,
  audios: 0,
  quotedTitles: [],
  links: [],
  locator: locatorOf(text),
});

testAudit(publicationTimeliness, [
  {
    name: 'passes a document published on the last day of its term',
    artifacts: withArticle(documentOf('2026-09-11', '2026-10-15')),
    expected: [
      { verdict: 'passed', message: 'inTime', data: { dueDate: '2026-10-15', lateWorkingDays: 0 } },
    ],
  },
  {
    name: 'reports a document published one working day after its term, with both dates',
    artifacts: withArticle(late),
    expected: [
      {
        verdict: 'fault',
        message: 'late',
        rule: 'publish-general',
        data: {
          writtenDate: '2026-09-11',
          pubDate: '2026-10-16',
          dueDate: '2026-10-15',
          lateWorkingDays: 1,
        },
        quotes: ['成文日期：2026-09-11', '发布日期：2026-10-16'],
      },
    ],
  },
  {
    name: 'counts late days without the rest days between',
    artifacts: withArticle(documentOf('2026-09-11', '2026-10-19')),
    expected: [{ verdict: 'fault', message: 'late', data: { lateWorkingDays: 2 } }],
  },
  {
    name: 'counts no late days on a rest day after the term',
    artifacts: withArticle(documentOf('2026-09-14', '2026-10-17')),
    expected: [{ verdict: 'fault', message: 'lateUncounted', data: { dueDate: '2026-10-16' } }],
  },
  {
    name: 'counts no late days into a year without a notice',
    artifacts: withArticle(documentOf('2026-11-20', '2027-01-05')),
    expected: [{ verdict: 'fault', message: 'lateUncounted', data: { lateWorkingDays: null } }],
  },
  {
    name: 'doubts a late document whose only date is an ambiguous 发文日期',
    artifacts: withArticle({ ...late, isWrittenDateUncertain: true }),
    expected: [{ verdict: 'doubt', message: 'uncertainStart' }],
  },
  {
    name: 'doubts a late document of which only the signature is dated',
    artifacts: withArticle({
      ...late,
      writtenDate: null,
      signedDate: day('2026-09-11'),
      dates: [dated('published', '2026-10-16'), dated('signed', '2026-09-11')],
    }),
    expected: [{ verdict: 'doubt', message: 'uncertainStart' }],
  },
  {
    name: 'doubts a publication date that only a tag gives',
    artifacts: withArticle({
      ...late,
      dates: [
        dated('published', '2026-10-16', { from: 'meta', label: 'PubDate' }),
        dated('written', '2026-09-11'),
      ],
    }),
    expected: [{ verdict: 'doubt', message: 'hiddenDate' }],
  },
  {
    name: 'doubts a late date beside an earlier one in the address',
    artifacts: withArticle({
      ...late,
      dates: [...late.dates, dated('published', '2026-09-12', { from: 'url', label: null })],
    }),
    expected: [{ verdict: 'doubt', message: 'conflict' }],
  },
  {
    name: 'still accuses 365 days after the document was formed',
    artifacts: withArticle(documentOf('2025-09-11', '2026-09-11')),
    expected: [{ verdict: 'fault', message: 'late' }],
  },
  {
    name: 'takes a gap of 366 days for a migration of the site',
    artifacts: withArticle(documentOf('2025-09-11', '2026-09-12')),
    expected: [{ verdict: 'doubt', message: 'migration' }],
  },
  {
    name: 'doubts a document that tells of its declassification',
    artifacts: withArticle({ ...late, body: body('本文件经解密审查后公开。') }),
    expected: [{ verdict: 'doubt', message: 'embargo' }],
  },
  {
    name: 'does not accuse a site of a document that the province made',
    artifacts: withArticle({
      ...late,
      issuer: quoted('东川省人民政府办公厅'),
      title: quoted('关于秋粮的通知'),
    }),
    expected: [{ verdict: 'doubt', message: 'otherOrgan' }],
  },
  {
    name: 'reads the organ from the title where no issuer stands',
    artifacts: withArticle({
      ...late,
      issuer: null,
      title: quoted('东川省财政厅关于秋粮收购的通知'),
    }),
    expected: [{ verdict: 'doubt', message: 'otherOrgan' }],
  },
  {
    name: 'doubts documents made by several organs',
    artifacts: withArticle({ ...late, issuer: quoted('岚溪县财政局 岚溪县教育局') }),
    expected: [{ verdict: 'doubt', message: 'joint' }],
  },
  {
    name: 'doubts a text taken over from a newspaper',
    artifacts: withArticle({
      ...late,
      issuer: null,
      title: quoted('秋粮收购工作通知'),
      source: quoted('东川日报'),
    }),
    expected: [{ verdict: 'doubt', message: 'repost' }],
  },
  {
    name: 'holds an office of the county to the term on the county portal',
    artifacts: withArticle({
      ...late,
      issuer: quoted('岚溪县财政局'),
      title: quoted('关于秋粮的通知'),
      source: quoted('局办公室'),
    }),
    expected: [{ verdict: 'fault', message: 'late' }],
  },
  {
    name: 'does not hold a department site to the documents of a sister department',
    artifacts: {
      identity: {
        ...identity,
        siteName: { value: '岚溪县财政局', from: 'meta' as const, locator: locatorOf('') },
      },
      article: { ...late, issuer: quoted('岚溪县教育局'), title: quoted('关于秋粮的通知') },
    },
    expected: [{ verdict: 'doubt', message: 'otherOrgan' }],
  },
  {
    name: 'doubts where the site does not say whose it is',
    artifacts: { article: late },
    expected: [{ verdict: 'doubt', message: 'unknownOrgan' }],
  },
  {
    name: 'gives no verdict where the term runs into a year without a notice',
    artifacts: withArticle(documentOf('2026-12-15', '2027-02-20')),
    expected: [{ verdict: 'doubt', message: 'unknownCalendar', data: { dueDate: null } }],
  },
  {
    name: 'applies seven working days to a dated penalty decision',
    artifacts: withArticle(
      {
        ...late,
        title: quoted('行政处罚决定书公示'),
        body: body('处罚决定日期：2026-10-09，决定如下'),
      },
      { currentColumn: columnOf('administrative-penalty') },
    ),
    expected: [
      {
        verdict: 'passed',
        message: 'inTime',
        rule: 'publish-permit-penalty',
        data: { dueDate: '2026-10-19' },
      },
    ],
  },
  {
    name: 'reports a penalty published after seven working days',
    artifacts: withArticle(
      {
        ...documentOf('2026-10-09', '2026-10-20'),
        title: quoted('行政处罚决定书公示'),
        body: body('处罚决定日期：2026-10-09'),
      },
      { currentColumn: columnOf('administrative-penalty') },
    ),
    expected: [{ verdict: 'fault', message: 'late', data: { termDays: 7, dueDate: '2026-10-19' } }],
  },
  {
    name: 'only doubts a penalty without a dated decision',
    artifacts: withArticle(
      { ...late, title: quoted('行政处罚决定书公示') },
      { currentColumn: columnOf('administrative-penalty') },
    ),
    expected: [{ verdict: 'doubt', message: 'uncertainStart' }],
  },
  {
    name: 'applies the general term to a notice among the decisions of enforcement',
    artifacts: withArticle(
      { ...late, title: quoted('关于公布执法人员名单的通告') },
      { currentColumn: columnOf('law-enforcement-disclosure') },
    ),
    expected: [{ verdict: 'fault', message: 'late', rule: 'publish-general' }],
  },
  {
    name: 'asks for the approval of a budget',
    artifacts: withArticle({ ...late, title: quoted('岚溪县财政局2026年部门预算') }),
    expected: [{ verdict: 'doubt', message: 'approval' }],
  },
  {
    name: 'leaves documents older than the regulation alone',
    artifacts: withArticle(documentOf('2019-05-14', '2019-12-20')),
    expected: [{ verdict: 'untested', message: 'older' }],
  },
  {
    name: 'looks at documents of the first day of the regulation',
    artifacts: withArticle(documentOf('2019-05-15', '2019-12-20')),
    expected: [{ verdict: 'fault', message: 'late' }],
  },
  {
    name: 'leaves inverted dates to date-consistency',
    artifacts: withArticle(documentOf('2026-09-11', '2026-09-10')),
    expected: [{ verdict: 'untested', message: 'inverted' }],
  },
  {
    name: 'tests nothing without a written date',
    artifacts: withArticle({ ...late, dates: [dated('published', '2026-10-16')] }),
    expected: [{ verdict: 'untested', message: 'undated' }],
  },
  {
    name: 'knows that replies have a term of their own',
    artifacts: withArticle(late, { currentColumn: columnOf('proposals') }),
    expected: [{ verdict: 'inapplicable', message: 'otherTerm' }],
  },
  {
    name: 'needs no term for news',
    artifacts: withArticle({ ...late, documentType: 'news' }),
    expected: [{ verdict: 'inapplicable', message: 'news' }],
  },
  { name: 'needs a document', expected: [{ verdict: 'inapplicable', message: 'noDocument' }] },
]);

describe('the proof of publication-timeliness', () => {
  it('carries the counted calendar', () => {
    const artifacts = artifactsOf({ identity, article: late });
    const [seen] = publicationTimeliness.audit(artifacts, contextOf({ holidays: builtInHolidays }));
    expect(seen?.deadline).toMatchObject({ from: '2026-09-11', due: '2026-10-15', known: true });
    expect(seen?.deadline?.counted).toHaveLength(20);
    expect(seen?.evidence.every(({ kind }) => kind === 'interval')).toBe(true);
  });
});
