import { describe, expect, it } from 'vitest';
import { gatherPage } from '../../../src/engine/run/gather-page.ts';
import { day, snapshotOf } from '../../support/pages.ts';

const frameUrl = 'https://www.lanxi.gov.cn/frame/menu.html';

describe('frames', () => {
  it('add their columns, with the frame named in the locator', () => {
    const { columns, errors } = gatherPage(
      snapshotOf('<a href="/zcjd/">政策解读</a><iframe src="/frame/menu.html"></iframe>', {
        frames: [
          {
            url: frameUrl,
            html: '<ul><li><a href="/zcjd/">政策解读</a></li><li><a href="jg.html">机构职能</a></li></ul>',
          },
        ],
      }),
      { today: day('2026-11-21') },
    );
    expect(errors).toEqual([]);
    expect(columns.map(({ id, href, locator }) => [id, href, locator.frame])).toEqual([
      ['policy-interpretation', 'https://www.lanxi.gov.cn/zcjd/', null],
      ['institutional-functions', 'https://www.lanxi.gov.cn/frame/jg.html', frameUrl],
    ]);
  });
});
