import { z } from 'zod';
import { ColumnDefinition } from '../model/column-definition.ts';
import columns from './columns.json' with { type: 'json' };

/** All columns the project knows, in the file's order. Source: `columns.json`, each entry with its basis. */
export const columnDefinitions: readonly ColumnDefinition[] = z
  .array(ColumnDefinition)
  .parse(columns.columns);

const byId = new Map(columnDefinitions.map((column) => [column.id, column]));

/** The column of that id; null for an unknown one. */
export function findColumnDefinition(id: string): ColumnDefinition | null {
  return byId.get(id) ?? null;
}
