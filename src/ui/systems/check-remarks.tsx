import type { SystemCheck, SystemRemark } from '../../engine/model/assessment/system-edit.ts';
import { OutcomeIcon } from '../outcome-icon.tsx';
import { useTranslate } from '../translate.ts';

/** Leads to the item that a remark is about; without it the remarks are only read. */
type Choose = (itemId: string) => void;

function Remark({
  remark: { itemId, message },
  onChoose,
}: {
  remark: SystemRemark;
  onChoose: Choose | undefined;
}) {
  if (itemId === null || onChoose === undefined) return message;
  return (
    <button type="button" className="link wrap" onClick={() => onChoose(itemId)}>
      {message}
    </button>
  );
}

function Remarks({
  remarks,
  outcome,
  label,
  onChoose,
}: {
  remarks: readonly SystemRemark[];
  outcome: 'failed' | 'cantTell';
  label: string;
  onChoose: Choose | undefined;
}) {
  if (remarks.length === 0) return null;
  return (
    <details className={`remarks is-${outcome}`} open={outcome === 'failed'}>
      <summary>
        <OutcomeIcon outcome={outcome} /> {label}
      </summary>
      <ul>
        {remarks.map((remark) => (
          <li key={`${remark.itemId ?? ''}${remark.message}`}>
            <Remark remark={remark} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What is wrong with a system, and what is odd about it. */
export function CheckRemarks({
  check: { faults, warnings },
  onChoose,
}: {
  check: SystemCheck;
  onChoose?: Choose;
}) {
  const t = useTranslate();
  return (
    <>
      <Remarks
        remarks={faults}
        outcome="failed"
        label={t('checkFaults', { count: faults.length })}
        onChoose={onChoose}
      />
      <Remarks
        remarks={warnings}
        outcome="cantTell"
        label={t('checkWarnings', { count: warnings.length })}
        onChoose={onChoose}
      />
    </>
  );
}
