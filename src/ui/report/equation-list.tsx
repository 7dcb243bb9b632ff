import { useState } from 'react';
import type { EquationView } from '../../engine/model/annual-report-view.ts';
import { OutcomeIcon } from '../outcome-icon.tsx';
import { useTranslate } from '../translate.ts';

const outcomes = { contradicts: 'failed', unclear: 'cantTell', agrees: 'passed' } as const;
const words = {
  contradicts: 'equationFails',
  unclear: 'equationOpen',
  agrees: 'equationHolds',
} as const;

/** Equations shown before the rest is asked for. */
const firstShown = 8;

/** Equations of the tables or statements of the text, worst first, each with its numbers and its sentence. */
export function EquationList({
  title,
  equations,
}: {
  title: string;
  equations: readonly EquationView[];
}) {
  const t = useTranslate();
  const [isWhole, setIsWhole] = useState(false);
  if (equations.length === 0) return null;
  const shown = isWhole ? equations : equations.slice(0, firstShown);
  const hidden = equations.length - shown.length;
  return (
    <section className="equations">
      <h3>{title}</h3>
      <ul>
        {shown.map((equation, index) => (
          <li key={`${equation.name} ${equation.scope} ${String(index)}`}>
            <p>
              <OutcomeIcon outcome={outcomes[equation.verdict]} />{' '}
              <span className={`tone-${outcomes[equation.verdict]}`}>
                {t(words[equation.verdict])}
              </span>{' '}
              {equation.expression}
            </p>
            <p className="muted">
              {equation.scope === '' ? equation.name : `${equation.name} · ${equation.scope}`}
            </p>
            {equation.quote === '' ? null : <q>{equation.quote}</q>}
          </li>
        ))}
      </ul>
      {hidden === 0 ? null : (
        <button type="button" className="link-button" onClick={() => setIsWhole(true)}>
          {t('showMore', { count: hidden })}
        </button>
      )}
    </section>
  );
}
