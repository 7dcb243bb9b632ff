import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audits } from '../../src/engine/audits/index.ts';
import { siteAudits } from '../../src/engine/audits/site/index.ts';
import { columnDefinitions } from '../../src/engine/data/columns.ts';
import { rules } from '../../src/engine/data/rules.ts';
import { AuditId } from '../../src/engine/model/audit-id.ts';
import { IndicatorSystem } from '../../src/engine/model/indicator-system.ts';
import { findExports, listSources, readExports } from './read-exports.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const nameOf = (path: string): string => basename(path).replace(/\.tsx?$/, '');
const toKebab = (name: string): string =>
  name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();

const auditFiles = listSources(root, 'src/engine/audits');
const writtenIn = (folder: string): readonly string[] =>
  AuditId.options.filter((id) => auditFiles.includes(`${folder}/${id}.ts`));
const written = writtenIn('src/engine/audits');
const writtenForSites = writtenIn('src/engine/audits/site');
const systems = readdirSync(join(root, 'src/engine/indicators'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => IndicatorSystem.parse(JSON.parse(read(`src/engine/indicators/${name}`))));

describe('audits', () => {
  it('are all registered, in the order of the contract', () => {
    expect(audits.map(({ id }) => id)).toEqual(written);
    expect(siteAudits.map(({ id }) => id)).toEqual(writtenForSites);
  });

  it('are each asked for by an indicator system', () => {
    const asked = new Set<string>(
      systems.flatMap(({ items }) => items.flatMap((item) => item.audits)),
    );
    expect([...written, ...writtenForSites].filter((id) => !asked.has(id))).toEqual([]);
  });

  it('have a test each', () => {
    const tests = [
      ...written.map((id) => `tests/engine/audits/${id}.test.ts`),
      ...writtenForSites.map((id) => `tests/engine/audits/site/${id}.test.ts`),
    ];
    expect(tests.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

describe('gatherers', () => {
  const gatherers = [
    ...read('src/engine/run/gather-page.ts').matchAll(/gather\/(read-[a-z-]+)\.ts/g),
  ].map(([, name]) => name ?? '');

  it('have a test each', () => {
    const tests = listSources(root, 'tests/engine/gather').map((file) => basename(file));
    expect(gatherers.length).toBeGreaterThan(15);
    expect(gatherers.filter((name) => !tests.includes(`${name}.test.ts`))).toEqual([]);
  });
});

describe('data', () => {
  it('of indicator systems names columns that exist', () => {
    const known = new Set(columnDefinitions.map(({ id }) => id));
    const named = systems.flatMap(({ id, items }) =>
      items.flatMap(({ columns }) => columns.map((column) => `${id}: ${column}`)),
    );
    expect(named.filter((entry) => !known.has(entry.split(': ')[1] ?? ''))).toEqual([]);
  });

  it('of rules is used, every one', () => {
    const code =
      listSources(root, 'src/engine').map(read).join('\n') + read('src/engine/data/columns.json');
    expect(
      [...rules.keys()].filter((id) => !code.includes(`'${id}'`) && !code.includes(`"${id}"`)),
    ).toEqual([]);
  });
});

describe('names', () => {
  it('of audits and gatherers are those of their files', () => {
    const sources = [
      ...written.map((id) => `src/engine/audits/${id}.ts`),
      ...writtenForSites.map((id) => `src/engine/audits/site/${id}.ts`),
      ...listSources(root, 'src/engine/gather').filter((file) =>
        /\/gather\/read-[^/]+$/.test(file),
      ),
    ];
    const strays = sources.filter((file) => {
      const names = findExports(file, read(file)).map(({ name }) => toKebab(name));
      return !names.includes(nameOf(file));
    });
    expect(strays).toEqual([]);
  });

  it('say what a thing is for', () => {
    const banned = /(?:^|[-/])(?:utils?|helpers?|common|misc|managers?|services?)(?:[-/.]|$)/;
    const files = ['src', 'entrypoints', 'scripts', 'tests'].flatMap((folder) =>
      listSources(root, folder),
    );
    expect(files.filter((file) => banned.test(file))).toEqual([]);
  });
});

describe('docstrings', () => {
  it('stand on every export of the engine and the reports', () => {
    const names = ['src/engine', 'src/report'].flatMap((folder) => readExports(root, folder));
    const bare = names.filter(({ hasDocstring }) => !hasDocstring);
    expect(bare.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it('are missed where there is none', () => {
    const planted = findExports(
      'planted.ts',
      '/** Two. */\nexport const two = 2;\nexport const one = 1;',
    );
    expect(planted.map(({ name, hasDocstring }) => [name, hasDocstring])).toEqual([
      ['two', true],
      ['one', false],
    ]);
  });
});
