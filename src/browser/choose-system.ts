import { IndicatorSystem } from '../engine/model/indicator-system.ts';
import national from '../engine/indicators/national-inspection-2019.json' with { type: 'json' };

const builtInSystems: readonly IndicatorSystem[] = [IndicatorSystem.parse(national)];

/** Systems to choose from, the default first. */
export function listSystems(): { id: string; name: string }[] {
  return builtInSystems.map(({ id, name }) => ({ id, name }));
}

/** The chosen system, the default one where the choice is unknown. */
export function chooseSystem(id: string | null): IndicatorSystem {
  const system = builtInSystems.find((candidate) => candidate.id === id) ?? builtInSystems[0];
  if (system === undefined) throw new Error('没有可用的指标体系');
  return system;
}
