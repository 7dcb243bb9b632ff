import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findImportFault } from './layers.ts';
import { readImports } from './read-imports.ts';

const root = join(import.meta.dirname, '../..');
const folders = ['src', 'entrypoints'].filter((folder) => existsSync(join(root, folder)));

function countSources(folder: string): number {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'),
  ).length;
}

const graph = readImports(root, folders);

describe('layers', () => {
  it('sees every source file', async () => {
    const { files } = await graph;
    const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
    const expected = folders.reduce((sum, folder) => sum + countSources(folder), 0);
    expect(expected).toBeGreaterThan(60);
    expect(sources).toHaveLength(expected);
  });

  it('lets nothing point back', async () => {
    const { imports, unresolved } = await graph;
    expect(unresolved).toEqual([]);
    expect(imports.map(findImportFault).filter((fault) => fault !== null)).toEqual([]);
  });

  it('has no import cycle', async () => {
    const { cycles } = await graph;
    expect(cycles).toEqual([]);
  });

  it('catches planted violations', async () => {
    const { imports, cycles } = await readImports(join(import.meta.dirname, 'planted'), ['src']);
    const faults = imports.map(findImportFault).filter((fault) => fault !== null);
    expect(faults.sort()).toEqual([
      'src/engine/audits/judge-planted.ts imports src/engine/gather/read-planted.ts',
      'src/engine/gather/read-planted.ts imports src/engine/audits/judge-planted.ts',
      'src/engine/gather/read-planted.ts imports src/ui/planted.ts',
      'src/engine/gather/read-planted.ts imports the package node:fs',
    ]);
    expect(cycles).not.toEqual([]);
  });
});
