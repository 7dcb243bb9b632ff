import { type SyntheticEvent, useEffect, useState } from 'react';
import type { Agreement, AgreementRow } from '../../engine/model/assessment/agreement-view.ts';
import type { Adjudication, HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import type { JudgementSheet } from '../../engine/model/assessment/judgement-view.ts';
import { choiceOf } from '../../engine/model/assessment/verdict-choice.ts';
import { formatMoment } from '../format-moment.ts';
import { OutcomeIcon } from '../outcome-icon.tsx';
import { useTranslate } from '../translate.ts';
import type { JudgementPort } from './judgement-port.ts';
import { choiceKeys } from './weigh-verdict.ts';

function VerdictWords({ verdict }: { verdict: HumanVerdict | null }) {
  const t = useTranslate();
  if (verdict === null) return <span className="muted">{t('judge_notYet')}</span>;
  return (
    <>
      <span className={`tone-${verdict.outcome}`}>
        <OutcomeIcon outcome={verdict.outcome} /> {t(choiceKeys[choiceOf(verdict)])}
      </span>
      {verdict.scored === null ? null : <span> · {verdict.scored}</span>}
      {verdict.note === '' ? null : <span className="muted"> {verdict.note}</span>}
    </>
  );
}

function SettleForm({
  row: { first, second },
  assessor,
  onSettle,
}: {
  row: AgreementRow;
  assessor: string;
  onSettle: (chosen: HumanVerdict, reason: string) => void;
}) {
  const t = useTranslate();
  const [reason, setReason] = useState('');
  const settle = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>): void => {
    event.preventDefault();
    const which = event.nativeEvent.submitter?.getAttribute('value');
    const chosen = which === 'first' ? first : second;
    if (chosen !== null) onSettle(chosen, reason.trim());
  };
  return (
    <form className="settle-form" onSubmit={settle}>
      <input
        aria-label={t('second_reason')}
        placeholder={t('second_reason')}
        value={reason}
        required
        maxLength={500}
        onChange={({ target }) => setReason(target.value)}
      />
      <button className="button" value="first" disabled={first === null}>
        {t('second_takeOwn')}
      </button>
      <button className="button" value="second" disabled={second === null}>
        {t('second_takeOther', { assessor })}
      </button>
    </form>
  );
}

function Settled({ settled }: { settled: Adjudication }) {
  const t = useTranslate();
  return (
    <p className="settled">
      {t('second_settled')} <VerdictWords verdict={settled.decided} />
      <span className="muted">
        {' '}
        · {settled.reason} · {settled.by} {formatMoment(settled.at)}
      </span>
    </p>
  );
}

function AgreementHead({ assessor }: { assessor: string }) {
  const t = useTranslate();
  return (
    <thead>
      <tr>
        <th scope="col">{t('judge_item')}</th>
        <th scope="col">{t('second_own')}</th>
        <th scope="col">{assessor}</th>
        <th scope="col">{t('second_settle')}</th>
      </tr>
    </thead>
  );
}

function DisputeRow({
  row,
  title,
  assessor,
  settled,
  onSettle,
}: {
  row: AgreementRow;
  title: string;
  assessor: string;
  settled: Adjudication | undefined;
  onSettle: (chosen: HumanVerdict, reason: string) => void;
}) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <VerdictWords verdict={settled?.first ?? row.first} />
      </td>
      <td>
        <VerdictWords verdict={row.second} />
      </td>
      <td>
        {settled === undefined ? (
          <SettleForm row={row} assessor={assessor} onSettle={onSettle} />
        ) : (
          <Settled settled={settled} />
        )}
      </td>
    </tr>
  );
}

/** How the disagreements of a table were settled so far. */
function useSettled(port: JudgementPort, sheet: JudgementSheet): readonly Adjudication[] {
  const [settled, setSettled] = useState<readonly Adjudication[]>([]);
  useEffect(() => {
    void port.listAdjudications(sheet).then(setSettled, () => setSettled([]));
  }, [port, sheet]);
  return settled;
}

/** Disagreements told by title, each with both verdicts and the way to settle it. */
export function AgreementTable({
  port,
  sheet,
  assessor,
  agreement,
  onSettle,
}: {
  port: JudgementPort;
  sheet: JudgementSheet;
  assessor: string;
  agreement: Agreement;
  onSettle: (adjudication: Adjudication) => void;
}) {
  const t = useTranslate();
  const settled = useSettled(port, sheet);
  const titleOf = new Map(sheet.items.map(({ id, title }) => [id, title]));
  const settledOf = new Map(settled.map((one) => [one.itemId, one]));
  const rows = agreement.rows.filter(
    ({ state, itemId }) => state !== 'same' || settledOf.has(itemId),
  );
  const settle = (row: AgreementRow, chosen: HumanVerdict, reason: string): void => {
    const { assessmentId, targetId, systemKey, assessor: by } = sheet;
    const at = port.now();
    const place = { assessmentId, targetId, systemKey, itemId: row.itemId };
    const decided = { ...chosen, ...place, at };
    onSettle({ ...place, first: row.first, second: row.second, decided, reason, by, at });
  };
  if (rows.length === 0) return <p className="all-well">{t('second_none')}</p>;
  return (
    <table className="agreement">
      <AgreementHead assessor={assessor} />
      <tbody>
        {rows.map((row) => (
          <DisputeRow
            key={row.itemId}
            row={row}
            title={titleOf.get(row.itemId) ?? row.itemId}
            assessor={assessor}
            settled={settledOf.get(row.itemId)}
            onSettle={(chosen, reason) => settle(row, chosen, reason)}
          />
        ))}
      </tbody>
    </table>
  );
}
