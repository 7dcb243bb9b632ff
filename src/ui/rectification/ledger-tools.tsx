import { useState } from 'react';
import type { Assessment } from '../../engine/model/assessment/assessment.ts';
import { useTranslate } from '../translate.ts';
import { hrefOf } from '../workbench/route.ts';
import type { RectificationPort } from './rectification-port.ts';
import { useReplies } from './take-replies.tsx';
import type { LedgerChoice, ShownLedger } from './use-ledger.ts';

type Told =
  | { readonly state: 'made'; readonly round: Assessment }
  | { readonly state: 'saved'; readonly text: string }
  | { readonly state: 'failed'; readonly text: string };

function ToldLine({ told }: { told: Told | null }) {
  const t = useTranslate();
  if (told === null) return null;
  if (told.state === 'failed') return t('actionFailed', { message: told.text });
  if (told.state !== 'made') return t('ledger_saved', { name: told.text });
  const { id, name, round } = told.round;
  return (
    <>
      {t('ledger_madeLater', { name, round })}{' '}
      <a className="link" href={hrefOf({ room: 'targets', path: [id] })}>
        {t('ledger_toRun')}
      </a>
    </>
  );
}

function Choices({
  round,
  shown: { ledger, later, systems },
  choice,
  onChoice,
}: {
  round: Assessment;
  shown: ShownLedger;
  choice: LedgerChoice;
  onChoice: (choice: LedgerChoice) => void;
}) {
  const t = useTranslate();
  const nameOf = (key: string): string =>
    systems.find((stored) => stored.key === key)?.system.name ?? key;
  return (
    <>
      {round.systems.length < 2 ? null : (
        <select
          aria-label={t('auditSystem')}
          value={choice.systemKey}
          onChange={({ target }) => onChoice({ ...choice, systemKey: target.value })}
        >
          {round.systems.map((key) => (
            <option key={key} value={key}>
              {nameOf(key)}
            </option>
          ))}
        </select>
      )}
      <label className="ledger-later">
        <span>{t('ledger_later')}</span>
        <select
          value={ledger.later?.id ?? ''}
          onChange={({ target }) => onChoice({ ...choice, laterId: target.value })}
        >
          <option value="">{t('ledger_noLater')}</option>
          {later.map(({ id, name, round: turn, asOf }) => (
            <option key={id} value={id}>
              {name} {turn} {asOf}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** What can be done with the ledger: hand out, read back, look again, hand on. */
export function LedgerTools({
  port,
  round,
  shown,
  choice,
  onChoice,
}: {
  port: RectificationPort;
  round: Assessment;
  shown: ShownLedger;
  choice: LedgerChoice;
  onChoice: (choice: LedgerChoice) => void;
}) {
  const t = useTranslate();
  const { button, report } = useReplies(port, shown.ledger);
  const [told, setTold] = useState<Told | null>(null);
  const attempt = (work: Promise<Told>): void => {
    setTold(null);
    work.then(setTold, (error: unknown) =>
      setTold({ state: 'failed', text: error instanceof Error ? error.message : String(error) }),
    );
  };
  return (
    <>
      <div className="ledger-tools">
        <a className="button" href={hrefOf({ room: 'exports', path: [round.id] })}>
          {t('ledger_toExports')}
        </a>
        {button}
        <Choices round={round} shown={shown} choice={choice} onChoice={onChoice} />
        <button
          type="button"
          className="button"
          title={t('ledger_makeLaterHint')}
          onClick={() =>
            attempt(port.createRecheck(round.id).then((made) => ({ state: 'made', round: made })))
          }
        >
          {t('ledger_makeLater')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            attempt(port.save(shown.ledger).then((text) => ({ state: 'saved', text })))
          }
        >
          {t('ledger_save')}
        </button>
      </div>
      <p className="status-line" role="status">
        <ToldLine told={told} />
      </p>
      {report}
    </>
  );
}
