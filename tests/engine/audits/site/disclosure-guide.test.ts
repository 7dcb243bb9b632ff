import { disclosureGuide } from '../../../../src/engine/audits/site/disclosure-guide.ts';
import { guideWords } from '../../../../src/engine/data/guide.ts';
import type { Guide } from '../../../../src/engine/model/artifacts/content.ts';
import type { PageArtifacts } from '../../../../src/engine/model/artifacts/page-artifacts.ts';
import { columnOf } from '../../../support/documents.ts';
import { day } from '../../../support/pages.ts';
import { articleOf, locatorOf } from '../../../support/test-audit.ts';
import { sitePageOf, testSiteAudit } from '../../../support/site-fixture.ts';

function guideOf(missing: readonly string[] = [], partial: Partial<Guide> = {}): Guide {
  return {
    fields: guideWords.fields.map(({ id, name }) =>
      missing.includes(id)
        ? { id, value: null, locator: null }
        : { id, value: `${name}内容`, locator: locatorOf(name) },
    ),
    superseded: [],
    isElsewhere: false,
    ...partial,
  };
}
const page = (path: string, guide: Guide, more: Partial<PageArtifacts> = {}) =>
  sitePageOf(path, { guide, currentColumn: columnOf('disclosure-guide'), ...more });
const dated = (date: string) => ({ article: articleOf({ pubDate: day(date) }) });
const old = (id: Guide['superseded'][number]['id']): Partial<Guide> => ({
  superseded: [{ id, locator: locatorOf(`旧文${id}`) }],
});
const complete = { verdict: 'passed', message: 'complete', rule: 'guide-fields' } as const;
const current = { verdict: 'passed', message: 'current', rule: 'guide-superseded' } as const;
const attachment = {
  text: '指南.pdf',
  href: 'https://www.lanxi-demo.gov.cn/zn.pdf',
  extension: 'pdf',
  locator: locatorOf('指南.pdf'),
};

testSiteAudit(disclosureGuide, [
  {
    name: 'passes a guide with nine fields and nothing superseded',
    site: { pages: [page('zn.html', guideOf())] },
    expected: [complete, current],
  },
  {
    name: 'fails a field that the whole text lacks',
    site: { pages: [page('zn.html', guideOf(['fax']))] },
    expected: [
      {
        verdict: 'fault',
        message: 'missing',
        column: 'disclosure-guide',
        data: { names: '传真号码', count: 1 },
        quotes: ['全文查找“传真号码”及其同义标签，未见'],
      },
      current,
    ],
  },
  {
    name: 'an attached file may hold the field',
    site: { pages: [page('zn.html', guideOf(['fax']), { attachments: [attachment] })] },
    expected: [{ verdict: 'doubt', message: 'unclear' }, current],
  },
  {
    name: 'old text of each kind is a fault with its words',
    site: {
      pages: [
        page(
          'zn.html',
          guideOf([], {
            superseded: [
              'reply-term' as const,
              'fees' as const,
              'old-regulation' as const,
              'special-needs' as const,
              'own-tariff' as const,
            ].map((id) => ({ id, locator: locatorOf(`旧文${id}`) })),
          }),
        ),
      ],
    },
    expected: [
      complete,
      { verdict: 'fault', message: 'reply-term', quotes: ['旧文reply-term'] },
      { verdict: 'fault', message: 'fees' },
      { verdict: 'fault', message: 'old-regulation' },
      { verdict: 'fault', message: 'special-needs' },
      { verdict: 'fault', message: 'own-tariff' },
    ],
  },
  {
    name: 'an older guide kept beside the newest one is not judged',
    site: {
      pages: [
        page('2014.html', guideOf([], old('reply-term')), dated('2014-03-01')),
        page('2024.html', guideOf(), dated('2024-03-01')),
      ],
    },
    expected: [complete, current],
  },
  {
    name: 'of several guides without dates none is surely in force',
    site: { pages: [page('a.html', guideOf(['fax'], old('fees'))), page('b.html', guideOf())] },
    expected: [complete, { verdict: 'doubt', message: 'older', quotes: ['旧文fees'] }],
  },
  {
    name: 'a guide that is a file or a picture is left to a person',
    site: { pages: [page('zn.html', guideOf([], { isElsewhere: true }))] },
    expected: [{ verdict: 'doubt', message: 'elsewhere' }],
  },
  {
    name: 'nothing is said where no guide was read',
    expected: [{ verdict: 'untested', message: 'unread' }],
  },
  {
    name: 'nothing is asked before the regulation was in force',
    site: { pages: [page('zn.html', guideOf(['fax']))] },
    context: { asOf: day('2019-05-14') },
    expected: [{ verdict: 'inapplicable', message: 'before-rule' }],
  },
]);
