import { type SyntheticEvent, useCallback, useState } from 'react';
import type { StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { CivilDate } from '../../engine/model/civil-date.ts';
import { useTranslate } from '../translate.ts';
import { hrefOf } from '../workbench/route.ts';
import type { AssessmentPort, AssessmentWish } from './assessment-port.ts';
import { readRoundFields, RoundFields } from './round-fields.tsx';
import { useLive } from './use-live.ts';

const bounds = { sample: { min: 1, max: 1000 }, maxPages: { min: 1, max: 100_000 } } as const;

/** The first that is chosen makes the ranking, so the table with points goes first. */
function orderKeys(keys: readonly string[], systems: readonly StoredSystem[]): string[] {
  const hasPoints = (key: string): boolean =>
    systems
      .find((stored) => stored.key === key)
      ?.system.items.some(({ points }) => (points ?? 0) > 0) === true;
  return keys.toSorted((a, b) => Number(hasPoints(b)) - Number(hasPoints(a)));
}

function readWish(form: FormData, systems: readonly StoredSystem[]): AssessmentWish | null {
  const facts = readRoundFields(form);
  const keys = form.getAll('system').filter((key) => typeof key === 'string');
  if (facts === null || keys.length === 0) return null;
  return {
    ...facts,
    systems: orderKeys(keys, systems),
    sample: Number(form.get('sample')),
    maxPages: Number(form.get('maxPages')),
  };
}

function SystemChoice({ systems }: { systems: readonly StoredSystem[] }) {
  const t = useTranslate();
  return (
    <fieldset className="system-choice">
      <legend>{t('round_chooseSystems')}</legend>
      <p className="muted">{t('round_chooseSystemsHint')}</p>
      {systems.map(({ key, system, origin }) => (
        <label key={key}>
          <input type="checkbox" name="system" value={key} />
          <span>
            {system.name}{' '}
            <span className="muted">
              {t('round_systemFacts', {
                version: system.version ?? String(system.year),
                count: system.items.length,
              })}
              {origin === 'built-in' ? '' : ` · ${t('round_ownSystem')}`}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Fields({ today }: { today: CivilDate }) {
  const t = useTranslate();
  return (
    <>
      <RoundFields given={{ name: '', round: t('round_first'), asOf: today, assessor: '' }} />
      <label>
        <span>{t('auditSample')}</span>
        <input name="sample" type="number" required defaultValue={10} {...bounds.sample} />
      </label>
      <label>
        <span>{t('auditMaxPages')}</span>
        <input name="maxPages" type="number" required defaultValue={1000} {...bounds.maxPages} />
      </label>
    </>
  );
}

/** 新建评估任务. */
export function RoundForm({
  port,
  onMade,
}: {
  port: AssessmentPort;
  onMade: (id: string) => void;
}) {
  const t = useTranslate();
  const read = useCallback(() => port.listSystems(), [port]);
  const { value: systems = [] } = useLive(read, port.subscribe);
  const [trouble, setTrouble] = useState<string | null>(null);
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const wish = readWish(new FormData(event.currentTarget), systems);
    if (wish === null) {
      setTrouble(t('round_incomplete'));
      return;
    }
    port.create(wish).then(
      ({ id }) => onMade(id),
      (error: unknown) =>
        setTrouble(
          t('actionFailed', { message: error instanceof Error ? error.message : String(error) }),
        ),
    );
  };
  return (
    <div className="room">
      <h1>{t('newAssessment')}</h1>
      <form className="round-form" onSubmit={onSubmit}>
        <Fields today={port.today()} />
        <SystemChoice systems={systems} />
        {trouble === null ? null : (
          <p className="refusals wide" role="alert">
            {trouble}
          </p>
        )}
        <p className="wide form-buttons">
          <button type="submit" className="button primary">
            {t('round_create')}
          </button>
          <a className="button" href={hrefOf({ room: 'assessments', path: [] })}>
            {t('round_cancel')}
          </a>
        </p>
      </form>
    </div>
  );
}
