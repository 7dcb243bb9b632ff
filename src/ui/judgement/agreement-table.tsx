import { type SyntheticEvent, useState } from 'react';
import type { Agreement, AgreementRow } from '../../engine/model/assessment/agreement-view.ts';
import type { Adjudication, HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import type { JudgementSheet } from '../../engine/model/assessment/judgement-view.ts';
import { useTranslate } from '../translate.ts';
import type { JudgementPort } from './judgement-port.ts';
import { Settled } from './verdict-record.tsx';
import { VerdictWords } from './verdict-words.tsx';

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
  human,
  onSettle,
}: {
  row: AgreementRow;
  title: string;
  assessor: string;
  settled: Adjudication | undefined;
  /** The verdict that stands now. */
  human: HumanVerdict | null;
  onSettle: (chosen: HumanVerdict, reason: string) => void;
}) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <VerdictWords verdict={row.first} />
      </td>
      <td>
        <VerdictWords verdict={row.second} />
      </td>
      <td>
        {settled === undefined ? null : <Settled settled={settled} human={human} />}
        {settled !== undefined && human?.origin === 'settled' ? null : (
          <SettleForm row={row} assessor={assessor} onSettle={onSettle} />
        )}
      </td>
    </tr>
  );
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
  const itemOf = new Map(sheet.items.map((item) => [item.id, item]));
  const isSettled = (itemId: string): boolean => (itemOf.get(itemId)?.settled ?? null) !== null;
  const rows = agreement.rows.filter(({ state, itemId }) => state !== 'same' || isSettled(itemId));
  const settle = (row: AgreementRow, chosen: HumanVerdict, reason: string): void => {
    const { assessmentId, targetId, systemKey, assessor: by } = sheet;
    const at = port.now();
    const place = { assessmentId, targetId, systemKey, itemId: row.itemId };
    // What the other assessor took is not in this machine's chain of evidence.
    const evidence = row.first?.evidence ?? [];
    const decided = { ...chosen, ...place, origin: 'settled', evidence, at } as const;
    onSettle({ ...place, first: row.first, second: row.second, decided, reason, by, at });
  };
  if (rows.length === 0) return <p className="all-well">{t('second_none')}</p>;
  return (
    <table className="agreement">
      <AgreementHead assessor={assessor} />
      <tbody>
        {rows.map((row) => {
          const item = itemOf.get(row.itemId);
          return (
            <DisputeRow
              key={row.itemId}
              row={row}
              title={item?.title ?? row.itemId}
              assessor={assessor}
              settled={item?.settled ?? undefined}
              human={item?.human ?? item?.lapsed ?? null}
              onSettle={(chosen, reason) => settle(row, chosen, reason)}
            />
          );
        })}
      </tbody>
    </table>
  );
}
