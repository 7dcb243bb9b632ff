import { useEffect, useState } from 'react';
import type { KeptEvidence } from '../../engine/model/assessment/kept-evidence.ts';
import { formatMoment } from '../format-moment.ts';
import { type MessageKey, useTranslate } from '../translate.ts';
import type { JudgementPort } from './judgement-port.ts';

const kindKeys: Readonly<Record<KeptEvidence['kind'], MessageKey>> = {
  picture: 'evidence_picture',
  'page-copy': 'evidence_pageCopy',
  quote: 'evidence_quote',
};

/** An address for the bytes of a piece while it is shown; null before they are read. */
function useContentAddress(port: JudgementPort, piece: KeptEvidence): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isWanted = true;
    void port.readEvidence(piece).then(
      (content) => {
        if (content === null || !isWanted) return;
        made = URL.createObjectURL(content);
        setAddress(made);
      },
      () => setAddress(null),
    );
    return () => {
      isWanted = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [port, piece]);
  return address;
}

function Content({ port, piece }: { port: JudgementPort; piece: KeptEvidence }) {
  const t = useTranslate();
  const address = useContentAddress(port, piece);
  if (address === null) return null;
  const name = `${piece.id}_${piece.at.slice(0, 10)}`;
  if (piece.kind === 'picture') {
    return (
      <a href={address} download={`${name}.png`}>
        <img
          src={address}
          alt={piece.text === '' ? t('evidence_pictureOf', { url: piece.url }) : piece.text}
        />
      </a>
    );
  }
  return (
    <a className="link" href={address} download={`${name}.mhtml`}>
      {t('evidence_download')}
    </a>
  );
}

/** Pieces of evidence, each with its address, its moment and the beginning of its hash. */
export function EvidenceList({
  port,
  evidence,
}: {
  port: JudgementPort;
  evidence: readonly KeptEvidence[];
}) {
  const t = useTranslate();
  return (
    <ol className="evidence-list">
      {evidence.map((piece) => (
        <li key={piece.id}>
          <p>
            {t(kindKeys[piece.kind])}
            <span className="muted"> · {formatMoment(piece.at)}</span>
          </p>
          {piece.text === '' ? null : <blockquote>{piece.text}</blockquote>}
          {piece.kind === 'quote' ? null : <Content port={port} piece={piece} />}
          <p className="current-address muted">{piece.url}</p>
          <p className="muted hash" title={piece.sha256}>
            SHA-256 {piece.sha256.slice(0, 16)}…
          </p>
        </li>
      ))}
    </ol>
  );
}
