import type { StoredSystem } from '../../engine/model/assessment/assessment.ts';

/** Version of a system as it is shown; the year where it has none. */
export function versionOf({ system }: StoredSystem): string {
  return system.version ?? String(system.year);
}

/** Name and version, as one chooses among versions. */
export function nameVersion(stored: StoredSystem): string {
  return `${stored.system.name} ${versionOf(stored)}`;
}
