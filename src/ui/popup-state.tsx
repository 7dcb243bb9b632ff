import type { ScanAnswer } from '../engine/model/popup-message.ts';
import { unreadableKeys } from './message-keys.ts';
import { PopupNotice } from './popup-notice.tsx';
import { useTranslate } from './translate.ts';

/** What the popup says where there is no result. */
export function PopupState({
  answer,
  onScan,
  onReports,
}: {
  answer: Exclude<ScanAnswer, { state: 'scanned' }>;
  onScan: (force: boolean) => void;
  onReports: () => void;
}) {
  const t = useTranslate();
  switch (answer.state) {
    case 'unreadable': {
      const { what, next } = unreadableKeys[answer.reason];
      const canRetry = answer.reason === 'file';
      return (
        <PopupNotice sign="–" what={t(what)} next={t(next)}>
          {canRetry ? <Step text={t('retry')} onClick={() => onScan(false)} /> : null}
          {answer.reason === 'pdf' ? <Step text={t('openReports')} onClick={onReports} /> : null}
        </PopupNotice>
      );
    }
    case 'not-government':
      return (
        <PopupNotice
          sign="?"
          what={t('notGovernment', { name: answer.name })}
          next={t('notGovernmentNext')}
        >
          <Step text={t('checkAnyway')} onClick={() => onScan(true)} />
        </PopupNotice>
      );
    case 'error':
      return (
        <PopupNotice sign="!" what={t('error', { message: answer.message })} next={t('errorNext')}>
          <Step text={t('retry')} onClick={() => onScan(false)} />
        </PopupNotice>
      );
  }
}

function Step({ text, onClick }: { text: string; onClick: () => void }) {
  return (
    <button type="button" className="button primary" onClick={onClick}>
      {text}
    </button>
  );
}
