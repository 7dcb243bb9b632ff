import { useState } from 'react';
import { useTranslate } from '../translate.ts';

/** Removes an audit for good, once the person has said so twice. */
export function RemoveAudit({ onRemove }: { onRemove: () => void }) {
  const t = useTranslate();
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" className="button" onClick={() => setIsAsking(true)}>
        {t('removeAudit')}
      </button>
    );
  }
  return (
    <span
      className="remove-ask"
      role="group"
      aria-label={t('removeAsk')}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setIsAsking(false);
      }}
    >
      {t('removeAsk')}{' '}
      <button type="button" className="button" onClick={onRemove}>
        {t('removeYes')}
      </button>{' '}
      {/* The harmless answer has the focus. */}
      <button type="button" className="button" autoFocus onClick={() => setIsAsking(false)}>
        {t('removeNo')}
      </button>
    </span>
  );
}
