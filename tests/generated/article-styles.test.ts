import { describe, expect, it } from 'vitest';
import { builtInHolidays, pageChecklist, scanPage } from '../../src/engine/index.ts';
import { day, snapshotOf } from '../support/pages.ts';
import { articleStyles, documents, type ArticleStyle, type Document } from './article-styles.ts';
import { frames } from './portal-frame.ts';

const fields = [
  'title',
  'pubDate',
  'writtenDate',
  'docNumber',
  'indexNumber',
  'source',
  'validity',
] as const;

function truthOf(doc: Document, style: ArticleStyle) {
  return Object.fromEntries(fields.map((f) => [f, style.shows.includes(f) ? doc[f] : null]));
}

describe.each(frames)('a $name portal', (frame) => {
  describe.each(articleStyles)('$name', (style) => {
    it.each(documents)('reads $title', (doc) => {
      const html = frame.wrap({
        title: doc.title,
        trail: ['首页', '政务公开', '政策文件', '正文'],
        metas: style.metas(doc),
        content: style.render(doc),
      });
      const url = 'https://www.lanxi-demo.gov.cn/art/2026/10/30/art_1229_5512.html';
      const scan = scanPage(snapshotOf(html, { url, finalUrl: url }), {
        asOf: day('2026-11-21'),
        level: null,
        system: pageChecklist,
        holidays: builtInHolidays,
      });
      expect(scan.page.kind).toBe('article');
      const got = Object.fromEntries(fields.map((f) => [f, scan.article?.[f] ?? null]));
      expect(got).toEqual(truthOf(doc, style));
    });
  });
});
