import { disclosurePlatform } from '../../../../src/engine/audits/site/disclosure-platform.ts';
import type { PlatformBlocks } from '../../../../src/engine/model/artifacts/columns.ts';
import { locatorOf } from '../../../support/test-audit.ts';
import {
  absentColumnOf,
  homePageOf,
  homeUrl,
  siteColumnOf,
  sitePageOf,
  testSiteAudit,
} from '../../../support/site-fixture.ts';

const blockIds = [
  'disclosure-guide',
  'disclosure-rules',
  'statutory-disclosure',
  'annual-report',
] as const;
const blocksWithout = (...missing: string[]): PlatformBlocks['blocks'] =>
  blockIds.map((column) => ({
    column,
    locator: missing.includes(column) ? null : locatorOf(column),
  }));
const search = { kind: 'form' as const, locator: locatorOf('搜索') };
const platformWithout = (missing: string[], hasSearch = true) =>
  sitePageOf(
    'zfxxgk/',
    {
      platform: { entry: null, blocks: blocksWithout(...missing), isPlatformPage: true },
      search: hasSearch ? search : null,
    },
    { purpose: 'platform' },
  );
const homeWith = (text: string | null, href = `${homeUrl}zfxxgk/`) =>
  homePageOf({
    platform: {
      entry: text === null ? null : { text, href, locator: locatorOf(text) },
      blocks: [],
      isPlatformPage: false,
    },
  });
const home = homeWith('政府信息公开');
const platform = platformWithout([]);
const entry = { verdict: 'passed', message: 'entry' } as const;
const block = { verdict: 'passed', message: 'block' } as const;
const found = { verdict: 'passed', message: 'search' } as const;

testSiteAudit(disclosurePlatform, [
  {
    name: 'passes an entry, four blocks and a search',
    site: { home, platform },
    expected: [entry, block, block, block, block, found],
  },
  {
    name: 'fails a block that two looks did not find, as a fault of the site',
    site: {
      home,
      platform: platformWithout(['disclosure-rules']),
      columns: [absentColumnOf('disclosure-rules')],
    },
    expected: [
      entry,
      block,
      {
        verdict: 'fault',
        message: 'noBlock',
        rule: 'platform-blocks',
        column: 'disclosure-rules',
        quotes: [
          '在链接、菜单、页签和标题中查找“政府信息公开制度”，未见',
          '在链接、菜单、页签和标题中查找“政府信息公开制度”，未见',
        ],
      },
      block,
      block,
      found,
    ],
  },
  {
    name: 'a block that stands elsewhere on the site is there',
    site: {
      home,
      platform: platformWithout(['disclosure-rules']),
      columns: [siteColumnOf('disclosure-rules')],
    },
    expected: [entry, block, block, block, block, found],
  },
  {
    name: 'one page without a block leaves a doubt',
    site: { home, platform: platformWithout(['disclosure-rules']) },
    expected: [entry, block, { verdict: 'doubt', message: 'block-unsure' }, block, block, found],
  },
  {
    name: 'a block that the level does not ask for is never a fault',
    site: {
      home,
      platform: platformWithout(['annual-report']),
      columns: [absentColumnOf('annual-report')],
    },
    context: { level: 'town' },
    expected: [entry, block, block, block, { verdict: 'doubt', message: 'block-unsure' }, found],
  },
  {
    name: 'fails an entry that two looks did not find',
    site: {
      home: homeWith(null),
      platform,
      columns: [absentColumnOf('disclosure-platform')],
    },
    expected: [
      { verdict: 'fault', message: 'noEntry', rule: 'platform-entry' },
      block,
      block,
      block,
      block,
      found,
    ],
  },
  {
    name: 'an entry that only the home page lacks leaves a doubt',
    site: { home: homeWith(null), platform: platformWithout([], false) },
    expected: [
      { verdict: 'doubt', message: 'entry-unsure' },
      block,
      block,
      block,
      block,
      { verdict: 'doubt', message: 'noSearch' },
    ],
  },
  {
    name: 'another name and a host of its own are advice',
    site: { home: homeWith('信息公开', 'https://xxgk.lanxi-demo.gov.cn/'), platform },
    expected: [
      { verdict: 'doubt', message: 'otherName', rule: 'platform-name' },
      { verdict: 'doubt', message: 'ownHost', data: { host: 'xxgk.lanxi-demo.gov.cn' } },
      block,
      block,
      block,
      block,
      found,
    ],
  },
  {
    name: 'a platform on another site is not judged here',
    site: { home, columns: [siteColumnOf('disclosure-platform', { state: 'redirect' })] },
    expected: [entry, { verdict: 'inapplicable', message: 'elsewhere' }],
  },
  {
    name: 'nothing is said of what was not read',
    site: { home: null },
    expected: [{ verdict: 'untested', message: 'unread' }],
  },
]);
