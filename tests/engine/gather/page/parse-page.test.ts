import { load } from 'cheerio/slim';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../src/engine/gather/page/parse-page.ts';
import type { ParsedPage } from '../../../../src/engine/gather/page/parsed-page.ts';
import { pageOf } from '../../../support/pages.ts';

const url = 'https://www.lanxi-demo.gov.cn/zwgk/index.html';

/** An element that the test knows to be there. */
function first(page: ParsedPage, tag: string): ReturnType<ParsedPage['byTag']>[number] {
  const element = page.byTag(tag)[0];
  if (element === undefined) throw new Error(`no <${tag}>`);
  return element;
}

describe('the flat text', () => {
  it('breaks lines at blocks and keeps inline elements on one line', () => {
    const page = pageOf('<div>岚溪<b>县</b>人民<a href="/">政府</a></div><p>通知</p><p>公告</p>');
    expect(page.text).toBe('岚溪县人民政府\n通知\n公告\n');
  });

  it('leaves out scripts, styles, comments, titles and text areas', () => {
    const page = pageOf(
      '<title>题</title><script>var a="脚本"</script><style>.样式{}</style><!-- 注释 -->' +
        '<textarea>草稿</textarea><noscript>无脚本</noscript><p>正文</p>',
    );
    expect(page.text).toBe('正文\n');
  });

  it('folds blanks, no-break spaces and line breaks of the source', () => {
    const page = pageOf('<p>  岚溪\n\t 县&nbsp;&nbsp;人民政府  </p>');
    expect(page.textOf(first(page, 'p'))).toBe('岚溪 县 人民政府');
  });

  it('gives the lines of a block without the empty ones', () => {
    const page = pageOf('<td>一<br>二<br><br><p> </p>三</td>');
    expect(page.linesOf(first(page, 'td'))).toEqual(['一', '二', '三']);
  });

  it('says where an element’s text stands', () => {
    const page = pageOf('<p>前</p><p>岚溪<b>县政府</b></p>');
    const { start, end } = page.spanOf(first(page, 'b'));
    expect(page.text.slice(start, end)).toBe('县政府');
  });
});

describe('elementAt', () => {
  const page = pageOf('<div>甲<p>乙<b>丙</b>丁</p>戊</div>');
  it.each([
    ['甲', 'div'],
    ['乙', 'p'],
    ['丙', 'b'],
    ['丁', 'p'],
    ['戊', 'div'],
  ])('finds the innermost element around %s', (character, tag) => {
    expect(page.elementAt(page.text.indexOf(character))?.name).toBe(tag);
  });

  it('finds nothing behind the end', () => {
    expect(page.elementAt(page.text.length + 10)).toBeNull();
  });
});

describe('positions', () => {
  it('tell inside from outside', () => {
    const page = pageOf('<ul><li><a href="a">甲</a></li></ul><p>乙</p>');
    const list = first(page, 'ul');
    const isInside = (tag: string): boolean =>
      page.indexOf(first(page, tag)) > page.indexOf(list) &&
      page.indexOf(first(page, tag)) <= page.lastInside(list);
    expect([isInside('a'), isInside('p')]).toEqual([true, false]);
  });
});

describe('selectors', () => {
  const html = `<html><body><div id="main"><ul><li>甲</li><li>乙 <a href="b">链接</a></li></ul></div>
    <div class="x"><p>丙</p><p>丁</p></div><span id="twice">1</span><span id="twice">2</span></body></html>`;

  it('find the same element again', () => {
    const page = parsePage(html, url);
    const $ = load(html);
    for (const element of page.elements) {
      const selector = page.selectorOf(element);
      const found = $(selector);
      expect(found.length, selector).toBe(1);
      expect(found.prop('outerHTML')).toBe($(element).prop('outerHTML'));
    }
  });

  it('start at a unique id and never at a repeated one', () => {
    const page = parsePage(html, url);
    expect(page.selectorOf(first(page, 'a'))).toMatch(/^#main /);
    expect(page.selectorOf(first(page, 'span'))).not.toContain('#twice');
  });

  it('find table rows with and without the tbody that browsers add', () => {
    const page = pageOf('<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>');
    const cell = page.byTag('td')[1];
    const selector = cell === undefined ? '' : page.selectorOf(cell);
    const closed = load('<table><tbody><tr><td>甲</td></tr><tr><td>乙</td></tr></tbody></table>');
    expect(closed(selector).text()).toBe('乙');
  });
});

describe('locators', () => {
  it('quote a stretch of text at its element', () => {
    const page = pageOf('<p>索引号：<span>LX-2026-001</span></p>');
    const start = page.text.indexOf('LX');
    expect(page.locateSpan({ start, end: start + 11 })).toEqual({
      selector: 'p > span',
      quote: 'LX-2026-001',
      frame: null,
    });
  });

  it('cut a long quote', () => {
    const page = pageOf(`<p>${'长'.repeat(5000)}</p>`);
    expect(page.locate(first(page, 'p')).quote.length).toBeLessThan(200);
  });

  it('name the frame that holds the element', () => {
    const frame = 'https://www.lanxi-demo.gov.cn/frame.html';
    const page = parsePage('<p>甲</p>', frame, frame);
    expect(page.locate(first(page, 'p')).frame).toBe(frame);
  });
});

describe('addresses', () => {
  it('resolve against the page and its base', () => {
    expect(pageOf('<p>x</p>').resolve('../tzgg/1.html')).toBe(
      'https://www.lanxi-demo.gov.cn/tzgg/1.html',
    );
    const page = pageOf('<base href="https://sub.lanxi-demo.gov.cn/a/"><p>x</p>');
    expect(page.resolve('1.html')).toBe('https://sub.lanxi-demo.gov.cn/a/1.html');
  });

  it.each(['javascript:;', 'mailto:a@b.cn', '#top', '', 'http://', null, undefined])(
    'leave out %s',
    (href) => {
      expect(pageOf('<p>x</p>').resolve(href)).toBeNull();
    },
  );
});

describe('broken and hostile pages', () => {
  it('survive nesting 20,000 deep', () => {
    const depth = 20_000;
    const page = pageOf(`${'<div>'.repeat(depth)}深${'</div>'.repeat(depth)}`);
    expect(page.elements.length).toBe(depth);
    expect(page.text.trim()).toBe('深');
    expect(page.elementAt(page.text.indexOf('深'))).toBe(page.elements.at(-1));
    expect(page.selectorOf(page.elementAt(0) ?? first(page, 'div')).split('>').length).toBeLessThan(
      70,
    );
  });

  it('rank 50,000 links among one parent’s children once', () => {
    const page = pageOf(
      `<div>${Array.from({ length: 50_000 }, (_, i) => `<a href="${String(i)}.html">第${String(i)}条</a>`).join('')}</div>`,
    );
    const links = page.byTag('a');
    expect(links.length).toBe(50_000);
    const selectors = new Set(links.map((link) => page.selectorOf(link)));
    expect(selectors.size).toBe(50_000);
    expect(page.textOf(links[49_999] ?? first(page, 'a'))).toBe('第49999条');
  });

  it('survive a page that closes no tag', () => {
    const page = pageOf('<ul><li>甲<li>乙<table><tr><td>丙<p>丁');
    expect(page.text.replaceAll('\n', '')).toBe('甲乙丙丁');
  });

  it('read an empty page', () => {
    const page = pageOf('');
    expect([page.text, page.elements.length, page.elementAt(0)]).toEqual(['', 0, null]);
  });

  it('never throw on arbitrary text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (html) => {
        const page = pageOf(html);
        for (const element of page.elements) page.locate(element);
      }),
    );
  });

  const tag = fc.constantFrom(
    'div',
    'p',
    'a',
    'span',
    'table',
    'tr',
    'td',
    'ul',
    'li',
    'br',
    'script',
  );
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom('岚溪', ' ', '\n', '&nbsp;', '<!--', '-->', '<', '="'),
  );

  it('keep the spans of children within those of their parents', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const page = pageOf(pieces.join(''));
        for (const element of page.elements) {
          const { start, end } = page.spanOf(element);
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(page.text.length);
          const parent = element.parent;
          if (parent === null || parent.type === 'root') continue;
          const outer = page.spanOf(parent as typeof element);
          expect(outer.start).toBeLessThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(outer.end);
        }
      }),
    );
  });

  it('lay out no empty line', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const page = pageOf(pieces.join(''));
        const lines = page.text.split('\n').slice(0, -1);
        expect(lines.every((line) => line !== '')).toBe(true);
      }),
    );
  });
});
