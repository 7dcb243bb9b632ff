import { describe, expect, it } from 'vitest';
import { builtInHolidays, pageChecklist, scanPage } from '../../src/engine/index.ts';
import { day, snapshotOf } from '../support/pages.ts';
import { listStyles } from './list-styles.ts';
import { frames } from './portal-frame.ts';
import { makeRows } from './truth.ts';

function scanList(html: string) {
  const url = 'https://www.lanxi-demo.gov.cn/zwgk/zcwj/index.html';
  return scanPage(snapshotOf(html, { url, finalUrl: url }), {
    asOf: day('2026-11-21'),
    level: null,
    system: pageChecklist,
    holidays: builtInHolidays,
  });
}

describe.each(frames)('a $name portal', (frame) => {
  describe.each(listStyles)('$name', (style) => {
    const counts = [1, 2, 3, 8, 20].filter((count) => count >= (style.minRows ?? 1));
    it.each(counts)('reads %i rows', (count) => {
      const rows = makeRows(count);
      const html = frame.wrap({
        title: '政策文件',
        trail: ['首页', '政务公开', '政策文件'],
        content: `<h2>政策文件</h2>${style.render(rows)}`,
      });
      const scan = scanList(html);
      expect(scan.list?.rows.map(({ title, date }) => ({ title, date }))).toEqual(rows);
      expect(scan.page.kind).toBe('column-list');
    });
  });
});
