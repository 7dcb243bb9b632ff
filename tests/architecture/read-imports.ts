import { type ICruiseResult, cruise } from 'dependency-cruiser';
import type { Import } from './layers.ts';

/** What dependency-cruiser saw of a project. */
export interface ImportGraph {
  readonly files: readonly string[];
  readonly imports: readonly Import[];
  /** Import cycles, each as the files on the way round. */
  readonly cycles: readonly string[];
  readonly unresolved: readonly string[];
}

type Module = ICruiseResult['modules'][number];
type Dependency = Module['dependencies'][number];

const isPackage = (dependency: Dependency): boolean =>
  dependency.coreModule || /^(?:@?[a-z][\w.-]*(?:\/|$)|node:)/i.test(dependency.module);

function toImport(from: string, dependency: Dependency): Import {
  if (!isPackage(dependency)) return { from, to: dependency.resolved, kind: 'file' };
  const name = dependency.coreModule
    ? `node:${dependency.module.replace(/^node:/, '')}`
    : dependency.module;
  return { from, to: name, kind: 'package' };
}

/** Reads all imports, type-only ones included, of the given folders under a base folder. */
export async function readImports(
  baseDir: string,
  folders: readonly string[],
): Promise<ImportGraph> {
  const result = await cruise([...folders], {
    baseDir,
    validate: true,
    ruleSet: {
      forbidden: [{ name: 'cycle', severity: 'error', from: {}, to: { circular: true } }],
    },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.json', '.css'] },
  });
  if (typeof result.output === 'string') throw new Error('dependency-cruiser gave a text');
  const { modules, summary } = result.output;
  const own = modules.filter(({ source }) =>
    folders.some((folder) => source.startsWith(`${folder}/`)),
  );
  const dependencies = own.flatMap((module) =>
    module.dependencies.map((dependency) => ({ from: module.source, dependency })),
  );
  return {
    files: own.map(({ source }) => source),
    imports: dependencies.map(({ from, dependency }) => toImport(from, dependency)),
    cycles: summary.violations
      .filter(({ rule }) => rule.name === 'cycle')
      .map(({ from, cycle }) => [from, ...(cycle ?? []).map(({ name }) => name)].join(' → ')),
    unresolved: dependencies
      .filter(({ dependency }) => dependency.couldNotResolve && !isPackage(dependency))
      .map(({ from, dependency }) => `${from}: ${dependency.module}`),
  };
}
