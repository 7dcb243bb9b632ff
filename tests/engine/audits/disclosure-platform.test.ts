import { disclosurePlatform } from '../../../src/engine/audits/disclosure-platform.ts';
import { locatorOf, testAudit } from '../../support/test-audit.ts';

const home = { kind: { value: 'home' as const, reasons: [] } };
const noBlocks = { blocks: [], isPlatformPage: false };

function entry(text: string, href = 'https://www.lanxi-demo.gov.cn/zfxxgk/') {
  return { platform: { entry: { text, href, locator: locatorOf(text) }, ...noBlocks } };
}

testAudit(disclosurePlatform, [
  {
    name: 'passes a home page with the entry',
    artifacts: { ...home, ...entry('政府信息公开') },
    expected: [{ verdict: 'passed', message: 'entry' }],
  },
  {
    name: 'passes the entry behind the name of its owner',
    artifacts: { ...home, ...entry('岚溪县 政府信息公开') },
    expected: [{ verdict: 'passed', message: 'entry' }],
  },
  ...['信息公开', '政府信息公开专栏', '政府信息公开平台'].map((text) => ({
    name: `advises on the name ${text}`,
    artifacts: { ...home, ...entry(text) },
    expected: [
      { verdict: 'fault', message: 'otherName', rule: 'platform-name', quotes: [text] } as const,
    ],
  })),
  {
    name: 'doubts the name of an entry that leads to another host',
    artifacts: { ...home, ...entry('信息公开', 'https://www.beiyuan.gov.cn/xxgk/') },
    expected: [{ verdict: 'doubt', message: 'otherName' }],
  },
  ...['政务公开', '公开'].map((text) => ({
    name: `doubts the channel ${text}, which may hold the entry`,
    artifacts: { ...home, ...entry(text) },
    expected: [{ verdict: 'doubt', message: 'otherChannel' } as const],
  })),
  {
    name: 'doubts a home page without an entry',
    artifacts: home,
    expected: [{ verdict: 'doubt', message: 'noEntry', rule: 'platform-entry' }],
  },
  {
    name: 'asks to look at a host of its own',
    artifacts: { ...home, ...entry('政府信息公开', 'https://xxgk.lanxi-demo.gov.cn/') },
    expected: [
      { verdict: 'passed', message: 'entry' },
      { verdict: 'doubt', message: 'ownHost', data: { host: 'xxgk.lanxi-demo.gov.cn' } },
    ],
  },
  {
    name: 'looks for the blocks on a platform page, never as a fault',
    artifacts: {
      kind: { value: 'platform', reasons: [] },
      platform: {
        entry: null,
        blocks: [
          { column: 'disclosure-guide', locator: locatorOf('政府信息公开指南') },
          { column: 'annual-report', locator: null },
        ],
        isPlatformPage: true,
      },
    },
    expected: [
      { verdict: 'passed', message: 'block' },
      { verdict: 'doubt', message: 'noBlock', data: { name: '政府信息公开年报' } },
    ],
  },
  {
    name: 'leaves other pages alone',
    artifacts: { kind: { value: 'column-list', reasons: [] } },
    expected: [{ verdict: 'inapplicable', message: 'elsewhere' }],
  },
]);
