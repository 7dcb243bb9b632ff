import { type SyntheticEvent, useEffect, useState } from 'react';
import type { Assessment, StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { ExportForm as Form } from '../../engine/model/assessment/export-wish.ts';
import type { SheetSummary } from '../../engine/model/assessment/score-sheet.ts';
import { type MessageKey, useTranslate } from '../translate.ts';
import { NoRound } from '../workbench/no-round.tsx';
import type { ExportsPort } from './exports-port.ts';
import { TaskLine } from './task-line.tsx';
import { useTask } from './use-task.ts';

const forms: readonly {
  readonly form: Form;
  readonly name: MessageKey;
  readonly what: MessageKey;
}[] = [
  { form: 'xlsx', name: 'exportXlsx', what: 'exportXlsxWhat' },
  { form: 'problems', name: 'exportProblems', what: 'exportProblemsWhat' },
  { form: 'report', name: 'exportReport', what: 'exportReportWhat' },
  { form: 'html', name: 'exportHtml', what: 'exportHtmlWhat' },
  { form: 'csv', name: 'exportCsv', what: 'exportCsvWhat' },
  { form: 'json', name: 'exportJson', what: 'exportJsonWhat' },
];

function Choice({
  label,
  options,
  value,
  onChoose,
}: {
  label: string;
  options: readonly { readonly id: string; readonly text: string }[];
  value: string;
  onChoose: (id: string) => void;
}) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        {options.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function useSummaries(port: ExportsPort, assessmentId: string): readonly SheetSummary[] {
  const [summaries, setSummaries] = useState<readonly SheetSummary[]>([]);
  useEffect(() => {
    let isGone = false;
    const read = async (): Promise<void> => {
      const found = await port.listSummaries(assessmentId);
      if (!isGone) setSummaries(found);
    };
    void read();
    const end = port.subscribe(() => void read());
    return () => {
      isGone = true;
      end();
    };
  }, [port, assessmentId]);
  return summaries;
}

function FormList({ isRound }: { isRound: boolean }) {
  const t = useTranslate();
  return (
    <fieldset>
      <legend>{t('exportForm')}</legend>
      {forms.map(({ form, name, what }) => (
        <label key={form} className="export-choice">
          <input
            type="radio"
            name="form"
            value={form}
            defaultChecked={form === 'xlsx'}
            disabled={form === 'report' && !isRound}
          />
          <span>
            <strong>{t(name)}</strong> <span className="muted">{t(what)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function nameSystem(systems: readonly StoredSystem[], key: string): string {
  return systems.find((stored) => stored.key === key)?.system.name ?? key;
}

function readForm(form: HTMLFormElement): Form {
  const wanted = new FormData(form).get('form');
  return forms.find((one) => one.form === wanted)?.form ?? 'xlsx';
}

interface Rounds {
  readonly rounds: readonly Assessment[];
  readonly systems: readonly StoredSystem[];
}

function RoundForm({
  port,
  known: { rounds, systems },
  round,
  firstTarget,
  onRound,
}: {
  port: ExportsPort;
  known: Rounds;
  round: Assessment;
  firstTarget: string;
  onRound: (id: string) => void;
}) {
  const t = useTranslate();
  const [targetId, setTargetId] = useState(firstTarget);
  const [systemKey, setSystemKey] = useState(round.systems[0] ?? '');
  const summaries = useSummaries(port, round.id);
  const { task, run, cancel } = useTask();
  const { asOf, targets } = round;
  const judged = summaries.filter((summary) => summary.systemKey === systemKey).length;
  const all = { id: '', text: t('exportAllTargets', { count: targets.length }) };
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = readForm(event.currentTarget);
    const wish = { assessmentId: round.id, systemKey, targetId: targetId || null, form };
    run(async (tell, signal) => t('exportSaved', { name: await port.save(wish, tell, signal) }));
  };
  return (
    <form className="export-form" onSubmit={onSubmit}>
      <div className="export-fields">
        <Choice
          label={t('exportRound')}
          value={round.id}
          options={rounds.map(({ id, name, round: turn }) => ({ id, text: `${name} ${turn}` }))}
          onChoose={onRound}
        />
        <Choice
          label={t('exportSystem')}
          value={systemKey}
          options={round.systems.map((id) => ({ id, text: nameSystem(systems, id) }))}
          onChoose={setSystemKey}
        />
        <Choice
          label={t('exportTarget')}
          value={targetId}
          options={[all, ...targets.map(({ id, name }) => ({ id, text: name }))]}
          onChoose={setTargetId}
        />
      </div>
      <p className="muted">{t('exportState', { asOf, judged, targets: targets.length })}</p>
      <FormList key={targetId} isRound={targetId === ''} />
      <p>
        <button type="submit" className="button primary" disabled={task.state === 'busy'}>
          {t('exportSave')}
        </button>
      </p>
      <TaskLine task={task} onCancel={cancel} />
    </form>
  );
}

/** What of which round is handed on, in which form; `chosen` are the round and the agency that the address names. */
export function ExportForm({
  port,
  known,
  chosen,
}: {
  port: ExportsPort;
  known: Rounds;
  chosen: readonly string[];
}) {
  const [roundId, setRoundId] = useState(chosen[0] ?? '');
  const round = known.rounds.find(({ id }) => id === roundId) ?? known.rounds[0];
  if (round === undefined) return <NoRound text="noRoundToExport" />;
  const named = round.targets.find(({ id }) => id === chosen[1])?.id ?? '';
  return (
    <RoundForm
      key={round.id}
      port={port}
      known={known}
      round={round}
      firstTarget={named}
      onRound={setRoundId}
    />
  );
}
