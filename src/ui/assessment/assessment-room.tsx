import { useTranslate } from '../translate.ts';
import type { AssessmentPort } from './assessment-port.ts';

/** 评估任务: the rounds, and the overview of the one that is opened. */
export function AssessmentRoom(_: { port: AssessmentPort; path: readonly string[] }) {
  const t = useTranslate();
  return (
    <div className="room">
      <h1>{t('rail_assessments')}</h1>
      <p className="calm-line">{t('noAssessmentYet')}</p>
    </div>
  );
}
