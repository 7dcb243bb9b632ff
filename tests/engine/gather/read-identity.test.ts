import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../../src/engine/gather/read-identity.ts';
import type { Identity } from '../../../src/engine/model/artifacts/identity.ts';
import { pageOf } from '../../support/pages.ts';

const read = (html: string, url?: string): Identity => readIdentity(pageOf(html, url));
const meta = (tags: Record<string, string>): string =>
  Object.entries(tags)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('');
const trail = '<div>当前位置：<a>首页</a> > <a>政务公开</a> > <a>通知公告</a></div>';
const footer =
  '<div class="footer">主办单位：岚溪县人民政府办公室 承办：岚溪县数据局 网站标识码：9901230001</div>';
const filler = `<p>${'岚溪县召开防汛工作会议。'.repeat(40)}</p>`;

describe('tags of the standard', () => {
  it('are read in any letter case, by name and by property', () => {
    const { siteName, siteIdCode, metaTags } = read(
      '<META NAME="sitename" CONTENT=" 岚溪县人民政府 "><meta property="SITEIDCODE" content="bm99000001">',
    );
    expect(siteName).toMatchObject({ value: '岚溪县人民政府', from: 'meta' });
    expect(siteIdCode).toMatchObject({ value: 'bm99000001', from: 'meta' });
    expect(metaTags.map(({ name }) => name)).toEqual(['SiteName', 'SiteIDCode']);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['null', 'null'],
    ['undefined', 'null'],
    ['NULL', 'null'],
    ['{{site.name}}', 'template'],
    ['${siteName}', 'template'],
    ['$!{site}', 'template'],
    ['&lt;%=site%&gt;', 'template'],
    ['网站名称', 'template'],
    ['SiteName', 'template'],
  ] as const)('count as absent with the value “%s” and keep why', (value, problem) => {
    const { siteName, metaTags } = read(meta({ SiteName: value }));
    expect(siteName).toBeNull();
    expect(metaTags).toMatchObject([{ name: 'SiteName', problem }]);
  });

  it('name another site where the domain is another government’s', () => {
    const { siteDomain, metaTags } = read(meta({ SiteDomain: 'www.yunxiu.gov.cn' }));
    expect(siteDomain).toBeNull();
    expect(metaTags).toMatchObject([{ problem: 'other-site' }]);
  });

  it.each([
    ['the same host', 'www.lanxi-demo.gov.cn', 'https://www.lanxi-demo.gov.cn/a/'],
    [
      'a scheme before the host',
      'http://www.lanxi-demo.gov.cn/',
      'https://www.lanxi-demo.gov.cn/a/',
    ],
    ['a group site’s domain', 'www.lanxi-demo.gov.cn', 'https://jyj.lanxi-demo.gov.cn/a/'],
    ['a mirror’s address', 'www.lanxi-demo.gov.cn', 'http://127.0.0.1:8080/a/'],
    ['a saved file', 'www.lanxi-demo.gov.cn', 'file:///tmp/a.html'],
  ])('agree with the page at %s', (_, domain, url) => {
    expect(read(meta({ SiteDomain: domain }), url).siteDomain?.value).toBe(domain);
  });

  it('name another site where title and footer agree on a third', () => {
    const html = `<title>通知公告-岚溪县人民政府</title>${meta({ SiteName: '云岫市人民政府' })}${filler}${footer}`;
    const { siteName, metaTags } = read(html);
    expect(metaTags).toMatchObject([{ name: 'SiteName', problem: 'other-site' }]);
    expect(siteName).toMatchObject({ value: '岚溪县人民政府', from: 'title' });
  });

  it('stay the site’s where title and footer only use another form of the name', () => {
    const html = `<title>通知-岚溪县政府网</title>${meta({ SiteName: '中国岚溪' })}${filler}${footer}`;
    expect(read(html).siteName?.value).toBe('中国岚溪');
  });

  it('fall back to the footer’s code where the tag holds none', () => {
    const { siteIdCode } = read(`${meta({ SiteIDCode: '政府网站标识码' })}${filler}${footer}`);
    expect(siteIdCode).toMatchObject({ value: '9901230001', from: 'footer' });
  });
});

describe('the site’s name', () => {
  it.each([
    ['通知公告 - 岚溪县人民政府', '岚溪县人民政府'],
    ['关于防汛工作的通知_通知公告_岚溪县教育局', '岚溪县教育局'],
    ['岚溪县人民政府 | 2026年统计公报', '岚溪县人民政府'],
    ['岚溪县水务局-部门文件', '岚溪县水务局'],
    ['欢迎访问岚溪县人民政府门户网站！', '岚溪县人民政府门户网站'],
    ['首页--岚溪市卫生健康委员会', '岚溪市卫生健康委员会'],
    ['岚溪县政府信息公开平台', '岚溪县政府信息公开平台'],
  ])('is told by the title “%s”', (title, name) => {
    expect(read(`<title>${title}</title>`).siteName).toMatchObject({ value: name, from: 'title' });
  });

  it('is told by the footer where the title is the document’s', () => {
    const { siteName } = read(`<title>关于防汛工作的通知</title>${trail}${filler}${footer}`);
    expect(siteName).toMatchObject({ value: '岚溪县人民政府', from: 'footer' });
  });

  it('is not the department whose page it is', () => {
    const html = `<title>县发展改革委员会</title><div>当前位置：<a>首页</a>><a>县发展改革委员会</a></div>${filler}${footer}`;
    expect(read(html).siteName?.value).toBe('岚溪县人民政府');
  });

  it.each([
    ['友情链接</p><p>主办单位：岚溪县人民政府', '岚溪县人民政府'],
    ['© 2026 岚溪县人民政府 版权所有</p><p>本网站由云平台提供托管', '岚溪县人民政府'],
    ['版权所有：岚溪县人民政府', '岚溪县人民政府'],
    ['岚溪县人民政府主办 网站标识码：9901230001', '岚溪县人民政府'],
    ['主办：岚溪县财政局　承办：岚溪县数据局', '岚溪县财政局'],
  ])('is read from the footer “%s”', (text, name) => {
    expect(read(`<title>通知</title>${trail}${filler}<div>${text}</div>`).siteName?.value).toBe(
      name,
    );
  });

  it('is read from the logo', () => {
    const html = `<title>通知</title>${trail}<a class="logo"><img alt="岚溪县人民政府"></a>${filler}`;
    expect(read(html).siteName).toMatchObject({ value: '岚溪县人民政府', from: 'header' });
  });

  it('is null where nothing tells it', () => {
    expect(read('<title>404 Not Found</title><p>x</p>').siteName).toBeNull();
  });
});

describe('the column’s name', () => {
  const named = (tag: string, html: string): string | null =>
    read(`${meta({ SiteName: '岚溪县人民政府', ColumnName: tag })}${html}`).columnName?.value ??
    null;

  it('is the tag’s where the trail has it or is short', () => {
    expect(named('通知公告', trail)).toBe('通知公告');
    expect(named('政务公开', trail)).toBe('政务公开');
    expect(named('校园文化', '<div>当前位置：<a>首页</a>><a>公开</a></div>')).toBe('校园文化');
    expect(named('校园文化', '')).toBe('校园文化');
  });

  it('is the trail’s where the tag contradicts it or names a part of the template', () => {
    expect(named('要闻', trail)).toBe('通知公告');
    expect(named('岚溪县人民政府', trail)).toBe('通知公告');
    expect(named('头部', trail)).toBe('通知公告');
    expect(named('岚溪县人民政府门户网站', '')).toBeNull();
    expect(named('null', trail)).toBe('通知公告');
  });

  it('loses the site’s name before it', () => {
    expect(named('岚溪县人民政府岚溪动态', '')).toBe('岚溪动态');
  });

  it('is not 正文 nor an issue’s number', () => {
    const html = '<div>当前位置：<a>首页</a>><a>政府公报</a>><a>2026年第3期</a>><a>正文</a></div>';
    expect(read(html).columnName?.value).toBe('政府公报');
  });

  it('is read from the title where the page has no trail', () => {
    expect(read('<title>通知公告 - 岚溪县人民政府</title>').columnName?.value).toBe('通知公告');
  });

  it('is read from the first line of a page made for a frame', () => {
    expect(read('<table><tr><td>通知公告</td></tr></table>').columnName?.value).toBe('通知公告');
  });

  it('is null on a home page', () => {
    const links = '<h2>通知公告</h2><h2>政策文件</h2>';
    expect(read(`<title>岚溪县人民政府</title><a>首页</a>${filler}${links}`).columnName).toBeNull();
  });
});

describe('government and level', () => {
  it.each([
    ['岚溪省人民政府', null, 'province'],
    ['北京市人民政府', null, 'province'],
    ['岚溪市人民政府', '9901000001', 'city'],
    ['岚溪市人民政府', '9901820001', 'county'],
    ['岚溪市人民政府', null, null],
    ['岚溪县人民政府门户网站', null, 'county'],
    ['岚溪区政府网', null, 'county'],
    ['岚溪镇人民政府', null, 'town'],
    ['岚溪街道办事处', null, 'town'],
    ['岚溪县教育局', '9901230002', 'department'],
    ['岚溪经济技术开发区管委会', null, 'zone'],
    ['中华人民共和国某某部', null, 'ministry'],
    ['国家某某局', 'bm99000001', 'ministry'],
    ['中国岚溪', null, null],
  ])('%s with code %s is %s', (name, code, level) => {
    const tags = meta({ SiteName: name, ...(code === null ? {} : { SiteIDCode: code }) });
    expect(read(tags).level).toBe(level);
  });

  it('is a government’s page by host, by code, likely by words, else not', () => {
    const url = 'http://localhost/a.html';
    expect(read('<p>x</p>').government).toBe('yes');
    expect(read(meta({ SiteIDCode: '9901230001' }), url).government).toBe('yes');
    const likely = '<title>岚溪县人民政府</title><p>政府信息公开</p>';
    expect(read(likely, url).government).toBe('likely');
    expect(read('<title>岚溪新闻</title><p>政府信息公开</p>', url).government).toBe('no');
  });
});
