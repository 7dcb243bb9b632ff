/** A page that nobody would publish on purpose, and what must stay true of its scan. */
export interface HostilePage {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (body: string): Uint8Array =>
  encode(
    `<!doctype html><html><head><meta charset="utf-8"><title>岚溪县人民政府</title></head><body>${body}</body></html>`,
  );

const paragraph =
  '<p>为深入贯彻落实《岚溪县政府信息公开办法》，经2026年3月2日县政府常务会议研究，现将有关事项通知如下。联系电话：0599-0000000。</p>\n';
const row = (index: number): string =>
  `<li><a href="/zwgk/t20260301_${String(index)}.html">关于第${String(index)}号事项的通知</a><span>2026-03-01</span></li>\n`;

function binary(length: number): Uint8Array {
  let state = 20261121;
  return Uint8Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state >> 16) & 0xff;
  });
}

const payloads = [
  '<script>globalThis.hacked=1</script>',
  '"><img src=x onerror="globalThis.hacked=1">',
  "javascript:globalThis.hacked=1//'",
  '=HYPERLINK("http://evil.example/","点")',
  '+1+cmd|/c calc',
  '@SUM(A1)',
  '\u202e反向\u2066',
  '${globalThis.hacked=1}{{constructor}}',
  'x'.repeat(5000),
];

function payloadList(): string {
  const items = payloads.map(
    (text, index) =>
      `<li><a href="javascript:globalThis.hacked=1" title='${text}' onclick="globalThis.hacked=1">${text}</a>` +
      `<a href="/a${String(index)}.html" onmouseover="x()">${text}</a><span>2026-03-0${String(index + 1)}</span></li>`,
  );
  return `<ul class="list">${items.join('')}</ul>`;
}

/** The hostile pages by name; each is made when asked for, so that only one is in memory. */
export const hostilePages: ReadonlyMap<string, () => Uint8Array> = new Map([
  [
    '12 MB of paragraphs',
    () => page(paragraph.repeat(Math.ceil(12_000_000 / encode(paragraph).length))),
  ],
  [
    '50,000 links',
    () => page(`<ul>${Array.from({ length: 50_000 }, (_, index) => row(index)).join('')}</ul>`),
  ],
  [
    '50,000 links without dates',
    () =>
      page(
        Array.from(
          { length: 50_000 },
          (_, index) => `<a href="/c${String(index)}/">政策文件</a> `,
        ).join(''),
      ),
  ],
  [
    'nesting 20,000 deep',
    () =>
      page(
        `${'<div class="list">'.repeat(20_000)}<a href="/x.html">通知</a> 2026-03-01${'</div>'.repeat(20_000)}`,
      ),
  ],
  [
    'lists nested 5,000 deep',
    () => page(`${'<ul><li><a href="/x.html">通知公告</a> 2026-03-01'.repeat(5_000)}`),
  ],
  ['tables nested 3,000 deep', () => page(`${'<table><tr><td>索引号<td>发文字号'.repeat(3_000)}`)],
  [
    'no closing tags',
    () =>
      encode(`<html><body>${'<div><p><b><a href=/x.html>通知公告<td>2026-03-01'.repeat(3_000)}`),
  ],
  ['closing tags only', () => encode('</div></p></a></td></table>'.repeat(20_000))],
  ['binary served as html', () => binary(500_000)],
  [
    'wrong charset declared',
    () =>
      encode(
        `<html><head><meta charset="gb2312"><title>岚溪县</title></head><body>${paragraph.repeat(50)}</body></html>`,
      ),
  ],
  [
    'unknown charset declared',
    () =>
      encode(
        `<html><head><meta charset="x-nonsense"><title>岚溪县</title></head><body>${paragraph.repeat(50)}</body></html>`,
      ),
  ],
  ['payloads in titles', () => page(payloadList())],
  [
    'payload as title of the page',
    () =>
      encode(
        `<title>${payloads.join('')}</title><meta name="SiteName" content='${payloads[1] ?? ''}'><h1>${payloads.join('')}</h1>`,
      ),
  ],
  ['empty page', () => encode('')],
  ['blanks only', () => encode(' \n\t'.repeat(100_000))],
  ['markup without text', () => page('<div></div>'.repeat(50_000))],
  ['one line of 1 MB', () => page(`<div>${'县政府办公室'.repeat(60_000)}</div>`)],
  ['one line of 1 MB of digits', () => page(`<div>${'20260301'.repeat(130_000)}</div>`)],
  ['one line of 1 MB of brackets', () => page(`<div>${'《〔（2026）〕'.repeat(60_000)}</div>`)],
  [
    'one line of 1 MB of blanks',
    () => page(`<div>发布日期${'\u00a0 \u3000'.repeat(150_000)}2026年3月1日</div>`),
  ],
  [
    '100,000 rows of a table',
    () =>
      page(
        `<table>${Array.from({ length: 100_000 }, (_, index) => `<tr><td>${String(index)}</td><td>张某某</td><td>2026-03-01</td></tr>`).join('')}</table>`,
      ),
  ],
  [
    '20,000 cells in one row',
    () => page(`<table><tr>${'<td>发布日期</td><td>2026-03-01</td>'.repeat(10_000)}</tr></table>`),
  ],
  [
    '10,000 attributes on an element',
    () =>
      page(
        `<div ${Array.from({ length: 10_000 }, (_, index) => `a${String(index)}="${'x'.repeat(20)}"`).join(' ')}>政务公开</div>`,
      ),
  ],
  [
    'an attribute of 5 MB',
    () =>
      page(
        `<a href="/x.html?${'a'.repeat(5_000_000)}" title="${'题'.repeat(100_000)}">通知公告</a>`,
      ),
  ],
  [
    'a script of 5 MB',
    () =>
      page(
        `<script>var list=[${'{"title":"通知","url":"/x.html","date":"2026-03-01"},'.repeat(90_000)}];</script>`,
      ),
  ],
  [
    'a broken data store',
    () =>
      page(
        `<script type="text/xml"><datastore><recordset>${'<record><![CDATA[<li><a href="/x.html" title="通知">通知</a><span>2026-03-01</span></li>'.repeat(5_000)}`,
      ),
  ],
  ['comments never closed', () => page('<!-- '.repeat(50_000))],
  [
    'a select of 20,000 options',
    () =>
      page(`<select>${'<option value="/x.html">信息公开年报</option>'.repeat(20_000)}</select>`),
  ],
  [
    '20,000 id numbers',
    () => page('<p>身份证号 110101199003070000 电话 13800000000</p>'.repeat(20_000)),
  ],
  [
    '20,000 metadata tags',
    () => encode(`<head>${'<meta name="PubDate" content="2026-03-01">'.repeat(20_000)}</head>`),
  ],
  ['20,000 frames', () => page('<iframe src="/x.html"></iframe>'.repeat(20_000))],
  [
    'surrogates and controls',
    () => page(`\ud800${'\u0000\u0008\ufffe'.repeat(10_000)}&#xD800;&#0;&#x110000;`),
  ],
]);
