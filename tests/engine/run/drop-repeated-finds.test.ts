import { expect, it } from 'vitest';
import type { Finding } from '../../../src/engine/model/finding.ts';
import { dropRepeatedFinds } from '../../../src/engine/run/drop-repeated-finds.ts';
import { findingOf } from '../../support/findings.ts';
import { documentOf } from '../../support/site-documents.ts';
import { linkOf, sitePageOf } from '../../support/site-fixture.ts';

const { page: document } = documentOf({ path: 'tz/1.html', title: '关于公布名单的通告' });
const leading = sitePageOf('tz/', {}, { links: [linkOf('关于公布名单的通告', 'tz/1.html')] });
const elsewhere = sitePageOf('gg/');

const markOn = (id: string, excerpt: string, more: Partial<Finding> = {}): Finding =>
  findingOf({
    id,
    auditId: 'secret-mark',
    outcome: 'failed',
    evidence: [
      {
        kind: 'found',
        url: 'https://www.lanxi-demo.gov.cn/',
        locator: null,
        frame: null,
        excerpt,
        capturedAt: null,
        sha256: '0'.repeat(64),
      },
    ],
    ...more,
  });
const onDocument = markOn('document', '秘密★10年');

const idsOf = (findings: readonly Finding[]) => findings.map(({ id }) => id);

it('leaves out what a list repeats of the document that it leads to', () => {
  const list = markOn('list', '秘密★10年 为规范管理…');
  const said = dropRepeatedFinds([
    [leading, [list]],
    [document, [onDocument]],
  ]);
  expect(idsOf(said)).toEqual(['document']);
});

it.each([
  ['other words', leading, markOn('list', '机密★20年')],
  ['another audit', leading, markOn('list', '秘密★10年', { auditId: 'residual-text' })],
  ['a page that does not lead to it', elsewhere, markOn('list', '秘密★10年')],
])('keeps %s', (_, page, finding) => {
  const said = dropRepeatedFinds([
    [page, [finding]],
    [document, [onDocument]],
  ]);
  expect(idsOf(said)).toEqual(['list', 'document']);
});

it('keeps what the list alone shows', () => {
  const said = dropRepeatedFinds([[leading, [markOn('list', '秘密★10年')]]]);
  expect(idsOf(said)).toEqual(['list']);
});
