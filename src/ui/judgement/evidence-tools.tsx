import { useState } from 'react';
import type {
  JudgementItem,
  JudgementSheet,
} from '../../engine/model/assessment/judgement-view.ts';
import { useTranslate } from '../translate.ts';
import { EvidenceList } from './evidence-list.tsx';
import type { EvidenceCapture, EvidenceWish, JudgementPort, Taken } from './judgement-port.ts';
import { PictureDialog } from './picture-dialog.tsx';

interface ToolsProps {
  readonly port: JudgementPort;
  readonly sheet: JudgementSheet;
  readonly item: JudgementItem;
  readonly attempt: (work: Promise<unknown>) => void;
}

type Keep = (
  taken: Pick<Taken<unknown>, 'url' | 'at'>,
  kind: EvidenceWish['kind'],
  text: string,
  content: Blob,
) => void;

function CaptureButtons({
  capture,
  attempt,
  onPicture,
  onKeep,
}: {
  capture: EvidenceCapture;
  attempt: ToolsProps['attempt'];
  onPicture: (taken: Taken<Blob>) => void;
  onKeep: Keep;
}) {
  const t = useTranslate();
  const { takePicture, takePageCopy, readSelection } = capture;
  const copyPage = takePageCopy;
  return (
    <p className="capture-tools">
      <button
        type="button"
        className="button"
        aria-keyshortcuts="S"
        onClick={() => attempt(takePicture().then(onPicture))}
      >
        {t('evidence_takePicture')} <kbd aria-hidden="true">S</kbd>
      </button>{' '}
      <button
        type="button"
        className="button"
        aria-keyshortcuts="Q"
        onClick={() =>
          attempt(
            readSelection().then((taken) => {
              const text = taken.content.trim();
              if (text === '') throw new Error(t('evidence_noSelection'));
              onKeep(taken, 'quote', text, new Blob([text], { type: 'text/plain' }));
            }),
          )
        }
      >
        {t('evidence_takeQuote')} <kbd aria-hidden="true">Q</kbd>
      </button>{' '}
      {copyPage === null ? null : (
        <button
          type="button"
          className="button"
          onClick={() =>
            attempt(copyPage().then((taken) => onKeep(taken, 'page-copy', '', taken.content)))
          }
        >
          {t('evidence_takePage')}
        </button>
      )}
    </p>
  );
}

/** Evidence of one item: what was taken, and the ways to take more. */
export function EvidenceTools({ port, sheet, item, attempt }: ToolsProps) {
  const t = useTranslate();
  const [picture, setPicture] = useState<Taken<Blob> | null>(null);
  const { capture } = port;
  const keep: Keep = ({ url, at }, kind, text, content) => {
    const { assessmentId, targetId } = sheet;
    const wish = { assessmentId, targetId, itemId: item.id, kind, url, at, text };
    attempt(port.keepEvidence(sheet, { ...wish, mimeType: content.type }, content));
  };
  return (
    <section className="evidence-tools" aria-label={t('evidence_title')}>
      <h3>{t('evidence_count', { count: item.evidence.length })}</h3>
      {capture === null ? (
        <p className="muted">{t('evidence_beside')}</p>
      ) : (
        <CaptureButtons capture={capture} attempt={attempt} onPicture={setPicture} onKeep={keep} />
      )}
      <EvidenceList port={port} evidence={item.evidence} />
      {capture === null || picture === null ? null : (
        <PictureDialog
          picture={picture}
          onClose={() => setPicture(null)}
          onKeep={(region, text) => {
            setPicture(null);
            attempt(
              capture
                .burnPicture(picture, region)
                .then((burnt) => keep(picture, 'picture', text, burnt)),
            );
          }}
        />
      )}
    </section>
  );
}
