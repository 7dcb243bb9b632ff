import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { pageChecklist } from '../../../src/engine/index.ts';
import type { CrawlProgress } from '../../../src/engine/model/site/crawl.ts';
import { builtInHolidays } from '../../../src/engine/data/holidays.ts';
import { createProgress, describeStep } from '../../../src/node/cli/audit-progress.ts';
import { day } from '../../support/pages.ts';

const progress: CrawlProgress = {
  requests: 12,
  fetched: 10,
  failed: 1,
  waiting: 30,
  columnsSettled: 4,
  columnsWanted: 60,
  leftMs: 150_000,
  current: {
    url: 'https://www.lanxi-demo.gov.cn/zcjd/\u001b[2J',
    purpose: { kind: 'column', column: 'policy-interpretation', from: null },
  },
};
const options = {
  asOf: day('2026-11-21'),
  level: 'county' as const,
  name: null,
  system: pageChecklist,
  furtherSystems: [],
  holidays: builtInHolidays,
  sample: 10,
};

function open(canRedraw: boolean) {
  let err = '';
  let nowMs = 0;
  const terminal = {
    writeOut: () => undefined,
    writeError: (text: string) => (err += text),
    columns: 60,
    hasColor: false,
    canRedraw,
  };
  const display = createProgress(terminal, options, () => nowMs);
  return { display, pass: (ms: number) => (nowMs += ms), text: () => err };
}

describe('the progress of a crawl', () => {
  it('says how far it is, how long still, and what is being looked at', () => {
    const line = describeStep(progress, new Map([['policy-interpretation', '政策解读']]));
    expect(line).toContain('请求 12');
    expect(line).toContain('栏目 4/60');
    expect(line).toContain('约剩 3 分钟');
    expect(line).toContain('栏目“政策解读” https://www.lanxi-demo.gov.cn/zcjd/');
    expect(line).not.toContain('\u001b');
  });

  it.each([
    [59_000, '约剩 1 分钟'],
    [89 * 60_000, '约剩 89 分钟'],
    [120 * 60_000, '约剩 2 小时'],
  ])('tells %i ms as %s', (leftMs, words) => {
    expect(describeStep({ ...progress, leftMs }, new Map())).toContain(words);
  });

  it('draws over one line on a terminal, never longer than the terminal', () => {
    const { display, text, pass } = open(true);
    pass(1000);
    display.show(() => progress);
    display.show(() => progress);
    const lines = text().split('\r\u001b[2K').slice(1);
    expect(lines).toHaveLength(1);
    expect(stringWidth(lines[0] ?? '')).toBeLessThan(60);
    expect(text()).not.toContain('\n');
  });

  it('writes a plain line now and then anywhere else', () => {
    const { display, text, pass } = open(false);
    display.show(() => progress);
    expect(text()).toBe('');
    pass(15_000);
    display.show(() => progress);
    expect(text().trim().split('\n')).toHaveLength(1);
    expect(text()).not.toContain('\r');
  });

  it('ends with what came of it and where it lies', () => {
    const { display, text } = open(false);
    display.end('breaker', 'out');
    expect(text()).toContain('--resume');
    expect(text()).toContain('（out）');
  });
});
