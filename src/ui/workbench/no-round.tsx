import { type MessageKey, useTranslate } from '../translate.ts';
import { hrefOf, newRound } from './route.ts';

/** A room of rounds before there is one: what it is for, and the first step. */
export function NoRound({ text = 'noAssessmentYet' }: { text?: MessageKey }) {
  const t = useTranslate();
  return (
    <div className="first-steps">
      <p>{t(text)}</p>
      <p className="first-buttons">
        <a className="button primary" href={hrefOf({ room: 'assessments', path: [newRound] })}>
          {t('newAssessment')}
        </a>
        <a className="button" href={hrefOf({ room: 'assessments', path: [] })}>
          {t('seeDemoFirst')}
        </a>
      </p>
    </div>
  );
}
