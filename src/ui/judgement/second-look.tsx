import { useState } from 'react';
import type { Agreement } from '../../engine/model/assessment/agreement-view.ts';
import type { JudgementSheet } from '../../engine/model/assessment/judgement-view.ts';
import { formatMoment } from '../format-moment.ts';
import { useTranslate } from '../translate.ts';
import { AgreementTable } from './agreement-table.tsx';
import type { JudgementPort } from './judgement-port.ts';

interface Comparison {
  readonly assessor: string;
  readonly agreement: Agreement;
  readonly text: string;
}

function Figures({ assessor, agreement }: Comparison) {
  const t = useTranslate();
  const { compared, agreed, share, kappa } = agreement;
  return (
    <p className="agreement-figures" role="status">
      {t('second_figures', {
        assessor,
        compared,
        agreed,
        share: share === null ? '—' : `${String(Math.round(share * 1000) / 10)}%`,
        kappa: kappa === null ? '—' : kappa.toFixed(2),
      })}
    </p>
  );
}

function SecondTools({
  onExport,
  onFile,
  onVerify,
}: {
  onExport: () => void;
  onFile: (file: File) => void;
  onVerify: () => void;
}) {
  const t = useTranslate();
  return (
    <p className="second-tools">
      <button type="button" className="button" onClick={onExport}>
        {t('second_export')}
      </button>{' '}
      <label className="button file-button">
        {t('second_import')}
        <input
          type="file"
          accept=".json,application/json"
          className="visually-hidden"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) onFile(file);
            target.value = '';
          }}
        />
      </label>{' '}
      <button type="button" className="button" onClick={onVerify}>
        {t('second_verify')}
      </button>
    </p>
  );
}

/** Another assessor's verdicts beside one's own, and how the disagreements are settled. */
export function SecondLook({
  port,
  sheet,
  attempt,
}: {
  port: JudgementPort;
  sheet: JudgementSheet;
  attempt: (work: Promise<unknown>) => void;
}) {
  const t = useTranslate();
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [line, setLine] = useState<string | null>(null);
  const compare = async (text: string): Promise<void> => {
    const answer = await port.compare(sheet, text);
    setLine(answer.ok ? null : answer.error.message);
    if (answer.ok) setComparison({ ...answer.value, text });
  };
  const check = async (): Promise<void> => {
    const faults = await port.verify(sheet);
    const tell = ({ id, message }: (typeof faults)[number]): string => `${Number(id)}：${message}`;
    setLine(
      faults.length === 0
        ? t('second_verified', { time: formatMoment(port.now()) })
        : t('second_broken', { faults: faults.map(tell).join(' ') }),
    );
  };
  return (
    <details className="second-look">
      <summary>{t('second_title')}</summary>
      <p className="muted">{t('second_intro')}</p>
      <SecondTools
        onExport={() =>
          attempt(port.saveVerdictFile(sheet).then((name) => setLine(t('second_saved', { name }))))
        }
        onFile={(file) => attempt(file.text().then(compare))}
        onVerify={() => attempt(check())}
      />
      {line === null ? null : <p role="status">{line}</p>}
      {comparison === null ? null : (
        <>
          <Figures {...comparison} />
          <AgreementTable
            port={port}
            sheet={sheet}
            assessor={comparison.assessor}
            agreement={comparison.agreement}
            onSettle={(adjudication) =>
              attempt(port.adjudicate(adjudication).then(() => compare(comparison.text)))
            }
          />
        </>
      )}
    </details>
  );
}
