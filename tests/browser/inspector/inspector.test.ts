// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { captureDocument } from '../../../src/browser/inspector/capture-document.ts';
import { findText } from '../../../src/browser/inspector/find-text.ts';
import { findPlace } from '../../../src/browser/inspector/find-place.ts';
import { createInspector } from '../../../src/browser/inspector/inspector.ts';

const area = { x: 0, y: 0, left: 10, top: 40, width: 100, height: 20, right: 110, bottom: 60 };
const place = { selector: null, quote: '', frame: null };

function setBody(html: string): void {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
}

beforeEach(() => {
  setBody(`<table id="meta"><tbody><tr><th>成文 日期</th><td>2026年<b>9月</b>
    18日</td></tr></tbody></table><p title="完整的标题">完整…</p><script>var a='脚本里的字'</script>`);
  const rect = { ...area, toJSON: () => area };
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(rect);
  Range.prototype.getBoundingClientRect = () => rect;
  Element.prototype.scrollIntoView = vi.fn();
});

describe('findText', () => {
  it('finds a quote over element borders and line breaks', () => {
    const found = findText(document.documentElement, '2026年9月18日');
    expect(found?.range.toString().replace(/\s/g, '')).toBe('2026年9月18日');
    expect(found?.isUnique).toBe(true);
  });

  it('does not find what stands only in a script', () => {
    expect(findText(document.documentElement, '脚本里的字')).toBeNull();
  });

  it('knows when a quote stands more than once', () => {
    setBody('<p>公开</p><p>公开</p>');
    expect(findText(document.documentElement, '公开')?.isUnique).toBe(false);
  });
});

describe('findPlace', () => {
  it('takes the selector when its element holds the quote', () => {
    const { result } = findPlace(document, {
      ...place,
      selector: '#meta tr > td',
      quote: '9月18日',
    });
    expect(result).toBe('exact');
  });

  it('searches the text when the selector no longer fits', () => {
    const { result, target } = findPlace(document, {
      ...place,
      selector: '#gone',
      quote: '成文日期',
    });
    expect(result).toBe('exact');
    expect(target instanceof Range && target.toString()).toContain('成文');
  });

  it('frames label and date of a table together', () => {
    const { target, result } = findPlace(document, {
      ...place,
      selector: 'th',
      quote: '成文日期：2026年9月18日',
    });
    expect(result).toBe('exact');
    expect(target instanceof Range && target.toString()).toContain('18日');
  });

  it('accepts a quote that was read from an attribute, and one that was cut', () => {
    expect(findPlace(document, { ...place, selector: 'p', quote: '完整的标题' }).result).toBe(
      'exact',
    );
    expect(findPlace(document, { ...place, selector: 'td', quote: '2026年…' }).result).toBe(
      'exact',
    );
  });

  it('frames the former place when the text is gone', () => {
    expect(findPlace(document, { ...place, selector: 'td', quote: '2025年' }).result).toBe(
      'approximate',
    );
  });

  it('takes a null that was lost on the way for the main document', () => {
    const lost = { selector: 'td', quote: '' } as Parameters<typeof findPlace>[1];
    expect(findPlace(document, lost).result).toBe('exact');
  });

  it('finds nothing rather than something wrong', () => {
    const nowhere = { target: null, result: 'missing' };
    expect(findPlace(document, { ...place, quote: '没有这句话' })).toEqual(nowhere);
    expect(findPlace(document, { ...place, selector: ':::', quote: '' })).toEqual(nowhere);
    expect(findPlace(document, { ...place, selector: 'td', frame: 'http://x/' })).toEqual(nowhere);
  });
});

describe('inspector', () => {
  const mark = { ...place, label: '1', tone: 'failed' as const, selector: 'td' };

  it('leaves the page as it was, once marks are cleared', () => {
    const before = document.documentElement.outerHTML;
    const inspector = createInspector(document);
    inspector.show([mark]);
    expect(document.documentElement.outerHTML).not.toBe(before);
    inspector.clear();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it.each([
    [
      'a click',
      () => document.body.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true })),
    ],
    [
      'Escape',
      () =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    ],
  ])('takes the marks away on %s', (_, act) => {
    const before = document.documentElement.outerHTML;
    createInspector(document).show([mark]);
    act();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('keeps its marks out of the document that it takes', () => {
    globalThis.mingchaInspector = createInspector(document);
    globalThis.mingchaInspector.show([mark]);
    expect(captureDocument(document).html).not.toContain('mingcha-marks');
    globalThis.mingchaInspector = undefined;
  });

  it('draws where page scripts cannot look', () => {
    createInspector(document).show([mark]);
    const host = document.querySelector('mingcha-marks');
    expect(host?.shadowRoot).toBeNull();
    expect(host?.childElementCount).toBe(0);
  });
});
