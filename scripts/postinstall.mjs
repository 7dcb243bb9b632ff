// Prepares types of the extension framework and builds the command line; skips what is not installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('node_modules/wxt') && existsSync('wxt.config.ts')) {
  spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'prepare'], { stdio: 'ignore' });
}
if (existsSync('node_modules/esbuild') && existsSync('src/node/cli/main.ts')) {
  const { buildCli } = await import('./build-cli.mjs');
  await buildCli();
}
