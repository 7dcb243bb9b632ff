import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const run = (args: readonly string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['bin/mingcha.mjs', ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });

describe('the installed command', () => {
  it('builds itself where a source is newer, and writes nothing but the answer', () => {
    const { status, stdout, stderr } = run(['due', '2026-09-11', '--format', 'json']);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ due: '2026-10-15' });
  });

  it('gives the same answer in every time zone', () => {
    const args = ['due', '2026-01-30', '--format', 'json'];
    const answers = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles'].map(
      (TZ) => run(args, { TZ }).stdout,
    );
    expect(new Set(answers).size).toBe(1);
    expect(JSON.parse(answers[0] ?? '')).toMatchObject({ due: '2026-03-05' });
  });

  it('says what is wrong in one line and ends with status 2', () => {
    const { status, stdout, stderr } = run(['scan', 'nowhere.html']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toBe('mingcha: nowhere.html：文件不存在，请检查路径。\n');
  });
});
