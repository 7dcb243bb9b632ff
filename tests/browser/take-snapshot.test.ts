import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '../../src/browser/take-snapshot.ts';
import { civilDateAt } from '../../src/browser/today.ts';

const capture = {
  url: 'https://www.lanxi-demo.gov.cn/a.html#top',
  html: '<html>岚溪</html>',
  characterSet: 'GBK',
  contentType: 'text/html',
  status: 200,
  frames: [],
  truncated: false,
};

describe('takeSnapshot', () => {
  it('hashes the UTF-8 bytes of the document', async () => {
    const { sha256 } = await takeSnapshot(capture, capture.url, '2026-11-21T01:42:00.000Z');
    expect(sha256).toBe(createHash('sha256').update(capture.html, 'utf8').digest('hex'));
  });

  it('names the family of a GB encoding and drops the fragment', async () => {
    const snapshot = await takeSnapshot(capture, capture.url, '2026-11-21T01:42:00.000Z');
    expect(snapshot).toMatchObject({
      encoding: 'gb18030',
      finalUrl: 'https://www.lanxi-demo.gov.cn/a.html',
      via: 'tab',
      carrier: 'html',
    });
  });
});

describe('civilDateAt', () => {
  it('is the day in Asia/Shanghai', () => {
    expect(civilDateAt(new Date('2026-11-21T15:59:59Z'))).toBe('2026-11-21');
    expect(civilDateAt(new Date('2026-11-21T16:00:00Z'))).toBe('2026-11-22');
  });
});
