import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Deadline } from '../../../src/engine/model/deadline.ts';
import { PageScan } from '../../../src/engine/model/page-scan.ts';
import { call } from '../../support/command-line.ts';
import { daysOffOf } from '../../support/own-holidays.ts';

const page = `<!doctype html><html><head><meta charset="utf-8"><title>通知公告_岚溪县人民政府</title>
<meta name="SiteName" content="岚溪县人民政府"><meta name="SiteIDCode" content="3499000001"></head>
<body><div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/tz/">通知公告</a></div>
<ul><li><a href="/tz/1.html">关于开展安全检查的通知</a><span>2026-11-03</span></li>
<li><a href="/tz/2.html">关于召开座谈会的通知</a><span>2026-10-09</span></li></ul>
<p>资料来源：C:\\Users\\admin\\Desktop\\稿件.doc</p></body></html>`;
const address = 'https://www.lanxi-demo.gov.cn/tz/index.html';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingcha-cli-'));
  writeFileSync(at('page.html'), page);
  writeFileSync(at('gbk.html'), iconv.encode(page.replace('utf-8', 'gb2312'), 'gbk'));
  writeFileSync(at('empty.html'), '');
  writeFileSync(at('report.pdf'), '%PDF-1.7\n…');
  writeFileSync(at('broken.json'), '{');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const scan = async (...argv: string[]): Promise<PageScan> => {
  const { out } = await call(['scan', ...argv, '--format', 'json']);
  return PageScan.parse(JSON.parse(out));
};

describe('mingcha scan', () => {
  it('prints the page-scan document of a file under its real address', async () => {
    const document = await scan(at('page.html'), '--url', address, '--as-of', '2026-11-20');
    expect(document).toMatchObject({
      schema: 'mingcha/page-scan@1',
      url: address,
      asOf: '2026-11-20',
      capturedAt: null,
      checklist: { system: { id: 'page-checklist' } },
    });
  });

  it('takes today in Shanghai as the day, not the day of the machine', async () => {
    expect((await scan(at('page.html'))).asOf).toBe('2026-11-21');
  });

  it('reads a GBK file and the standard input', async () => {
    const gbk = await scan(at('gbk.html'), '--url', address);
    expect(gbk.page).toMatchObject({ encoding: 'gb18030', siteName: '岚溪县人民政府' });
    const { out } = await call(['scan', '-', '--url', address, '--format', 'json'], {
      stdin: page,
    });
    expect(PageScan.parse(JSON.parse(out)).url).toBe(address);
  });

  it('gives identical bytes in 100 runs', async () => {
    const argv = ['scan', at('page.html'), '--url', address, '--format', 'json'];
    const first = (await call(argv)).out;
    for (let run = 1; run < 100; run += 1) expect((await call(argv)).out).toBe(first);
  });

  it('writes one document a line, in order, and an error for a source that cannot be read', async () => {
    const { status, out, err } = await call([
      'scan',
      at('page.html'),
      at('nowhere.html'),
      at('gbk.html'),
      '--format',
      'json',
    ]);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(3);
    expect(lines[1]).toEqual({
      source: at('nowhere.html'),
      error: { code: 'notFound', message: `${at('nowhere.html')}：文件不存在，请检查路径。` },
    });
    expect(lines[2].page.encoding).toBe('gb18030');
    expect(status).toBe(2);
    expect(err).toBe(`mingcha: ${at('nowhere.html')}：文件不存在，请检查路径。\n`);
  });

  it.each([
    ['empty.html', '内容为空'],
    ['report.pdf', '是PDF 文件，不是网页'],
    ['.', '是文件夹'],
  ])('refuses %s in one line', async (name, message) => {
    const { status, out, err } = await call(['scan', at(name)]);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('fails only when it was asked to', async () => {
    const argv = ['scan', at('page.html'), '--url', address];
    expect((await call(argv)).status).toBe(0);
    expect((await call([...argv, '--fail-on', 'failed'])).status).toBe(1);
  });

  it('applies further indicator systems in checklists of their own', async () => {
    const document = await scan(
      at('page.html'),
      '--system',
      'licheng-2020',
      '--system',
      'platform-61',
    );
    expect(document.checklist.system.id).toBe('licheng-2020');
    expect(document.furtherChecklists.map(({ system }) => system.id)).toEqual(['platform-61']);
  });

  it('takes an indicator system of the user and refuses a wrong one with the path of its fault', async () => {
    const own = JSON.parse(readFileSync('src/engine/indicators/licheng-2020.json', 'utf8'));
    writeFileSync(at('own.json'), JSON.stringify({ ...own, id: 'own' }));
    expect((await scan(at('page.html'), '--system', at('own.json'))).checklist.system.id).toBe(
      'own',
    );
    own.items[3].points = 'drei';
    writeFileSync(at('own.json'), JSON.stringify(own));
    const { status, err } = await call(['scan', at('page.html'), '--system', at('own.json')]);
    expect(status).toBe(2);
    expect(err).toContain('own.json：items[3].points：应为数字或 null');
  });

  it('saves each document where it is told to', async () => {
    await call([
      'scan',
      at('page.html'),
      at('gbk.html'),
      '--out',
      at('out/deep'),
      '--format',
      'json',
    ]);
    const saved = JSON.parse(readFileSync(at('out/deep/page-scan-002.json'), 'utf8'));
    expect(saved.page.encoding).toBe('gb18030');
  });
});

describe('the text of a scan', () => {
  const text = async (more: Parameters<typeof call>[1] = {}) =>
    (await call(['scan', at('page.html'), '--url', address], more)).out;

  it('names the site, the counts, the fault with its quote and ground, and what was not checked', async () => {
    const out = await text();
    expect(out).toContain('岚溪县人民政府（标识码 3499000001）');
    expect(out).toContain('不符合');
    expect(out).toContain('Desktop');
    expect(out).toContain('依据：');
    expect(out).toContain('未检查：');
  });

  it.each([40, 60, 100])('keeps within %i columns', async (columns) => {
    const widths = (await text({ columns })).split('\n').map((line) => stringWidth(line));
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
  });

  it('is plain without colour, and lets no control character of the page through', async () => {
    expect(await text()).not.toContain('\u001b');
    expect(await text({ hasColor: true })).toContain('\u001b[31m');
    const hostile = page.replace('通知公告_岚溪县', '\u001b]0;x\u0007\u001b[2J通知_岚溪县');
    const { out } = await call(['scan', '-'], { stdin: hostile });
    expect(out).not.toContain('\u001b');
  });
});

describe('mingcha due', () => {
  it('counts 20 working days where nothing else is asked', async () => {
    const { status, out } = await call(['due', '2026-09-11', '--format', 'json']);
    expect(status).toBe(0);
    expect(Deadline.parse(JSON.parse(out))).toMatchObject({ due: '2026-10-15', workingDays: 20 });
  });

  it('draws the calendar with its notice', async () => {
    const { out } = await call(['due', '2026-09-11']);
    expect(out).toContain('期限为 2026-10-15');
    expect(out).toContain('<15>');
    expect(out).toContain('https://www.gov.cn/zhengce/');
    expect(out).toContain('已过期限');
    expect((await call(['due', '2026-09-11', '--as-of', '2026-10-15'])).out).toContain('未过期限');
  });

  it('counts natural days', async () => {
    const { out } = await call(['due', '2026-09-11', '--days', '20', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ due: '2026-10-08', days: 20, workingDays: null });
  });

  it('knows no deadline in a year without a notice until the user brings a table', async () => {
    const argv = ['due', '2026-12-25', '--working-days', '10'];
    expect((await call(argv)).out).toContain('未内置 2027 年');
    const notices = ['https://www.gov.cn/zhengce/2027.htm'];
    const years = { 2027: { notices, off: daysOffOf(2027), work: [] } };
    const file = { revision: '2027', source: '自备', years };
    writeFileSync(at('2027.json'), JSON.stringify(file));
    const { out } = await call([...argv, '--holidays', at('2027.json'), '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ known: true, due: '2027-01-11' });
  });

  it('refuses a wrong table with the path of its fault', async () => {
    const years = { 2027: { notices: ['x'], off: ['2027-02-30'], work: [] } };
    writeFileSync(at('bad.json'), JSON.stringify({ revision: '1', source: 'x', years }));
    const { status, err } = await call(['due', '2026-12-25', '--holidays', at('bad.json')]);
    expect(status).toBe(2);
    expect(err).toContain('years.2027.off[0]：不是有效日期');
  });
});

describe('wrong calls', () => {
  it.each([
    [['scan'], '缺少页面'],
    [['scan', 'a.html', '--as-of', '2026-02-30'], '--as-of：“2026-02-30”不是有效日期'],
    [['scan', 'a.html', '--format', 'xml'], '--format：“xml”不认识'],
    [['scan', 'a.html', '--level', 'planet'], '--level：“planet”不认识'],
    [['scan', 'a.html', '--url', 'lanxi-demo.gov.cn'], '应以 http:// 或 https:// 开头'],
    [['scan', 'a.html', 'b.html', '--url', address], '--url 只能用于一个文件'],
    [['scan', 'a.html', '--system', 'nowhere'], '--system：没有“nowhere”'],
    [['scan', 'a.html', '--system', './nowhere.json'], '文件不存在或无法读取'],
    [['scan', 'a.html', '--fail-on', 'doubt'], '--fail-on：“doubt”不认识'],
    [['scan', 'a.html', '--colour'], '没有选项 --colour'],
    [['scan', 'a.html', '--url'], '选项 --url 后面缺少值'],
    [['scan', 'a.html', '--days', '3'], '命令 scan 没有选项 --days'],
    [['scan', 'ftp://lanxi-demo.gov.cn/a.html'], '只能打开 http、https 网址或本机文件'],
    [['due'], '缺少起算日期'],
    [['due', 'yesterday'], '“yesterday”不是有效日期'],
    [['due', '2026-09-11', '--days', '0'], '--days：“0”应为 1 到 3660 之间的整数'],
    [['due', '2026-09-11', '--days', '3', '--working-days', '3'], '只能用一个'],
    [['schema'], '缺少名称'],
    [['schema', 'nowhere'], '没有名为“nowhere”的文档'],
    [['batch', 'targets.csv'], '此命令尚未提供'],
    [['dance'], '没有命令“dance”'],
  ])('%j is one clear line and status 2', async (argv, message) => {
    const { status, out, err } = await call(argv);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('help, version and schemas', () => {
  it('shows what is there and nothing that is not', async () => {
    const { status, out } = await call(['--help']);
    expect(status).toBe(0);
    expect(out).toContain('mingcha scan');
    expect(out).toContain('mingcha report');
    expect(out).not.toMatch(/mingcha (?:batch|worker)/);
    expect((await call([])).out).toBe(out);
    expect((await call(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each(['page-scan', 'finding', 'checklist', 'deadline', 'indicator-system', 'holiday-table'])(
    'publishes the JSON Schema of %s',
    async (name) => {
      const { status, out } = await call(['schema', name]);
      expect(status).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ type: 'object' });
    },
  );
});
