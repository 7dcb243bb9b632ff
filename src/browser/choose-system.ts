import { builtInSystems, findBuiltInSystem, pageChecklist } from '../engine/index.ts';
import type { IndicatorSystem } from '../engine/model/indicator-system.ts';

/** Systems to choose from, the default first. */
export function listSystems(): { id: string; name: string }[] {
  return builtInSystems.map(({ id, name }) => ({ id, name }));
}

/** The chosen system, the default one where the choice is unknown. */
export async function chooseSystem(id: string | null): Promise<IndicatorSystem> {
  const chosen = id === null ? null : await findBuiltInSystem(id);
  return chosen ?? pageChecklist;
}
