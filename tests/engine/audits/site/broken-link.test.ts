import { brokenLink } from '../../../../src/engine/audits/site/broken-link.ts';
import type { FetchRecord } from '../../../../src/engine/model/site/fetch-record.ts';
import {
  fetchOf,
  homeUrl,
  linkOf,
  sitePageOf,
  testSiteAudit,
} from '../../../support/site-fixture.ts';

type Attempt = FetchRecord['attempts'][number];

/** Answers of one address, oldest first: a status, or the state of what gave none. */
function linkTo(
  path: string,
  answers: readonly (number | 'timeout' | 'dns' | 'challenge' | 'tls')[],
  more: Partial<FetchRecord> = {},
): FetchRecord {
  const attempts = answers.map((answer, at): Attempt => {
    const state =
      typeof answer === 'string'
        ? answer
        : answer < 400
          ? 'fetched'
          : answer < 500
            ? 'client-error'
            : 'server-error';
    return {
      method: 'HEAD',
      via: 'fetch',
      at: `2026-11-21T0${String(at + 1)}:00:00.000Z`,
      state,
      status: typeof answer === 'number' ? answer : null,
      reason: typeof answer === 'string' ? '无应答' : '',
    };
  });
  const last = attempts.at(-1);
  return fetchOf(path, {
    state: last?.state ?? 'fetched',
    status: last?.status ?? null,
    attempts,
    purpose: { kind: 'link', column: null, from: `${homeUrl}zwgk/` },
    ...more,
  });
}

const page = sitePageOf(
  'zwgk/',
  {},
  { links: [linkOf('办事大厅', 'a.html'), linkOf('旧网站', 'http://old.lanxi-demo.gov.cn/')] },
);
const fine = linkTo('fine.html', [200]);
const working = { verdict: 'passed', message: 'working' } as const;

testSiteAudit(brokenLink, [
  {
    name: 'fails a link that answered 404 twice, with the words of the link and both answers',
    site: { pages: [page], fetches: [fine, linkTo('a.html', [404, 404])] },
    expected: [
      {
        verdict: 'fault',
        message: 'broken',
        data: { text: '办事大厅', address: `${homeUrl}a.html`, answer: '404' },
        quotes: [
          `办事大厅（${homeUrl}a.html）`,
          `${homeUrl}a.html：2026-11-21T01:00:00.000Z HEAD 404；2026-11-21T02:00:00.000Z HEAD 404`,
        ],
        pages: ['zwgk/', 'zwgk/'],
      },
      working,
    ],
  },
  {
    name: 'does not judge a link that failed once',
    site: { pages: [page], fetches: [linkTo('a.html', [404])] },
    expected: [{ verdict: 'untested', message: 'once', data: { count: 1 } }],
  },
  {
    name: 'passes a link that failed once and answered then',
    site: { pages: [page], fetches: [linkTo('a.html', [503, 200])] },
    expected: [working],
  },
  {
    name: 'fails an address of a living host that never answered',
    site: { pages: [page], fetches: [fine, linkTo('a.html', ['timeout', 'timeout'])] },
    expected: [{ verdict: 'fault', message: 'broken', data: { answer: '无应答' } }, working],
  },
  {
    name: 'doubts a host of which nothing ever came',
    site: {
      pages: [page],
      fetches: [fine, linkTo('http://old.lanxi-demo.gov.cn/', ['dns', 'dns'])],
    },
    expected: [
      { verdict: 'doubt', message: 'silent', data: { host: 'old.lanxi-demo.gov.cn', count: 1 } },
      working,
    ],
  },
  {
    name: 'doubts what turns programs away, together for a host',
    site: {
      pages: [page],
      fetches: [
        fine,
        linkTo('a.html', [403, 403]),
        linkTo('b.html', [404, 412]),
        linkTo('c.html', ['challenge', 'challenge']),
      ],
    },
    expected: [{ verdict: 'doubt', message: 'guarded', data: { count: 3 } }, working],
  },
  {
    name: 'fails a page that says itself that there is nothing, not one that a firewall blocks',
    site: {
      pages: [
        page,
        sitePageOf('a.html', { kind: { value: 'error', reasons: ['正文含“页面不存在”'] } }),
        sitePageOf('b.html', { kind: { value: 'error', reasons: ['标题含“安全验证”'] } }),
      ],
      fetches: [linkTo('a.html', [200]), linkTo('b.html', [200])],
    },
    expected: [{ verdict: 'fault', message: 'gone', data: { word: '页面不存在' } }, working],
  },
  {
    name: 'counts what was not asked for',
    site: {
      pages: [page],
      fetches: [
        linkTo('http://www.other-demo.cn/', [], { state: 'off-site' }),
        linkTo('private/', [], { state: 'robots' }),
      ],
    },
    expected: [{ verdict: 'untested', message: 'unasked', data: { count: 2 } }],
  },
  {
    name: 'does not call a portal that is down two hundred broken links',
    site: {
      pages: [page],
      fetches: [
        ...Array.from({ length: 10 }, (_, at) => linkTo(`x/${String(at)}.html`, [500, 500])),
        ...Array.from({ length: 10 }, (_, at) => linkTo(`y/${String(at)}.html`, [200])),
      ],
    },
    expected: [{ verdict: 'doubt', message: 'portalDown', data: { count: 10 } }, working],
  },
  {
    name: 'calls them broken where the rest of the portal answers',
    site: {
      pages: [page],
      fetches: [
        linkTo('a.html', [500, 500]),
        ...Array.from({ length: 19 }, (_, at) => linkTo(`y/${String(at)}.html`, [200])),
      ],
    },
    expected: [{ verdict: 'fault', message: 'broken' }, working],
  },
  {
    name: 'judges no address that stands on no page',
    site: {
      pages: [page],
      fetches: [
        linkTo('sitemap.html', [404, 404], {
          purpose: { kind: 'site-map', column: null, from: homeUrl },
        }),
        linkTo('index_9.html', [404, 404], {
          purpose: { kind: 'list', column: null, from: `${homeUrl}zwgk/` },
        }),
      ],
    },
    expected: [{ verdict: 'untested', message: 'none' }],
  },
  {
    name: 'leaves files to the audit of attachments',
    site: { pages: [page], fetches: [linkTo('a.pdf', [404, 404])] },
    expected: [{ verdict: 'untested', message: 'none' }],
  },
]);
