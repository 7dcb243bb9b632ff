import { type SyntheticEvent, useState } from 'react';
import type { Overview } from '../../engine/model/assessment/overview.ts';
import type { RoundEdited } from '../../engine/model/assessment/round-edit.ts';
import { useTranslate } from '../translate.ts';
import { Modal } from '../workbench/modal.tsx';
import type { AssessmentPort } from './assessment-port.ts';
import { type RejudgeProgress, Rejudging, SkippedAgencies } from './rejudging.tsx';
import { readRoundFields, RoundFields } from './round-fields.tsx';

/** What came of another day: who was judged anew, and who has to be read again. */
function Outcome({ edited, onClose }: { edited: RoundEdited; onClose: () => void }) {
  const t = useTranslate();
  return (
    <>
      <p role="status">{t('edit_rejudged', { count: edited.rejudged })}</p>
      <SkippedAgencies skipped={edited.skipped} messageKey="edit_skipped" />
      <p className="modal-buttons">
        <button type="button" className="button primary" onClick={onClose}>
          {t('edit_done')}
        </button>
      </p>
    </>
  );
}

/** The change under way, what came of it, and what went wrong with it. */
function useEdit(port: AssessmentPort, id: string, onClose: () => void) {
  const t = useTranslate();
  const [progress, setProgress] = useState<RejudgeProgress | null>(null);
  const [edited, setEdited] = useState<RoundEdited | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const save = (form: FormData, isOtherDay: boolean): void => {
    const edit = readRoundFields(form);
    if (edit === null) {
      setTrouble(t('edit_incomplete'));
      return;
    }
    setTrouble(null);
    const onProgress = (done: number, total: number, name: string): void =>
      setProgress({ done, total, name });
    port
      .edit(id, edit, onProgress)
      .then(
        (answer) => {
          if (isOtherDay) setEdited(answer);
          else onClose();
        },
        (error: unknown) =>
          setTrouble(
            t('actionFailed', { message: error instanceof Error ? error.message : String(error) }),
          ),
      )
      .finally(() => setProgress(null));
  };
  return { progress, edited, trouble, save };
}

/** 编辑任务: name, round, day and assessor; another day judges the round anew from its archives. */
export function RoundDialog({
  port,
  overview: { assessment, progress: states },
  onSystems,
  onClose,
}: {
  port: AssessmentPort;
  overview: Overview;
  /** Leads to the tables of the round instead. */
  onSystems: () => void;
  onClose: () => void;
}) {
  const t = useTranslate();
  const [asOf, setAsOf] = useState<string>(assessment.asOf);
  const { progress, edited, trouble, save } = useEdit(port, assessment.id, onClose);
  const isOtherDay = asOf !== assessment.asOf && states.judged > 0;
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (progress === null) save(new FormData(event.currentTarget), isOtherDay);
  };
  return (
    <Modal title={t('edit_title')} onClose={onClose}>
      {edited === null ? (
        <form className="modal-form" onSubmit={onSubmit}>
          <RoundFields given={assessment} onAsOf={setAsOf} />
          {isOtherDay ? (
            <p className="calm-line">{t('edit_dayNote', { count: states.judged })}</p>
          ) : null}
          {progress === null ? null : <Rejudging progress={progress} />}
          {trouble === null ? null : (
            <p className="refusals" role="alert">
              {trouble}
            </p>
          )}
          <p className="modal-buttons">
            <button type="submit" className="button primary" aria-disabled={progress !== null}>
              {t(isOtherDay ? 'edit_saveAndRejudge' : 'edit_save')}
            </button>
            <button type="button" className="button" onClick={onClose}>
              {t('round_cancel')}
            </button>
            <button
              type="button"
              className="link push"
              disabled={progress !== null}
              onClick={onSystems}
            >
              {t('edit_systemsChange')}
            </button>
          </p>
        </form>
      ) : (
        <Outcome edited={edited} onClose={onClose} />
      )}
    </Modal>
  );
}
