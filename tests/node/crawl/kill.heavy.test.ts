import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SiteAudit } from '../../../src/engine/model/site-audit.ts';
import { type Loopback, serveLoopback } from '../../support/loopback.ts';
import { routeSmallPortal } from '../../support/small-portal.ts';

const delayMs = 30;
let portal: Loopback;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingcha-kill-'));
  portal = await serveLoopback(routeSmallPortal(10));
});
afterAll(() => {
  portal.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command line as a process of its own; kills it when the portal got so many more requests, null: never. */
async function run(out: string, killAfter: number | null): Promise<number | null> {
  const argv = ['audit', `${portal.origin}/`, '--out', out, '--delay', String(delayMs), '--resume'];
  const child = spawn(
    process.execPath,
    ['bin/mingcha.mjs', ...argv, '--render', 'never', '--as-of', '2026-11-21'],
    { stdio: 'ignore' },
  );
  const before = portal.log.length;
  const timer = setInterval(() => {
    if (killAfter !== null && portal.log.length - before >= killAfter) child.kill('SIGKILL');
  }, 1);
  const status = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  clearInterval(timer);
  return status;
}

const read = (out: string): unknown => {
  const text = readFileSync(join(folder, out, 'audit.json'), 'utf8');
  const audit = SiteAudit.parse(JSON.parse(text));
  return JSON.parse(
    JSON.stringify(audit, (key, value: unknown) =>
      ['capturedAt', 'startedAt', 'finishedAt'].includes(key) ? null : value,
    ),
  );
};

it('goes on after each kill, loses no finished page, and ends like an unbroken run', async () => {
  expect(await run(join(folder, 'whole'), null)).toBe(0);
  const pages = portal.log.length;
  portal.clear();
  const killed = join(folder, 'killed');
  const kills = [1, 3, 5, 4];
  for (const after of kills) expect(await run(killed, after)).toBeNull();
  expect(await run(killed, null)).toBe(0);
  expect(read('killed')).toEqual(read('whole'));
  expect(portal.log.length - pages).toBeLessThanOrEqual(kills.length);
}, 60_000);
