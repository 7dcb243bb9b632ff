// Builds the command line. Run by `npm ci`, and by the command line itself when a source is newer.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const oldBuildMs = 600_000;

// The project's own modules do nothing on import, so a command loads only what it uses.
const pureModules = {
  name: 'pure-modules',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\// }, ({ kind, importer, resolveDir, path }) =>
      kind !== 'entry-point' && importer.startsWith(join(root, 'src'))
        ? { path: resolve(resolveDir, path), sideEffects: false }
        : undefined,
    );
  },
};

function removeOldBuilds() {
  for (const name of readdirSync(dist).filter((entry) => entry.startsWith('cli-'))) {
    const folder = join(dist, name);
    // A younger one may still be read by a run that started before this build.
    if (Date.now() - statSync(folder).mtimeMs > oldBuildMs) rmSync(folder, { recursive: true });
  }
}

/** Bundles the command line into a folder of its own and then points `dist/mingcha.mjs` to it: no run ever sees half a build. */
export async function buildCli() {
  const { build } = await import('esbuild');
  const name = `cli-${Date.now().toString(36)}-${process.pid.toString(36)}`;
  mkdirSync(dist, { recursive: true });
  removeOldBuilds();
  await build({
    entryPoints: { main: join(root, 'src/node/cli/main.ts') },
    outdir: join(dist, name),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: ['undici', 'mammoth', 'pdfjs-dist', 'playwright-core'],
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [pureModules],
  });
  const pointer = join(dist, `${name}.tmp`);
  writeFileSync(pointer, `export * from './${name}/main.mjs';\n`);
  renameSync(pointer, join(dist, 'mingcha.mjs'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli();
