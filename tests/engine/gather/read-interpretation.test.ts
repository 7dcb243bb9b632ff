import { describe, expect, it } from 'vitest';
import { readInterpretation } from '../../../src/engine/gather/read-interpretation.ts';
import type { Article } from '../../../src/engine/model/artifacts/article.ts';
import { pageOf } from '../../support/pages.ts';
import { articleOf, locatorOf } from '../../support/test-audit.ts';

type Body = NonNullable<Article['body']>;

const body = (partial: Partial<Body> = {}): Body => ({
  text: '',
  length: 800,
  images: 0,
  videos: 0,
  audios: 0,
  quotedTitles: [],
  links: [],
  locator: locatorOf('正文'),
  ...partial,
});
const formsOf = (title: string, partial: Partial<Body> = {}, more: Partial<Article> = {}) =>
  readInterpretation(
    pageOf(''),
    articleOf({
      title: { value: title, locator: locatorOf(title) },
      body: body(partial),
      ...more,
    }),
    null,
  )?.forms;

describe('readInterpretation', () => {
  it.each([
    ['《养犬管理办法》政策解读', {}, ['text']],
    ['一图读懂《养犬管理办法》', { length: 0, images: 1 }, ['picture']],
    ['《养犬管理办法》视频解读', { length: 20, videos: 1 }, ['video']],
    ['《养犬管理办法》答记者问', {}, ['text', 'questions']],
    ['《养犬管理办法》专家解读', {}, ['text', 'expert']],
    ['《养犬管理办法》解读', { images: 2 }, ['text', 'picture']],
    ['《养犬管理办法》解读', { length: 0 }, ['text']],
  ])('reads the forms of %s', (title, partial, forms) => {
    expect(formsOf(title, partial)).toEqual(forms);
  });

  it('counts a linked interpretation of another form', () => {
    const links = [{ text: '图解：养犬管理办法', href: 'https://www.lanxi-demo.gov.cn/1.html' }];
    expect(formsOf('《养犬管理办法》解读', { links })).toEqual(['text', 'picture']);
  });

  it('knows an interpretation by its column or document type', () => {
    expect(formsOf('养犬这些事你要知道', {}, { documentType: 'interpretation' })).toEqual(['text']);
    const column = {
      id: 'policy-interpretation',
      name: '政策解读',
      certainty: 'certain',
      from: 'breadcrumb',
      locator: locatorOf('政策解读'),
    } as const;
    const article = articleOf({
      title: { value: '养犬', locator: locatorOf('养犬') },
      body: body(),
    });
    expect(readInterpretation(pageOf(''), article, column)?.forms).toEqual(['text']);
  });

  it('takes documents and news for none', () => {
    expect(formsOf('养犬管理办法')).toBeUndefined();
    expect(formsOf('县司法局召开养犬办法解读培训')).toBeUndefined();
    expect(readInterpretation(pageOf(''), null, null)).toBeNull();
  });
});
