import { describe, expect, test } from 'vitest';
import { childrenOf, parentOf } from '../../../../src/engine/gather/page/element.ts';
import type { ParsedPage } from '../../../../src/engine/gather/page/parsed-page.ts';
import { pageOf } from '../../../support/pages.ts';

const cellsByRow = (page: ParsedPage): string[][] =>
  page.byTag('tr').map((row) => childrenOf(row).map((cell) => page.textOf(cell)));

describe('elements left open', () => {
  test('a heading cell ends the cell before it', () => {
    const page = pageOf(
      '<table><tr><th>文号<td>无<th>机关<td>岚溪县<tr><th>日期<td>2026-01-01</table>',
    );
    expect(cellsByRow(page)).toEqual([
      ['文号', '无', '机关', '岚溪县'],
      ['日期', '2026-01-01'],
    ]);
  });

  test('rows end where an inline tag was left open', () => {
    const page = pageOf('<table><tr><td><font>一<td><b>二<tr><td><font>三<td>四</table><p>后</p>');
    expect(cellsByRow(page)).toEqual([
      ['一', '二'],
      ['三', '四'],
    ]);
    expect(page.text).toBe('一\n二\n三\n四\n后\n');
  });

  test('list items end where a block was left open', () => {
    const page = pageOf('<ul><li><div>一<span>1<li><div>二<li>三</ul>');
    const [list] = page.byTag('ul');
    expect(list && childrenOf(list).map((item) => page.textOf(item))).toEqual(['一1', '二', '三']);
  });

  test('lists and tables inside an item or a cell stay inside', () => {
    const page = pageOf(
      '<ul><li>一<ul><li>二</li></ul></li></ul><table><tr><td><table><tr><td>三</td></tr></table></td></tr></table>',
    );
    const [, inner] = page.byTag('ul');
    expect(inner && parentOf(inner)?.name).toBe('li');
    const [, table] = page.byTag('table');
    expect(table && parentOf(table)?.name).toBe('td');
  });

  test('siblings keep their links after a move', () => {
    const page = pageOf('<table><tr><td>一<th>二<i>x</i><td>三</table>');
    for (const element of page.elements) {
      const siblings = element.parent?.children ?? [];
      const at = siblings.indexOf(element);
      expect(element.prev).toBe(siblings[at - 1] ?? null);
      expect(element.next).toBe(siblings[at + 1] ?? null);
    }
  });

  test('five thousand open rows end in time', () => {
    const page = pageOf(`<table>${'<tr><td><font>行'.repeat(5_000)}</table>`);
    expect(page.byTag('tr').length).toBe(5_000);
    expect(cellsByRow(page).every((cells) => cells.join() === '行')).toBe(true);
  });
});
