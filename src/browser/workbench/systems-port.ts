import {
  blankItem,
  buildSystem,
  checkSystem,
  compareSystems,
  type ConfirmedRow,
  describeScoring,
  findTotalFault,
  nextVersion,
  parseIndicatorSystem,
  readScoreTable,
  suggestAudits,
  systemChoices,
} from '../../engine/index.ts';
import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { TrialRun } from '../../engine/model/assessment/system-edit.ts';
import type { IndicatorSystem } from '../../engine/model/indicator-system.ts';
import { exportFileName } from '../../report/export-file-name.ts';
import { saveFile } from '../save-file.ts';
import { civilDateAt } from '../today.ts';
import { applySystem } from './apply-system.ts';
import { goBack, type VersionReturn } from './go-back.ts';
import { readImportedFile } from './import-system.ts';
import type { Workbench } from './open-workbench.ts';
import type { TellProgress } from './rejudge.ts';
import { systemKeyOf } from './shipped-systems.ts';
import { type FinishedTrial, runTrial } from './system-trial.ts';

interface Draft {
  readonly base: StoredSystem;
  readonly system: IndicatorSystem;
}

const draftKey = (key: string): string => `mingcha-system-draft:${key}`;

/** What was being edited; it outlives the tab, and is nothing that counts. */
const drafts = {
  readDraft: (key: string): IndicatorSystem | null => {
    try {
      const parsed = parseIndicatorSystem(JSON.parse(localStorage.getItem(draftKey(key)) ?? ''));
      return parsed.ok ? parsed.value : null;
    } catch {
      return null;
    }
  },
  keepDraft: (key: string, system: IndicatorSystem | null): void => {
    if (system === null) localStorage.removeItem(draftKey(key));
    else localStorage.setItem(draftKey(key), JSON.stringify(system));
  },
};

async function exportSystem(
  system: IndicatorSystem,
  form: 'xlsx' | 'json',
  moment: Date,
): Promise<string> {
  const version = system.version ?? String(system.year);
  const name = exportFileName(`${system.name} 版本${version}`, civilDateAt(moment), form);
  if (form === 'json') {
    saveFile(name, new Blob([JSON.stringify(system, null, 1)], { type: 'application/json' }));
    return name;
  }
  const { renderScoreTable } = await import('../../report/assessment/score-table.ts');
  const bytes = await renderScoreTable(system);
  saveFile(name, new Blob([bytes.slice()]));
  return name;
}

/** The next versions of systems over the workbench's records. */
function createVersions({ listSystems, addSystem }: Workbench, now: () => Date) {
  const prepare = async (
    system: IndicatorSystem,
    basedOn: StoredSystem | null,
    note: string,
  ): Promise<StoredSystem> => {
    const version = nextVersion(system.id, await listSystems());
    const next = { ...system, version };
    const origin = basedOn === null ? ('imported' as const) : ('own' as const);
    const createdAt = now().toISOString();
    const base = basedOn?.key ?? null;
    return { key: systemKeyOf(next), origin, basedOn: base, system: next, createdAt, note };
  };
  const add = async (...given: Parameters<typeof prepare>): Promise<StoredSystem> => {
    const stored = await prepare(...given);
    await addSystem(stored);
    return stored;
  };
  return { prepare, add };
}

/** The systems room's port over the workbench's records. */
export function createSystemsPort(workbench: Workbench, now: () => Date) {
  const { prepare, add } = createVersions(workbench, now);
  let finished: FinishedTrial | null = null;
  return {
    choices: systemChoices,
    list: workbench.listSystems,
    listRounds: workbench.listAssessments,
    check: checkSystem,
    compare: compareSystems,
    describeScoring,
    blankItem,
    ...drafts,
    save: ({ base, system }: Draft, note: string) => add(system, base, note),
    readFile: readImportedFile,
    readTable: readScoreTable,
    findTotalFault,
    suggest: suggestAudits,
    addTable: async (name: string, source: string, items: readonly ConfirmedRow[]) => {
      const id = `own-${crypto.randomUUID().slice(0, 8)}`;
      const year = Number(civilDateAt(now()).slice(0, 4));
      return await add(buildSystem({ id, name, year, source }, items), null, `由${source}导入`);
    },
    addSystem: (system: IndicatorSystem, source: string) => add(system, null, `由${source}导入`),
    exportFile: (system: IndicatorSystem, form: 'xlsx' | 'json') =>
      exportSystem(system, form, now()),
    trial: async (
      { base, system }: Draft,
      assessment: Assessment,
      onProgress: TellProgress,
    ): Promise<TrialRun> => {
      const to = await prepare(system, base, '');
      finished = await runTrial(workbench, { assessment, from: base, to }, now, onProgress);
      return finished.run;
    },
    applyTrial: async (note: string): Promise<StoredSystem> => {
      if (finished === null) throw new Error('请先试算，再应用。');
      const moment = now().toISOString();
      const to = { ...finished.to, note, createdAt: moment };
      const assessment = await workbench.findAssessment(finished.assessment.id);
      if (assessment === null) throw new Error('评估任务已删除，没有可应用的对象。');
      await applySystem(workbench, { ...finished, assessment, to, moment });
      finished = null;
      return to;
    },
    goBack: (wish: VersionReturn, onProgress: TellProgress) =>
      goBack(workbench, wish, now, onProgress),
    subscribe: (listener: () => void) => workbench.subscribe(() => listener()),
  };
}
