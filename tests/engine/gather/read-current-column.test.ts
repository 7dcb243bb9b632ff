import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/engine/gather/read-columns.ts';
import { readCurrentColumn } from '../../../src/engine/gather/read-current-column.ts';
import type { Breadcrumbs, Identity } from '../../../src/engine/model/artifacts/identity.ts';
import { pageOf } from '../../support/pages.ts';
import { artifactsOf, locatorOf } from '../../support/test-audit.ts';

interface Given {
  readonly trail?: readonly string[];
  readonly tag?: string;
  readonly title?: string;
  readonly html?: string;
  readonly url?: string;
}

function currentColumnOf({ trail, tag, title, html = '<p>正文</p>', url }: Given) {
  const head = title === undefined ? '' : `<title>${title}</title>`;
  const page = pageOf(`${head}${html}`, url ?? 'https://www.lanxi-demo.gov.cn/a/b.html');
  const breadcrumbs: Breadcrumbs | null =
    trail === undefined
      ? null
      : { items: trail.map((text) => ({ text, href: null })), locator: locatorOf('位置') };
  const identity: Identity = {
    ...artifactsOf().identity,
    title: title ?? null,
    columnName:
      tag === undefined
        ? null
        : { value: tag, from: 'meta', locator: locatorOf(tag, 'head > meta') },
  };
  return readCurrentColumn(page, identity, breadcrumbs, readColumns(page, identity));
}

describe('readCurrentColumn', () => {
  it('believes the tag first', () => {
    expect(currentColumnOf({ tag: '政策解读', trail: ['首页', '政策文件'] })).toMatchObject({
      id: 'policy-interpretation',
      certainty: 'certain',
      from: 'meta',
    });
  });

  it('walks the trail from its end', () => {
    expect(currentColumnOf({ trail: ['首页', '政务公开', '领导之窗', '正文'] })).toMatchObject({
      id: 'leadership',
      certainty: 'certain',
      from: 'breadcrumb',
    });
  });

  it('takes a column above unnamed items for the branch only', () => {
    expect(currentColumnOf({ trail: ['首页', '政策文件', '岚政办'] })).toMatchObject({
      id: 'policy-documents',
      certainty: 'uncertain',
    });
  });

  it('tells fields of grass-roots disclosure by the trail', () => {
    expect(currentColumnOf({ trail: ['首页', '基层政务公开', '社会救助'] })?.id).toBe(
      'grassroots-social-assistance',
    );
    expect(currentColumnOf({ trail: ['首页', '重点领域', '社会救助'] })?.id).toBe(
      'social-assistance',
    );
  });

  it('reads the menu item that leads to the page itself, and the title', () => {
    expect(
      currentColumnOf({
        html: '<a href="/tjsj/index.html">统计数据</a><a href="/zcjd/">政策解读</a>',
        url: 'https://www.lanxi-demo.gov.cn/tjsj/',
      }),
    ).toMatchObject({ id: 'statistics', certainty: 'certain', from: 'heading' });
    expect(currentColumnOf({ title: '财政预决算_岚溪县人民政府' })).toMatchObject({
      id: 'budget-and-accounts',
      from: 'title',
    });
  });

  it('tells columns apart that have all but their query in common', () => {
    const menu =
      '<a href="/list?cid=1">统计数据</a><a href="/list?cid=2">政策解读</a><a href="/list?cid=3">通知公告</a>';
    const url = 'https://www.lanxi-demo.gov.cn/list?cid=2';
    expect(currentColumnOf({ html: menu, url })).toMatchObject({ id: 'policy-interpretation' });
    expect(currentColumnOf({ html: menu, url: url.replace('cid=2', 'cid=9') })).toBeNull();
  });

  it('takes an address, and a heading on a page without a trail, for hints', () => {
    expect(
      currentColumnOf({ url: 'https://www.lanxi-demo.gov.cn/zwgk/zcjd/1.html' }),
    ).toMatchObject({
      id: 'policy-interpretation',
      certainty: 'uncertain',
      from: 'address',
    });
    expect(currentColumnOf({ html: '<h1>通知公告</h1>' })?.certainty).toBe('uncertain');
  });

  it('names nothing where nothing names a column', () => {
    expect(currentColumnOf({ title: '岚溪县人民政府', trail: ['首页', '走进岚溪'] })).toBeNull();
  });
});
