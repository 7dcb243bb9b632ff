import { type SyntheticEvent, useState } from 'react';
import { Level } from '../../engine/model/level.ts';
import type { Target } from '../../engine/model/assessment/target.ts';
import type {
  TargetDraft,
  TargetField,
  TargetTexts,
} from '../../engine/model/assessment/target-sheet.ts';
import { levelKeys } from '../message-keys.ts';
import { useTranslate } from '../translate.ts';
import { describeFault, fieldKeys } from './describe-fault.ts';
import { Modal } from '../workbench/modal.tsx';
import type { TargetsPort } from './targets-port.ts';

const textFields: readonly Exclude<TargetField, 'level'>[] = ['name', 'url', 'unit', 'contact'];

function readText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function readTexts(form: FormData): TargetTexts {
  return {
    name: readText(form, 'name'),
    url: readText(form, 'url'),
    level: readText(form, 'level'),
    unit: readText(form, 'unit'),
    contact: readText(form, 'contact'),
  };
}

function Fields({ target }: { target: Target | null }) {
  const t = useTranslate();
  return (
    <>
      {textFields.map((field) => (
        <label key={field}>
          <span>{t(fieldKeys[field])}</span>
          <input name={field} defaultValue={target?.[field] ?? ''} autoComplete="off" />
        </label>
      ))}
      <label>
        <span>{t('target_level')}</span>
        <select name="level" defaultValue={target?.level ?? ''}>
          <option value="">{t('auditLevelAuto')}</option>
          {Level.options.map((level) => (
            <option key={level} value={level}>
              {t(levelKeys[level])}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** An agency typed or changed by hand; `target` null makes a new one. */
export function TargetDialog({
  target,
  check,
  onSave,
  onRemove,
  onClose,
}: {
  target: Target | null;
  check: TargetsPort['check'];
  onSave: (draft: TargetDraft) => void;
  onRemove: () => void;
  onClose: () => void;
}) {
  const t = useTranslate();
  const [faults, setFaults] = useState<readonly string[]>([]);
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const checked = check(readTexts(new FormData(event.currentTarget)));
    setFaults(checked.faults.map((fault) => describeFault(fault, t)));
    if (checked.faults.length === 0) onSave(checked.draft);
  };
  return (
    <Modal title={t(target === null ? 'addTarget' : 'editTarget')} onClose={onClose}>
      <form className="modal-form" onSubmit={onSubmit} noValidate>
        <Fields target={target} />
        {faults.length === 0 ? null : (
          <ul className="refusals" role="alert">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
        <p className="modal-buttons">
          <button type="submit" className="button primary">
            {t('saveTarget')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('cancelTargets')}
          </button>
          {target === null ? null : (
            <button type="button" className="button push" onClick={onRemove}>
              {t('removeTarget')}
            </button>
          )}
        </p>
      </form>
    </Modal>
  );
}
