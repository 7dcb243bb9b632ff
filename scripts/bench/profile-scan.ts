import { Session } from 'node:inspector/promises';

/** Share of the time spent under one function of the engine. */
export interface TimeShare {
  readonly name: string;
  readonly ratio: number;
}

const stages =
  /\/src\/engine\/(?:gather\/read-|gather\/page\/parse-page|audits\/|run\/(?!gather|scan)|score\/|checklist\/|text\/decode)/;

/** Profiles a run and says how its time divides among the engine's gatherers and audits. */
export async function profileScan(run: () => void): Promise<TimeShare[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  run();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const stageOf = new Map<number, string>();
  const walk = (id: number, stage: string | null): void => {
    const node = nodes.get(id);
    if (node === undefined) return;
    const { url, functionName } = node.callFrame;
    const own =
      stage ?? (stages.test(url) ? `${functionName} (${url.split('/').at(-1) ?? ''})` : null);
    if (own !== null) stageOf.set(id, own);
    for (const child of node.children ?? []) walk(child, own);
  };
  walk(profile.nodes[0]?.id ?? 0, null);
  const hits = new Map<string, number>();
  for (const id of profile.samples ?? []) {
    const stage = stageOf.get(id) ?? 'other';
    hits.set(stage, (hits.get(stage) ?? 0) + 1);
  }
  const total = profile.samples?.length ?? 1;
  return [...hits]
    .map(([name, count]) => ({ name, ratio: count / total }))
    .sort((a, b) => b.ratio - a.ratio);
}
