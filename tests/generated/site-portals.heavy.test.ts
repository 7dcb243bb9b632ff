import { describe, expect, it } from 'vitest';
import iconv from 'iconv-lite';
import { columnDefinitions } from '../../src/engine/data/columns.ts';
import { createPortal } from '../support/portal/create-portal.ts';
import type { Portal } from '../support/portal/portal.ts';
import { portalStyles } from '../support/portal/styles/all-styles.ts';

const names = portalStyles.map(({ name }) => name);

function bodyOf(portal: Portal, path: string): { status: number; text: string } {
  const { status, body } = portal.answer({ method: 'GET', host: portal.host, path });
  const text = new TextDecoder().decode(body);
  return {
    status,
    text: text.includes('\uFFFD') ? iconv.decode(Buffer.from(body), 'gb18030') : text,
  };
}

function linksOf(portal: Portal, path: string): string[] {
  const { text } = bodyOf(portal, path);
  const from = new URL(path, portal.home);
  return [...text.matchAll(/href="([^"]+)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), from))
    .filter(({ host }) => host === portal.host)
    .map(({ pathname, search }) => pathname + search);
}

describe.each(names)('an invented portal in the style %s', (style) => {
  it('has no broken link where none is planted', () => {
    const portal = createPortal(5, style, { level: 'department', faults: [] });
    const links = new Set(portal.paths.flatMap((path) => linksOf(portal, path.replace(/#.*/, ''))));
    const broken = [...links].filter((path) => bodyOf(portal, path).status !== 200);
    expect(broken).toEqual([]);
    expect(portal.truth.faults).toEqual([]);
  });

  it('is the same for the same seed', () => {
    const [one, two] = [createPortal(9, style), createPortal(9, style)];
    expect(one.truth.faults).toEqual(two.truth.faults);
    const path = one.paths[40] ?? '/';
    expect(bodyOf(one, path)).toEqual(bodyOf(two, path));
  });
});

it('tells the truth of columns that exist', () => {
  const known = new Set(columnDefinitions.map(({ id }) => id));
  for (const level of ['county', 'city', 'department'] as const) {
    const { truth } = createPortal(3, 'generic', { level });
    expect(truth.columns.filter(({ id }) => !known.has(id))).toEqual([]);
    expect(truth.faults.length).toBeGreaterThan(10);
  }
});
