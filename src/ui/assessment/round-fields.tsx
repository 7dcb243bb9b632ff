import type { RoundEdit } from '../../engine/model/assessment/round-edit.ts';
import { CivilDate } from '../../engine/model/civil-date.ts';
import { useTranslate } from '../translate.ts';

function readText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** What a round is called and up to which day it counts; null where name or day are missing. */
export function readRoundFields(form: FormData): RoundEdit | null {
  const asOf = CivilDate.safeParse(readText(form, 'asOf'));
  const name = readText(form, 'name');
  if (!asOf.success || name === '') return null;
  const [round, assessor] = [readText(form, 'round'), readText(form, 'assessor')];
  return { name, round, asOf: asOf.data, assessor };
}

/** The fields of it, in a form. */
export function RoundFields({
  given,
  onAsOf,
}: {
  given: RoundEdit;
  /** Called with what stands in the field of the day. */
  onAsOf?: (value: string) => void;
}) {
  const t = useTranslate();
  return (
    <>
      <label className="wide">
        <span>{t('round_name')}</span>
        <input
          name="name"
          required
          maxLength={100}
          autoComplete="off"
          autoFocus
          defaultValue={given.name}
        />
      </label>
      <label>
        <span>{t('round_round')}</span>
        <input name="round" maxLength={40} autoComplete="off" defaultValue={given.round} />
      </label>
      <label>
        <span>{t('round_asOf')}</span>
        <input
          name="asOf"
          type="date"
          required
          defaultValue={given.asOf}
          onChange={({ target }) => onAsOf?.(target.value)}
        />
      </label>
      <label>
        <span>{t('round_assessor')}</span>
        <input name="assessor" maxLength={40} autoComplete="name" defaultValue={given.assessor} />
      </label>
    </>
  );
}
