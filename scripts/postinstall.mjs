// Prepares types of the extension framework; does nothing where the development tools are not installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('node_modules/wxt') && existsSync('wxt.config.ts')) {
  spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'prepare'], { stdio: 'ignore' });
}
