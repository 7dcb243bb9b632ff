import type { RequestListener } from 'node:http';

const name = '岚溪县人民政府';

function draw(title: string, body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}_${name}</title>
<meta name="SiteName" content="${name}"><meta name="SiteDomain" content="www.lanxi-demo.gov.cn">
<meta name="SiteIDCode" content="3499000001"></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政府信息公开</a></li>
<li><a href="/zwgk/zcwj/">政策文件</a></li><li><a href="/tzgg/">通知公告</a></li></ul></div>
${body}<div class="footer">主办单位：${name}</div></body></html>`;
}

function list(folder: string, count: number, title: string): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const day = String(20 - i).padStart(2, '0');
    return `<li><a href="${folder}${String(i + 1)}.html">${title}（第${String(i + 1)}号）</a><span>2026-11-${day}</span></li>`;
  });
  return `<div class="position">当前位置：<a href="/">首页</a> &gt; ${title}</div><ul class="list">${rows.join('\n')}</ul>`;
}

function article(title: string): string {
  return `<div class="article"><h1>${title}</h1><p>发布日期：2026-11-19　来源：${name}办公室</p>
<p>各乡镇人民政府，县政府各部门：</p><p>现将有关事项通知如下，请认真贯彻执行。</p></div>`;
}

/** Pages of a tiny invented portal: home, platform, two columns of documents. Shape: path to markup. */
export function listSmallPortal(documents = 6): ReadonlyMap<string, string> {
  const pages = new Map([
    ['/', draw('首页', list('/tzgg/', 5, '通知公告'))],
    ['/zwgk/', draw('政府信息公开', '<ul><li><a href="/zwgk/zcwj/">政策文件</a></li></ul>')],
    ['/zwgk/zcwj/', draw('政策文件', list('/zwgk/zcwj/', documents, '关于安全生产的通知'))],
    ['/tzgg/', draw('通知公告', list('/tzgg/', documents, '关于召开会议的通知'))],
  ]);
  for (let i = 1; i <= documents; i += 1) {
    const number = String(i);
    pages.set(
      `/zwgk/zcwj/${number}.html`,
      draw('政策文件', article(`关于安全生产的通知（第${number}号）`)),
    );
    pages.set(
      `/tzgg/${number}.html`,
      draw('通知公告', article(`关于召开会议的通知（第${number}号）`)),
    );
  }
  return pages;
}

/** The portal as routes of a server; each page has a validator, so that it is sent again only when changed. */
export function routeSmallPortal(documents = 6): Readonly<Record<string, RequestListener>> {
  const routes = [...listSmallPortal(documents)].map(([path, html]): [string, RequestListener] => [
    path,
    ({ headers }, answer) => {
      const etag = `"${String(html.length)}"`;
      answer.setHeader('etag', etag).setHeader('content-type', 'text/html; charset=utf-8');
      if (headers['if-none-match'] === etag) answer.writeHead(304).end();
      else answer.end(html);
    },
  ]);
  return Object.fromEntries(routes);
}
