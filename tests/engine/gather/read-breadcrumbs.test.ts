import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBreadcrumbs } from '../../../src/engine/gather/read-breadcrumbs.ts';
import { pageOf } from '../../support/pages.ts';

const trailOf = (html: string): string[] | null =>
  readBreadcrumbs(pageOf(html))?.items.map((item) => item.text) ?? null;
const three = ['首页', '政务公开', '通知公告'];
const link = (text: string, href = '#'): string => `<a href="${href}">${text}</a>`;
const links = three.map((text) => link(text));

describe('readBreadcrumbs', () => {
  it.each([
    ['links behind a label', `<div>当前位置：${links.join(' &gt; ')}</div>`],
    ['a label of many words', `<p>您现在所在的位置是：${links.join('>')}</p>`],
    ['a label without a colon', `<p>当前位置 ${links.join(' > ')}</p>`],
    ['a short label', `<p>位置：${links.join(' > ')}</p>`],
    ['a label in a block of its own', `<dl><dt>当前位置：</dt><dd>${links.join(' > ')}</dd></dl>`],
    ['double signs', `<div class="bread">您的位置：${links.join('>>')}</div>`],
    ['angle quotes', `<div>您当前的位置：${links.join('&nbsp;&raquo;&nbsp;')}</div>`],
    ['full-width signs', `<div>当前位置：${links.join('＞')}</div>`],
    ['slashes', `<div class="location">${links.join(' / ')}</div>`],
    ['hyphens behind a label', `<div>当前位置：${links.join(' - ')}</div>`],
    ['bars behind a label', `<div>当前位置：${links.join(' | ')}</div>`],
    [
      'signs inside the links',
      `<div>${link('首页 &gt;')}${link('政务公开 &gt;')}${link('通知公告')}</div>`,
    ],
    [
      'signs in elements of their own',
      `<div><a>首页</a><i>&gt;</i><a>政务公开</a><i>&gt;</i><span>通知公告</span></div>`,
    ],
    [
      'plain text behind the first link',
      `<div>当前位置：${link('首页')} &gt; 政务公开 &gt; 通知公告</div>`,
    ],
    ['plain text only', '<div>当前位置：首页 &gt; 政务公开 &gt; 通知公告</div>'],
    ['no label at all', `<div>${links.join(' &gt; ')}</div>`],
    [
      'a list that its style sheet parts',
      `<ol class="breadcrumb"><li>${links.join('</li><li>')}</li></ol>`,
    ],
    [
      'a list that only its label names',
      `<nav aria-label="breadcrumb"><ol><li>${links.join('</li><li>')}</li></ol></nav>`,
    ],
    ['table cells', `<table class="position"><tr><td>${links.join('</td><td>')}</td></tr></table>`],
    [
      'blocks with signs between',
      `<div class="nav-path"><div>${links.join('</div><div>&gt;</div><div>')}</div></div>`,
    ],
    ['a sign behind the last item', `<div>当前位置：${links.join(' > ')} &gt; </div>`],
    [
      'a sign that ends the trail above a list',
      `<div><h3>${links.join('>>')}>></h3><ul><li>${link('岚溪入秋')}</li></ul></div>`,
    ],
    [
      'a sign that ends the trail above a long block',
      `<div><div>${links.join('>>')}>></div><div>岚溪入秋</div><p>${'岚溪县召开会议。'.repeat(60)}</p></div>`,
    ],
    [
      'blanks inside the home link',
      `<div>当前位置：${link('首 页')} > ${links.slice(1).join(' > ')}</div>`,
    ],
    [
      'tools on the same line',
      `<div>当前位置：${links.join(' > ')} <span>【字体：大 中 小】</span></div>`,
    ],
    ['a menu before it', `<ul>${links.join(' | ')}</ul><div>当前位置：${links.join('>')}</div>`],
    [
      'a script that writes the rest',
      `<div>当前位置：${links.join('>')}<script>document.write('x')</script></div>`,
    ],
  ])('reads %s', (_, html) => {
    expect(trailOf(html)?.map((text) => text.replace(' ', ''))).toEqual(three);
  });

  it('keeps the addresses of links', () => {
    const html = `<div>当前位置：${link('首页', '/')} > ${link('通知公告', './tzgg/')}</div>`;
    expect(readBreadcrumbs(pageOf(html))?.items).toEqual([
      { text: '首页', href: 'https://www.lanxi-demo.gov.cn/' },
      { text: '通知公告', href: 'https://www.lanxi-demo.gov.cn/zwgk/tzgg/' },
    ]);
  });

  it('keeps 正文 where the page shows it', () => {
    expect(trailOf(`<div>当前位置：${links.join('>')}>正文</div>`)).toEqual([...three, '正文']);
  });

  it('reads a trail without the home page behind a label', () => {
    expect(trailOf(`<div>您所在的位置：${links.slice(1).join(' » ')}</div>`)).toEqual(
      three.slice(1),
    );
  });

  it('leaves out the title of the document', () => {
    const title = '岚溪县人民政府关于印发防汛应急预案的通知';
    const meta = `<meta name="ArticleTitle" content="${title}">`;
    expect(trailOf(`<div>当前位置：${links.join('>')}>${title}</div>`)).toEqual(three);
    expect(trailOf(`${meta}<div>当前位置：${links.join('>')}>${link(title)}</div>`)).toEqual(three);
    expect(
      trailOf(`${meta}<div>当前位置：${links.join('>')}>${title.slice(0, 9)}...</div>`),
    ).toEqual(three);
  });

  it('leaves out a short title where the page is a document, and keeps a column of that length', () => {
    const page = (last: string, date: string): string =>
      `<title>${last}-岚溪县人民政府</title><div>当前位置：${links.join('>')}>${last}</div><p>发布时间：${date}</p>`;
    expect(trailOf(page('岚溪县2026年防汛应急预案', '2026-10-09'))).toEqual(three);
    expect(trailOf(page('岚溪县2026年防汛应急预案', ''))?.length).toBe(4);
    expect(trailOf(page('重大行政决策事项目录', '2026-10-09'))?.length).toBe(4);
  });

  it('keeps a slash or a hyphen inside a name', () => {
    expect(trailOf(`<div>当前位置：${link('首页')} > ${link('乡镇/街道')}</div>`)).toEqual([
      '首页',
      '乡镇/街道',
    ]);
    expect(trailOf(`<div>当前位置：首页 > 乡镇/街道 > 2024-2026</div>`)).toEqual([
      '首页',
      '乡镇/街道',
      '2024-2026',
    ]);
  });

  it('prefers the fuller of two trails', () => {
    const short = `<div class="bread">${link('网站首页')} > 详情页</div>`;
    const full = `<div class="bread">${link('网站首页')} > ${links.slice(1).join(' > ')}</div>`;
    expect(trailOf(short + full)).toEqual(['网站首页', ...three.slice(1)]);
    expect(trailOf(full + short)).toEqual(['网站首页', ...three.slice(1)]);
    expect(trailOf(`<p>您现在的位置：${short}</p><p>您的位置：${full}</p>`)?.length).toBe(3);
  });

  it('prefers a visible trail to a hidden one', () => {
    const hidden = `<div class="bread" style="display:none">${link('首页')} > 甲 > 乙 > 丙</div>`;
    expect(trailOf(`${hidden}<div>${links.join(' > ')}</div>`)).toEqual(three);
  });

  it.each([
    [
      'a menu parted by bars',
      `<div>${['首页', '繁体', '登录'].map((text) => link(text)).join(' | ')}</div>`,
    ],
    ['a menu of list items', `<ul><li>${links.join('</li><li>')}</li></ul>`],
    ['a menu without signs', `<div class="nav">${links.join(' ')}</div>`],
    ['a text that speaks of a place', '<p>该地块地理位置优越，位置图见附件。</p>'],
    ['an empty page', ''],
  ])('sees no trail in %s', (_, html) => {
    expect(trailOf(html)).toBeNull();
  });

  it('takes no more of an endless line than a trail can hold', () => {
    const items = trailOf(
      `<div>${Array.from({ length: 20_000 }, () => link('首页')).join('&gt;')}</div>`,
    );
    expect(items?.length).toBeLessThan(20);
  });

  it('says where the trail stands', () => {
    const found = readBreadcrumbs(pageOf(`<div id="dqwz">当前位置：${links.join('&gt;')}</div>`));
    expect(found?.locator).toMatchObject({ quote: '首页>政务公开>通知公告' });
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '当前位置：',
      '<a>',
      '</a>',
      '首页',
      '>',
      '/',
      '|',
      '\n',
      '<li>',
      '<div class="bread">',
      '</div>',
      '公开',
      '《',
      '》',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const trail = trailOf(pieces.join(''));
        expect(trail === null || trail.every((text) => text !== '')).toBe(true);
      }),
    );
  });
});
