import { useRef, useState } from 'react';
import type { Ledger, ReplyList } from '../../engine/model/assessment/rectification.ts';
import { useTranslate } from '../translate.ts';
import type { LedgerChange, RectificationPort } from './rectification-port.ts';

/** What a file brought, or why it was not read. */
interface Taken {
  readonly source: string;
  readonly list: ReplyList | null;
  readonly trouble: string;
}

interface Answer {
  readonly taken: readonly Taken[];
  readonly undo: readonly LedgerChange[];
  readonly isUndone: boolean;
}

async function takeAll(
  port: RectificationPort,
  ledger: Ledger,
  files: readonly File[],
): Promise<Answer> {
  const taken: Taken[] = [];
  const undo: LedgerChange[] = [];
  for (const file of files) {
    const source = file.name;
    try {
      const { list, undo: back } = await port.takeReplies(ledger, file);
      taken.push({ source, list, trouble: '' });
      undo.unshift(...back);
    } catch (error) {
      const trouble = error instanceof Error ? error.message : String(error);
      taken.push({ source, list: null, trouble });
    }
  }
  return { taken, undo, isUndone: false };
}

function Strays({ strays }: { strays: ReplyList['strays'] }) {
  const t = useTranslate();
  if (strays.length === 0) return null;
  return (
    <details className="ledger-strays">
      <summary>{t('ledger_strays', { count: strays.length })}</summary>
      <ul>
        {strays.slice(0, 100).map(({ place, text, why }) => (
          <li key={place}>
            {place}：{text} <span className="muted">{t(`ledger_stray_${why}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Report({
  answer,
  onUndo,
}: {
  answer: Answer | null;
  onUndo: (changes: readonly LedgerChange[]) => void;
}) {
  const t = useTranslate();
  return (
    <div role="status" className="ledger-report">
      {answer?.taken.map(({ source, list, trouble }) =>
        list === null ? (
          <p key={source} className="refusals">
            {trouble}
          </p>
        ) : (
          <div key={source}>
            {t('ledger_taken', { source, count: list.replies.length })}
            <Strays strays={list.strays} />
          </div>
        ),
      )}
      {answer === null || answer.undo.length === 0 ? null : (
        <button type="button" className="link" onClick={() => onUndo(answer.undo)}>
          {t('ledger_undo')}
        </button>
      )}
      {answer?.isUndone === true ? <p>{t('ledger_undone')}</p> : null}
    </div>
  );
}

/** Reads returned lists, and says file by file what came of it. */
export function useReplies(port: RectificationPort, ledger: Ledger) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const take = (files: readonly File[]): void => {
    if (files.length === 0) return;
    setIsBusy(true);
    void takeAll(port, ledger, files).then((found) => {
      setAnswer(found);
      setIsBusy(false);
    });
  };
  const goBack = (changes: readonly LedgerChange[]): void => {
    void port.undo(changes).then(() => setAnswer({ taken: [], undo: [], isUndone: true }));
  };
  const button = (
    <>
      <button
        type="button"
        className="button primary"
        disabled={isBusy}
        title={t('ledger_takeHint')}
        onClick={() => input.current?.click()}
      >
        {t('ledger_takeReplies')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".xlsx,.docx,.csv"
        aria-label={t('ledger_takeReplies')}
        onChange={({ target }) => {
          take([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
  const report = <Report answer={answer} onUndo={goBack} />;
  return { button, report };
}
