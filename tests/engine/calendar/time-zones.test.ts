import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const hashUnder = (zone: string): string =>
  execFileSync(process.execPath, ['--import', 'tsx', 'tests/support/print-deadlines.ts'], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });

it('gives the same calendar and the same day of Shanghai in every time zone', () => {
  const expected = hashUnder('UTC');
  expect(expected).toMatch(/^[0-9a-f]{64}$/);
  for (const zone of ['Asia/Shanghai', 'America/Los_Angeles']) {
    expect(hashUnder(zone), zone).toBe(expected);
  }
});
