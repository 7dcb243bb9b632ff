import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/engine/gather/read-columns.ts';
import { readPlatform } from '../../../src/engine/gather/read-platform.ts';
import { pageOf } from '../../support/pages.ts';
import { locatorOf } from '../../support/test-audit.ts';

const current = {
  id: 'disclosure-platform',
  name: '政府信息公开',
  certainty: 'certain',
  from: 'title',
  locator: locatorOf('政府信息公开'),
} as const;
const blocks = `<ul><li class="tab">政府信息公开指南</li><li><a href="/zd/">政府信息公开制度</a></li>
  <li><a href="/gk/">法定主动公开内容</a></li></ul>`;

function platformOf(html: string, column: typeof current | null = null) {
  const page = pageOf(html);
  return readPlatform(page, readColumns(page, { title: null, siteName: null }), column);
}

describe('readPlatform', () => {
  it('prefers the entry of the standard name', () => {
    const html =
      '<a href="/zw/">政务公开</a><a href="/xx/">信息公开</a><a href="/gk/">政府信息公开</a>';
    expect(platformOf(html).entry?.text).toBe('政府信息公开');
    expect(platformOf('<a href="/zw/">政务公开</a>').entry?.text).toBe('政务公开');
    expect(platformOf('<h3>政务公开</h3>').entry).toBeNull();
  });

  it('finds blocks as links and tabs', () => {
    expect(platformOf(blocks).blocks.map(({ locator }) => locator !== null)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('knows a platform page by its column and its menu', () => {
    expect(platformOf(blocks, current).isPlatformPage).toBe(true);
    expect(platformOf(blocks).isPlatformPage).toBe(false);
    expect(platformOf('<p>无</p>', current).isPlatformPage).toBe(false);
  });
});
