import { useEffect, useState } from 'react';
import type { SheetPlace } from '../../engine/model/assessment/judgement-view.ts';
import { JudgeDesk } from '../judgement/judge-desk.tsx';
import type { JudgementPort } from '../judgement/judgement-port.ts';
import { useTranslate } from '../translate.ts';
import '../judgement/judgement.css';

/** Judging beside the page: its port, and the agency of a round that an address belongs to. */
export interface PanelJudgement {
  readonly port: JudgementPort;
  readonly findPlace: (url: string) => Promise<SheetPlace | null>;
}

/** The guided list of the agency whose page is in front; nothing where it is in no round. */
export function JudgingPanel({ opening, url }: { opening: Promise<PanelJudgement>; url: string }) {
  const t = useTranslate();
  const [found, setFound] = useState<{ port: JudgementPort; place: SheetPlace } | null>(null);
  const [itemId, setItemId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ round: string; systemKey: string } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const find = async (): Promise<void> => {
      const { port, findPlace } = await opening;
      const place = await findPlace(url);
      if (isWanted) setFound(place === null ? null : { port, place });
    };
    void find().catch(() => setFound(null));
    return () => {
      isWanted = false;
    };
  }, [opening, url]);
  if (found === null) return null;
  const { port, place: first } = found;
  const isChosen = chosen !== null && chosen.round === first.assessmentId;
  const place = isChosen ? { ...first, systemKey: chosen.systemKey } : first;
  return (
    <details className="judging-panel">
      <summary>{t('judge_panelJudge')}</summary>
      <JudgeDesk
        key={`${place.assessmentId} ${place.targetId} ${place.systemKey}`}
        port={port}
        place={place}
        itemId={itemId}
        onItem={setItemId}
        isNarrow
        head={({ target, systems }) => (
          <>
            <p className="muted">{target.name}</p>
            {systems.length < 2 ? null : (
              <select
                aria-label={t('judge_system')}
                value={place.systemKey}
                onChange={({ target: { value } }) =>
                  setChosen({ round: place.assessmentId, systemKey: value })
                }
              >
                {systems.map(({ key, name }) => (
                  <option key={key} value={key}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </>
        )}
        whenDone={<p className="all-well">{t('judge_doneHere')}</p>}
      />
    </details>
  );
}
