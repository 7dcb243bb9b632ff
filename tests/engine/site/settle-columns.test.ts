import { describe, expect, it } from 'vitest';
import { findColumnDefinition } from '../../../src/engine/data/columns.ts';
import { settleColumns } from '../../../src/engine/site/settle-columns.ts';
import {
  home,
  homeWith,
  link,
  type Part,
  platformWith,
  portal,
  row,
  settle,
  siteOf,
  today,
} from '../../support/settled-portal.ts';

describe('whether a column is there', () => {
  it('is told by a link of the platform', () => {
    const column = settle('government-procurement', portal(`<ul>${row(1, '2026-10-09')}</ul>`));
    expect(column).toMatchObject({
      presence: 'present',
      url: `${home}zwgk/cg/`,
      text: '政府采购',
    });
    expect(column.place?.snapshot.url).toBe(`${home}zwgk/`);
    expect(column.looks.map(({ kind, found }) => [kind, found])).toEqual([
      ['menu', false],
      ['platform', true],
      ['address', true],
    ]);
  });

  it('is denied only after two looks that were taken to the end', () => {
    const both = { '/': homeWith(''), '/zwgk/': platformWith('') };
    const column = settle('government-procurement', both);
    expect(column.presence).toBe('absent');
    expect(column.looks.map(({ kind }) => kind)).toEqual(['menu', 'platform']);
    expect(settle('government-procurement', { '/': homeWith('') }).presence).toBe('uncertain');
    expect(settle('government-procurement', { '/zwgk/': platformWith('') }).presence).toBe(
      'uncertain',
    );
  });

  it('stays open where scripts would draw the home page', () => {
    const parts = {
      '/': { html: '<div id="app"></div><script src="/js/portal-main.js"></script>' },
      '/zwgk/': platformWith(''),
    };
    expect(settle('government-procurement', parts).presence).toBe('uncertain');
  });

  it('stays open where the second look is the home page once more', () => {
    const parts = {
      '/': homeWith(''),
      '/?tab=zwgk': { ...homeWith(''), kind: 'platform' },
    } as const;
    const column = settle('government-procurement', parts);
    expect(column.looks.map(({ kind }) => kind)).toEqual(['menu']);
    expect(column.presence).toBe('uncertain');
  });

  it.each([
    ['an entry that shares what is special of its name', 'education', '教育服务', 'uncertain'],
    ['an entry that shares only what many names share', 'education', '信息服务', 'absent'],
    ['a container that was not read', 'education', '重点领域信息', 'uncertain'],
    ['a container of its own kind', 'administrative-licensing', '行政权力运行', 'uncertain'],
    ['a container of another kind', 'education', '行政权力运行', 'absent'],
  ])('beside %s: %s by %s is %s', (_, id, entry, presence) => {
    const links = `<li><a href="/zwgk/xx/">${entry}</a></li>`;
    const parts = { '/': homeWith(''), '/zwgk/': platformWith(links) };
    expect(settle(id, parts).presence).toBe(presence);
  });

  it('is absent again once the container was read', () => {
    const links = '<li><a href="/zwgk/xx/">重点领域信息</a></li>';
    const read = { html: `<title>重点领域信息</title><ul>${row(1, '2026-10-09')}</ul>` };
    const parts = { '/': homeWith(''), '/zwgk/': platformWith(links), '/zwgk/xx/': read };
    expect(settle('education', parts).presence).toBe('absent');
  });

  it('stays open where the tree was not seen down to its level', () => {
    const shallow: Part = {
      kind: 'platform',
      html: '<title>政府信息公开</title><ul><li><a href="/a/">政府信息公开指南</a></li><li><a href="/b/">政府信息公开制度</a></li><li><a href="/c/">法定主动公开内容</a></li></ul>',
    };
    const parts = { '/': homeWith(''), '/zwgk/': shallow };
    expect(settle('government-procurement', parts).presence).toBe('uncertain');
  });

  it('stays open where a link bears its name in a longer one', () => {
    const parts = {
      '/': homeWith(''),
      '/zwgk/': platformWith('<li><a href="/zwgk/x/">政府采购（集中）目录</a></li>'),
    };
    expect(settle('government-procurement', parts).presence).not.toBe('absent');
  });

  it('is denied where its name is only that of a field of 基层政务公开', () => {
    const field = `<div class="pos">当前位置：<a href="/">首页</a> &gt; <a href="/jczwgk/">基层政务公开</a> &gt; 生态环境</div><ul>${row(1, '2026-03-02')}${row(2, '2026-03-01')}</ul>`;
    const parts = {
      '/': homeWith('<a href="/jczwgk/sthj/">生态环境</a>'),
      '/zwgk/': platformWith(''),
      '/jczwgk/sthj/': { html: field },
    };
    expect(settle('environmental-inspection', parts).presence).toBe('absent');
  });

  it('is denied where only the page of such a field bears its name as a heading', () => {
    const field = `<div class="pos">当前位置：<a href="/">首页</a> &gt; <a href="/jczwgk/">基层政务公开</a> &gt; 生态环境</div><h2>生态环境</h2><ul>${row(1, '2026-03-02')}${row(2, '2026-03-01')}</ul>`;
    const parts = {
      '/': homeWith('<a href="/jczwgk/">基层政务公开</a>'),
      '/zwgk/': platformWith(''),
      '/jczwgk/sthj/': { html: field },
    };
    expect(settle('environmental-inspection', parts).presence).not.toBe('present');
  });

  it('is told for both by a combined column', () => {
    const parts = {
      '/': homeWith(''),
      '/zwgk/': platformWith('<li><a href="/zwgk/cf/">行政处罚与行政强制</a></li>'),
    };
    expect(settle('administrative-penalty', parts).presence).toBe('present');
    expect(settle('administrative-compulsion', parts).presence).toBe('present');
  });

  it('is told by the trail of a document', () => {
    const article = `<div class="pos">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/cg/">政府采购</a> &gt; 正文</div><h1>岚溪县办公设备采购公告</h1><div>发布时间：2026-03-02 来源：岚溪县财政局</div><div class="content"><p>${'采购内容如下。'.repeat(60)}</p></div>`;
    const column = settle('government-procurement', {
      '/': homeWith(''),
      '/zwgk/cg/t20260302_1.html': { html: article, kind: 'document' },
    });
    expect(column).toMatchObject({ presence: 'present', url: `${home}zwgk/cg/` });
  });

  it('is not told by a field of 基层政务公开 of the same name', () => {
    const field = `<div class="pos">当前位置：<a href="/">首页</a> &gt; <a href="/jczwgk/">基层政务公开</a> &gt; 财政预决算</div><ul>${row(1, '2026-03-02')}${row(2, '2026-03-01')}</ul>`;
    const parts = {
      '/': homeWith('<a href="/jczwgk/yjs/">财政预决算</a>'),
      '/jczwgk/yjs/': { html: field },
    };
    expect(settle('budget-and-accounts', parts).presence).not.toBe('present');
    expect(settle('grassroots-budget-and-accounts', parts).url).toBe(`${home}jczwgk/yjs/`);
  });
});

describe('what a column holds', () => {
  it.each([
    ['filled', 'rows', `<ul>${row(1, '2026-10-09')}${row(2, '2026-10-08')}</ul>`],
    ['filled', 'a text', `<p>${'政府采购事项按照规定在本栏目公开，请公众监督。'.repeat(8)}</p>`],
    ['empty', 'a placeholder', '<p>暂无数据</p>'],
    ['note-only', 'a sentence that explains', '<p>情况说明：本年度无政府采购事项。</p>'],
    [
      'note-only',
      'a row that explains',
      '<ul><li><a href="/zwgk/cg/9.html">关于本年度无政府采购事项的情况说明</a><span>2026-01-09</span></li></ul>',
    ],
    [
      'redirect',
      'a script that leads away',
      '<script>location.href="https://ggzy.demo.gov.cn/"</script>',
    ],
    ['unknown', 'nothing that could be read', '<div id="x"></div>'],
  ])('is %s by %s', (state, _, content) => {
    expect(settle('government-procurement', portal(content)).state).toBe(state);
  });

  it('quotes the placeholder and the first row', () => {
    const empty = settle('government-procurement', portal('<p>暂无数据</p>'));
    expect(empty.statePlace?.locator?.quote).toBe('暂无数据');
    const filled = settle('government-procurement', portal(`<ul>${row(1, '2026-10-09')}</ul>`));
    expect(filled.statePlace?.locator?.quote).toContain('第1号');
  });

  it.each([
    [
      'scripts may still bring rows',
      '<p>暂无数据</p><ul><li v-for="r in rows">{{r.title}}</li></ul><script>load()</script>',
    ],
    [
      'a list service was not asked',
      `<p>暂无数据</p><ul id="l"></ul><script>$.getJSON('/api/list?col=12&page=1', draw)</script>`,
    ],
  ])('is not empty where %s', (_, content) => {
    expect(settle('government-procurement', portal(content)).state).toBe('unknown');
  });

  it('is not empty where a column below it was not read', () => {
    const below = '<p>暂无数据</p><ul><li><a href="/zwgk/cg/zn/">政府信息公开指南</a></li></ul>';
    const unread = portal(below);
    expect(settle('government-procurement', unread).state).toBe('unknown');
    const read = { ...unread, '/zwgk/cg/zn/': { html: '<title>指南</title><p>暂无数据</p>' } };
    expect(settle('government-procurement', read).state).toBe('empty');
  });

  it('is not empty where a frame of its own was not read', () => {
    const framed = '<p>暂无数据</p><iframe src="/lists/cg.html" width="700"></iframe>';
    expect(settle('government-procurement', portal(framed)).state).toBe('unknown');
  });

  it('is empty beside a frame that other pages show, too', () => {
    const bottom = '<iframe src="/bottom.html" width="960" height="120"></iframe>';
    const others = ['a', 'b', 'c'].map((name) => [
      `/zwgk/${name}/`,
      { html: `<title>${name}</title>${bottom}` },
    ]);
    const parts = { ...portal(`<p>暂无数据</p>${bottom}`), ...Object.fromEntries(others) };
    expect(settle('government-procurement', parts).state).toBe('empty');
  });

  it('is a redirect where the link itself leaves the portal', () => {
    const away = '<li><a href="https://ggzy.demo.gov.cn/">政府采购</a></li>';
    const parts = { '/': homeWith(''), '/zwgk/': platformWith(away) };
    expect(settle('government-procurement', parts).state).toBe('redirect');
  });

  it.each([
    ['unreachable', { state: 'server-error', attempts: 2, status: 500 }],
    ['unknown', { state: 'server-error', attempts: 1, status: 500 }],
    ['unknown', { state: 'client-error', attempts: 2, status: 403 }],
    ['unknown', { state: 'robots', attempts: 0 }],
    ['unknown', { state: 'out-of-budget', attempts: 0 }],
  ] as const)('is %s after %o', (state, part) => {
    const parts = { '/': homeWith(''), '/zwgk/': platformWith(link), '/zwgk/cg/': part };
    expect(settle('government-procurement', parts).state).toBe(state);
  });

  it('is what another certain place holds where one is empty', () => {
    const parts = {
      ...portal('<p>暂无数据</p>'),
      '/': homeWith('<a href="/cg2/">政府采购</a>'),
      '/cg2/': { html: `<ul>${row(1, '2026-10-09')}${row(2, '2026-10-08')}</ul>` },
    };
    expect(settle('government-procurement', parts)).toMatchObject({
      state: 'filled',
      url: `${home}cg2/`,
    });
  });

  it('is not what the home page shows under another address', () => {
    const shown = homeWith(`<a href="/?tab=cg">政府采购</a><ul>${row(1, '2026-10-09')}</ul>`);
    const parts = { '/': shown, '/?tab=cg': { ...shown, kind: 'column' } } as const;
    expect(settle('government-procurement', parts).state).toBe('unknown');
  });

  it('is what its columns hold for a container', () => {
    const site = siteOf({
      ...portal(`<ul>${row(1, '2026-10-09')}${row(2, '2026-10-08')}</ul>`),
      '/zwgk/fd/': { html: '<title>法定主动公开内容</title><div></div>' },
    });
    const wanted = ['statutory-disclosure', 'government-procurement'].map(findColumnDefinition);
    const columns = settleColumns(
      site,
      wanted.filter((each) => each !== null),
      today,
    );
    expect(columns[0]?.state).toBe('filled');
  });
});
