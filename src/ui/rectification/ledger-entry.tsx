import { useRef, useState } from 'react';
import {
  type Closing,
  Closing as ClosingSchema,
  type LedgerEntry,
  type Reply,
} from '../../engine/model/assessment/rectification.ts';
import { formatMoment } from '../format-moment.ts';
import { useTranslate } from '../translate.ts';
import { RecheckWord } from './recheck-word.tsx';

/** Closes a problem by hand; null gives it back to what the recheck round says. */
export type Close = (closing: Pick<Closing, 'state' | 'note'> | null) => void;

const closings = ClosingSchema.shape.state.options;

function Address({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return <span className="current-address">{url}</span>;
  return (
    <a className="link current-address" href={url} target="_blank" rel="noreferrer">
      {url}
    </a>
  );
}

function Quote({
  quote,
  url,
  capturedAt,
}: {
  quote: string;
  url: string;
  capturedAt: string | null;
}) {
  const t = useTranslate();
  if (quote === '' && url === '') return null;
  return (
    <figure className="evidence">
      {quote === '' ? null : <blockquote>“{quote}”</blockquote>}
      <figcaption>
        {url === '' ? null : <Address url={url} />}
        {capturedAt === null ? null : (
          <span>{t('capturedAt', { time: formatMoment(capturedAt) })}</span>
        )}
      </figcaption>
    </figure>
  );
}

function ReplyText({ reply }: { reply: Reply | null }) {
  const t = useTranslate();
  if (reply === null) return <p className="muted">{t('ledger_noReply')}</p>;
  const { text, link, source, at } = reply;
  return (
    <>
      {text === '' ? null : <p>{text}</p>}
      {link === '' ? null : (
        <p>
          {t('ledger_link')} <Address url={link} />
        </p>
      )}
      <p className="muted">{t('ledger_replyFrom', { source, time: formatMoment(at) })}</p>
    </>
  );
}

function ClosingForm({ closing, onClose }: { closing: Closing | null; onClose: Close }) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState({ at: closing?.at, value: closing?.state ?? '' });
  // Somebody else may close it meanwhile; what is being typed stays.
  if (chosen.at !== closing?.at) setChosen({ at: closing?.at, value: closing?.state ?? '' });
  const tell = (value: string): void => {
    const state = closings.find((each) => each === value);
    const note = input.current?.value.trim() ?? '';
    if (state === closing?.state && (state === undefined || note === closing?.note)) return;
    onClose(state === undefined ? null : { state, note });
  };
  return (
    <div className="closing-form">
      <label>
        <span>{t('ledger_result')}</span>
        <select
          value={chosen.value}
          onChange={({ target: { value } }) => {
            setChosen({ at: chosen.at, value });
            tell(value);
          }}
        >
          <option value="">{t('ledger_asSeen')}</option>
          {closings.map((state) => (
            <option key={state} value={state}>
              {t(`ledger_${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="closing-note">
        <span>{t('ledger_note')}</span>
        <input
          key={closing?.note}
          ref={input}
          maxLength={500}
          placeholder={t('ledger_noteHint')}
          defaultValue={closing?.note}
          onBlur={() => tell(chosen.value)}
        />
      </label>
    </div>
  );
}

/** One problem: what was wrong, what the unit answered, what the recheck saw, and the person's word. */
export function EntryCard({ entry, onClose }: { entry: LedgerEntry; onClose: Close }) {
  const t = useTranslate();
  const { problem, itemTitle, reply, closing, recheck, state } = entry;
  return (
    <li className="ledger-entry">
      <h3>
        <RecheckWord state={state} />
        {closing === null ? null : <span className="muted">{t('ledger_byHand')}</span>}
        <span className="ledger-item">{itemTitle}</span>
        <span className="muted">{t('ledger_problem', { number: problem.number })}</span>
      </h3>
      <p>{problem.message}</p>
      <Quote {...problem} />
      <dl>
        <dt>{t('ledger_reply')}</dt>
        <dd>
          <ReplyText reply={reply} />
        </dd>
        <dt>{t('ledger_recheck')}</dt>
        <dd>
          <p>{recheck.reason}</p>
          <Quote {...recheck} />
        </dd>
      </dl>
      <ClosingForm closing={closing} onClose={onClose} />
    </li>
  );
}
