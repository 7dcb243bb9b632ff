import { type BuiltInSystem, builtInSystems } from '../../engine/index.ts';
import type { StoredSystem } from '../../engine/model/assessment/assessment.ts';

/** Key of a version of a system. */
export function systemKeyOf({ id, version, year }: StoredSystem['system']): string {
  return `${id}@${version ?? String(year)}`;
}

async function readShipped({ load }: BuiltInSystem): Promise<StoredSystem> {
  const system = await load();
  const key = systemKeyOf(system);
  return { key, origin: 'built-in', basedOn: null, system, createdAt: '', note: '' };
}

/** The indicator systems that the project ships. */
export async function listShipped(): Promise<readonly StoredSystem[]> {
  return await Promise.all(builtInSystems.map(readShipped));
}

/** One of the systems that the project ships; undefined for another key. The others are not read. */
export async function findShipped(key: string): Promise<StoredSystem | undefined> {
  const named = builtInSystems.filter(({ id }) => key.startsWith(`${id}@`));
  return (await Promise.all(named.map(readShipped))).find((stored) => stored.key === key);
}
