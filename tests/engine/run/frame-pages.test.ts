import { describe, expect, it } from 'vitest';
import { gatherPage } from '../../../src/engine/run/gather-page.ts';
import { day, snapshotOf } from '../../support/pages.ts';

const frameUrl = 'https://www.lanxi-demo.gov.cn/frame/menu.html';

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
      ['policy-interpretation', 'https://www.lanxi-demo.gov.cn/zcjd/', null],
      ['institutional-functions', 'https://www.lanxi-demo.gov.cn/frame/jg.html', frameUrl],
    ]);
  });

  it('stand in for a list that the page lacks', () => {
    const rows = [1, 2, 3, 4, 5]
      .map(
        (i) => `<li><a href="/t${i}.html">关于第${i}件事的通知</a><span>2026-03-0${i}</span></li>`,
      )
      .join('');
    const { list } = gatherPage(
      snapshotOf('<p>通知公告</p>', { frames: [{ url: frameUrl, html: `<ul>${rows}</ul>` }] }),
      { today: day('2026-11-21') },
    );
    expect(list?.rows).toHaveLength(5);
    expect(list?.carrier).toBe('frame');
    expect(list?.rows[0]?.locator.frame).toBe(frameUrl);
  });

  it('are bounded, and garbage in them is met', () => {
    const frames = Array.from({ length: 50 }, () => ({ url: frameUrl, html: '<<<'.repeat(40) }));
    expect(
      gatherPage(snapshotOf('<p>x</p>', { frames }), { today: day('2026-11-21') }).errors,
    ).toEqual([]);
  });
});
