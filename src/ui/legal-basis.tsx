import type { FindingView } from '../engine/model/finding-view.ts';
import { useTranslate } from './translate.ts';

/** The legal ground in one line; its text is one click away. */
export function LegalBasis({ finding }: { finding: FindingView }) {
  const t = useTranslate();
  const grounds = finding.basis
    .map(({ document, article }) => (article === null ? document : `${document} ${article}`))
    .join('；');
  return (
    <details className="basis">
      <summary>
        <span className="basis-label">{t('basis')}</span>
        {grounds === '' ? t('basisAbsent') : grounds} <span className="caret">▸</span>
      </summary>
      <p>
        {finding.rule}
        <span className="muted">（{t(`status_${finding.status}`)}）</span>
      </p>
    </details>
  );
}
