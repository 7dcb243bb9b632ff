import { useMemo, useState } from 'react';
import type { Target } from '../../engine/model/assessment/target.ts';
import type { RunPlan } from '../../engine/model/assessment/run-progress.ts';
import type { TargetDraft } from '../../engine/model/assessment/target-sheet.ts';
import { useTranslate } from '../translate.ts';
import type { RunState } from './run-state.tsx';
import type { TargetsPort } from './targets-port.ts';
import type { Round } from './use-round.ts';

/** What the list is narrowed to; "" is all. */
export interface TargetFilter {
  readonly words: string;
  readonly level: string;
  readonly state: string;
}

/** What lies over the list. */
export type Sheet =
  | { readonly kind: 'none' | 'import' | 'add' }
  | { readonly kind: 'edit'; readonly target: Target }
  | { readonly kind: 'run'; readonly targets: readonly Target[] };

function fits({ words, level, state }: TargetFilter, target: Target, own: RunState): boolean {
  const text = `${target.name} ${target.url} ${target.unit ?? ''}`.toLowerCase();
  const isLevel = level === '' || (target.level ?? 'none') === level;
  return isLevel && (state === '' || own === state) && text.includes(words.trim().toLowerCase());
}

const none = { kind: 'none' } as const;

/** Which agencies are listed, and which of them are chosen. */
function useChoice({ assessment: { targets }, runs }: Round) {
  const [filter, setFilter] = useState<TargetFilter>({ words: '', level: '', state: '' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(
    () => targets.filter((target) => fits(filter, target, runs.get(target.id)?.state ?? 'none')),
    [targets, runs, filter],
  );
  const picked = useMemo(() => targets.filter(({ id }) => chosen.has(id)), [targets, chosen]);
  return {
    filter,
    setFilter,
    chosen,
    picked,
    shown,
    choose: (id: string, isChosen: boolean): void => {
      const next = new Set(chosen);
      if (isChosen) next.add(id);
      else next.delete(id);
      setChosen(next);
    },
    chooseAll: (isChosen: boolean): void =>
      setChosen(isChosen ? new Set(shown.map(({ id }) => id)) : new Set()),
  };
}

/** State and deeds of the list of agencies. */
export function useTargetDesk(port: TargetsPort, round: Round) {
  const t = useTranslate();
  const { id: assessmentId, targets } = round.assessment;
  const [sheet, setSheet] = useState<Sheet>(none);
  const [status, setStatus] = useState('');
  const [removed, setRemoved] = useState<readonly Target[] | null>(null);
  const choice = useChoice(round);

  /** Lets work go on and tells how it went. */
  const attempt = (work: Promise<string>): void => {
    work.then(setStatus, (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      setStatus(t('actionFailed', { message }));
    });
  };
  const close = (): void => setSheet(none);
  return {
    ...choice,
    sheet,
    setSheet,
    status,
    close,
    canUndo: removed !== null,
    takeIn: (drafts: readonly TargetDraft[]): void => {
      close();
      attempt(
        port.add(assessmentId, drafts).then(() => t('targetsAdded', { count: drafts.length })),
      );
    },
    save: (target: Target | null, draft: TargetDraft): void => {
      close();
      attempt(
        target === null
          ? port.add(assessmentId, [draft]).then(() => t('targetsAdded', { count: 1 }))
          : port
              .save(assessmentId, { ...draft, id: target.id })
              .then(() => t('targetSaved', { name: draft.name })),
      );
    },
    remove: (ids: ReadonlySet<string>): void => {
      close();
      choice.chooseAll(false);
      setRemoved(targets);
      const count = ids.size;
      attempt(port.remove(assessmentId, ids).then(() => t('targetsRemoved', { count })));
    },
    undo: (): void => {
      if (removed === null) return;
      setRemoved(null);
      attempt(port.restore(assessmentId, removed).then(() => t('targetsRestored')));
    },
    saveList: (form: 'xlsx' | 'csv'): void =>
      attempt(port.saveList(assessmentId, form).then((name) => t('saved', { name }))),
    start: (wanted: readonly Target[], plan: RunPlan): void => {
      close();
      const ids = wanted.map(({ id }) => id);
      const answers = { started: '', declined: t('runDeclined'), busy: t('runBusy') };
      attempt(port.run.start(assessmentId, ids, plan).then(({ state }) => answers[state]));
    },
  };
}

export type TargetDeskState = ReturnType<typeof useTargetDesk>;
