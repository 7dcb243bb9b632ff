import { describe, expect, it } from 'vitest';
import { gatherPage } from '../../../src/engine/run/gather-page.ts';
import { day, snapshotOf } from '../../support/pages.ts';

const kindOf = (html: string, url = 'https://www.lanxi-demo.gov.cn/zwgk/abc'): string =>
  gatherPage(snapshotOf(html, { url, finalUrl: url }), { today: day('2026-11-21') }).kind.value;

const trail = (...names: string[]): string =>
  `<div class="position">当前位置：${['首页', ...names].map((name) => `<a href="#">${name}</a>`).join(' > ')}</div>`;
const menu = `<ul>${Array.from({ length: 40 }, (_, i) => `<li><a href="/c${String(i)}/">栏目${String(i)}</a></li>`).join('')}</ul>`;
const body = `<div class="content">${'<p>岚溪县召开防汛工作会议，部署下一阶段工作任务，要求各乡镇落实责任。</p>'.repeat(20)}</div>`;
const rows = (count: number, title = '关于开展防汛工作检查的通知'): string =>
  `<ul class="list">${Array.from({ length: count }, (_, i) => `<li><a href="/tzgg/t20261${String(100 + i)}_${String(1000 + i)}.html">${title}（${String(i)}）</a><span>2026-10-${String(10 + i)}</span></li>`).join('')}</ul>`;
const document = (title: string, ...names: string[]): string =>
  `<title>${title}_岚溪县人民政府</title>${trail(...names)}<h1>${title}</h1><div>发布时间：2026-10-09 来源：岚溪县人民政府办公室 浏览次数：12 【打印】【关闭】</div>${body}`;
const list = (...names: string[]): string =>
  `<title>${names.at(-1) ?? ''}-岚溪县人民政府</title>${trail(...names)}${rows(12)}<div>下一页 尾页</div>`;
const articleUrl = 'https://www.lanxi-demo.gov.cn/zwgk/tzgg/202610/t20261009_12345.html';
const listUrl = 'https://www.lanxi-demo.gov.cn/zwgk/tzgg/index.html';

describe('readPageKind', () => {
  it.each([
    ['home', `<title>岚溪县人民政府</title>${menu}${rows(8)}`, 'https://www.lanxi-demo.gov.cn/'],
    [
      'home',
      `<title>岚溪县人民政府</title>${menu}${rows(8)}`,
      'https://www.lanxi-demo.gov.cn/art/2026/1/1/art_1_1.html',
    ],
    [
      'home',
      `<title>综合服务|岚溪县阳光政务平台</title><a href="##">首页</a>${menu}`,
      'https://www.lanxi-demo.gov.cn/portal/',
    ],
    [
      'column-list',
      `<title>媒体聚焦-岚溪县人民政府</title><a href="/">首页</a>${menu}${rows(12)}`,
      listUrl,
    ],
    ['other', `<title>投诉-岚溪县人民政府</title>${menu}`, listUrl],
    [
      'other',
      `<title>岚溪县人民政府_网站地图</title><a href="">设为首页</a><a href="/">首页</a>${menu}`,
      listUrl,
    ],
    [
      'column-list',
      `<title>通知公告-岚溪县人民政府</title>${menu}${rows(2).replaceAll('<span>', '<span>发布时间：')}`,
      'https://www.lanxi-demo.gov.cn/tzgg/59.html',
    ],
    [
      'home',
      `<meta name="ColumnName" content="首页"><title>岚溪县人民政府</title>${menu}`,
      'https://www.lanxi-demo.gov.cn/index.shtml',
    ],
    [
      'platform',
      `<title>政府信息公开-岚溪县人民政府</title>${trail('政府信息公开')}${menu}`,
      listUrl,
    ],
    [
      'platform',
      `<title>岚溪县政府信息公开</title><meta name="ColumnName" content="岚溪县政府信息公开">${menu}`,
      listUrl,
    ],
    ['column-list', list('政务公开', '通知公告'), listUrl],
    [
      'column-list',
      list('政务公开', '政策文件'),
      'https://www.lanxi-demo.gov.cn/col/col1229/index.html',
    ],
    [
      'column-list',
      `<title>政策解读</title>${trail('政务公开', '政策解读')}<div>暂无数据</div>`,
      listUrl,
    ],
    ['column-list', list('政务公开', '领导活动'), listUrl],
    ['column-list', list('政务公开', '政府信息公开指南'), listUrl],
    ['column-list', list('政务公开', '政府信息公开年报'), listUrl],
    [
      'article',
      document('岚溪县人民政府关于印发防汛应急预案的通知', '政务公开', '政策文件'),
      articleUrl,
    ],
    ['article', document('岚溪县人民政府关于印发防汛应急预案的通知'), articleUrl],
    [
      'article',
      document('关于做好2026年政府信息公开年度报告编制工作的通知', '通知公告'),
      articleUrl,
    ],
    ['article', document('岚溪县2026年政府网站工作年度报表', '通知公告'), articleUrl],
    [
      'annual-report',
      document('岚溪县2025年政府信息公开工作年度报告', '政府信息公开年报'),
      articleUrl,
    ],
    ['annual-report', document('岚溪县水务局2025年度政府信息公开年报', '部门年报'), articleUrl],
    ['guide', document('岚溪县政府信息公开指南', '政府信息公开指南'), articleUrl],
    [
      'guide',
      `<title>政府信息公开指南</title>${trail('政府信息公开', '政府信息公开指南')}${body}`,
      listUrl,
    ],
    ['org-info', `<title>机构职能</title>${trail('政府信息公开', '机构职能')}${body}`, listUrl],
    ['org-info', document('岚溪县水务局主要职责', '机构职能'), articleUrl],
    [
      'leader-info',
      `<title>领导信息</title>${trail('政务公开', '领导之窗')}<p>张某某 县长</p>`,
      listUrl,
    ],
    ['leader-info', document('张某某', '政务公开', '领导之窗', '县长'), articleUrl],
    [
      'search',
      `<title>搜索结果</title>${rows(5)}`,
      'https://www.lanxi-demo.gov.cn/search/index.html?q=1',
    ],
    ['error', '<title>404 Not Found</title><h1>Not Found</h1>', articleUrl],
    ['error', `<title>您访问的页面不存在-岚溪县人民政府</title>${menu}`, articleUrl],
    [
      'error',
      '<title>岚溪县人民政府</title><p>抱歉，您访问的页面不存在或已被删除！</p>',
      articleUrl,
    ],
    ['error', '<script>document.cookie="__jsl_clearance=1";location.reload()</script>', articleUrl],
    ['other', '<script>location.href="../tzgg/"</script>', listUrl],
    [
      'platform',
      `<title>政府信息公开</title><div id="app"></div>${'<script src="a.js"></script>'.repeat(4)}<script>if(location.href)a()</script>`,
      'https://www.lanxi-demo.gov.cn/gkmlpt/index',
    ],
    ['other', '<meta http-equiv="refresh" content="0;url=/x/">', listUrl],
    ['other', '', listUrl],
    ['other', `<title>依申请公开</title>${trail('政务公开', '依申请公开')}${body}`, listUrl],
  ])('%s', (kind, html, url) => {
    expect(kindOf(html, url)).toBe(kind);
  });

  it('does not take a document about errors for an error page', () => {
    expect(kindOf(document('关于404路公交线路调整的公告', '通知公告'), articleUrl)).toBe('article');
    expect(kindOf(document('关于开展网络安全验证工作的通知', '通知公告'), articleUrl)).toBe(
      'article',
    );
  });

  it('says why', () => {
    const page = gatherPage(snapshotOf(list('政务公开', '通知公告')), { today: day('2026-11-21') });
    expect(page.kind.reasons.length).toBeGreaterThan(0);
  });
});
