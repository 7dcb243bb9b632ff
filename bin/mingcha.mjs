#!/usr/bin/env node
// Starts the built command line; builds it first where a source is newer and the tools to build are there.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = join(root, 'dist/mingcha.mjs');
const sources = [
  'src/engine',
  'src/report',
  'src/carriers',
  'src/archive',
  'src/crawl',
  'src/node',
].map((folder) => join(root, folder));

function isNewer(folder, time) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? isNewer(path, time) : statSync(path).mtimeMs > time;
  });
}

function isStale() {
  if (!sources.every((folder) => existsSync(folder))) return false;
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  return sources.some((folder) => isNewer(folder, mtimeMs));
}

function fail(line) {
  process.stderr.write(`mingcha: ${line}\n`);
  process.exit(2);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`需要 Node 20.19 或更新的版本，现在是 ${process.version}。`);
}
if (isStale()) {
  try {
    const { buildCli } = await import('../scripts/build-cli.mjs');
    await buildCli();
  } catch {
    if (!existsSync(built)) fail('还没有构建。请先在项目文件夹运行 npm ci。');
  }
}
const { runProcess } = await import('../dist/mingcha.mjs');
await runProcess();
