// Runs a benchmark as the command line is shipped: bundled, not translated file by file while it runs.
import { spawnSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [source = '', ...words] = process.argv.slice(2);
const outfile = join(root, 'dist/bench', basename(source).replace(/\.ts$/, '.mjs'));
buildSync({
  entryPoints: [join(root, 'scripts/bench', source)],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, ...words], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
