import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** One name that a file exports. */
export interface ExportedName {
  readonly file: string;
  readonly name: string;
  /** True where one of its declarations has a `/** *\/` block. */
  readonly hasDocstring: boolean;
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations
      .map(({ name }) => name)
      .filter(ts.isIdentifier)
      .map(({ text }) => text);
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** Names that a text exports; a schema and its type of the same name count once. */
export function findExports(file: string, text: string): ExportedName[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const documented = new Map<string, boolean>();
  for (const statement of tree.statements.filter(isExported)) {
    const hasDocstring = ts.getJSDocCommentsAndTags(statement).length > 0;
    for (const name of namesOf(statement)) {
      documented.set(name, hasDocstring || documented.get(name) === true);
    }
  }
  return [...documented].map(([name, hasDocstring]) => ({ file, name, hasDocstring }));
}

/** Paths of the sources in a folder, from the project's root. */
export function listSources(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .sort();
}

/** Names that the sources of a folder export. */
export function readExports(root: string, folder: string): ExportedName[] {
  return listSources(root, folder).flatMap((file) =>
    findExports(file, readFileSync(join(root, file), 'utf8')),
  );
}
