import { useEffect, useRef, useState } from 'react';
import type { BesideItem, FrontTab } from '../../engine/model/assessment/beside-item.ts';
import type { SheetPlace } from '../../engine/model/assessment/judgement-view.ts';
import { JudgeDesk } from '../judgement/judge-desk.tsx';
import type { JudgementPort } from '../judgement/judgement-port.ts';
import { useTranslate } from '../translate.ts';
import '../judgement/judgement.css';

interface FoundPlace {
  readonly place: SheetPlace;
  /** The item that the page was opened for, while the page still goes with it. */
  readonly asked: BesideItem | null;
}

/** Judging beside the page: its port, and the agency of a round that the page in front belongs to. */
export interface PanelJudgement {
  readonly port: JudgementPort;
  readonly findPlace: (front: FrontTab) => Promise<FoundPlace | null>;
}

function useFoundPlace(opening: Promise<PanelJudgement>, front: FrontTab) {
  const [found, setFound] = useState<(FoundPlace & { port: JudgementPort }) | null>(null);
  useEffect(() => {
    let isWanted = true;
    const find = async (): Promise<void> => {
      const { port, findPlace } = await opening;
      const place = await findPlace(front);
      if (isWanted) setFound(place === null ? null : { port, ...place });
    };
    void find().catch(() => setFound(null));
    return () => {
      isWanted = false;
    };
  }, [opening, front]);
  return found;
}

type Choices = Readonly<Record<string, string>>;

function PanelDesk({ port, place: first, asked }: FoundPlace & { port: JudgementPort }) {
  const t = useTranslate();
  const [items, setItems] = useState<Choices>({});
  const [systems, setSystems] = useState<Choices>({});
  // What is chosen by hand stands until a page is opened for another item.
  const turn = asked?.at ?? first.assessmentId;
  const place = { ...first, systemKey: systems[turn] ?? first.systemKey };
  const sitting = `${turn} ${place.targetId}`;
  return (
    <JudgeDesk
      key={`${place.assessmentId} ${place.targetId} ${place.systemKey}`}
      port={port}
      place={place}
      itemId={items[sitting] ?? asked?.itemId ?? null}
      onItem={(id) => setItems((held) => ({ ...held, [sitting]: id }))}
      isNarrow
      head={({ target, systems: all }) => (
        <>
          <p className="judged-agency">{target.name}</p>
          {all.length < 2 ? null : (
            <select
              aria-label={t('judge_system')}
              value={place.systemKey}
              onChange={({ target: { value } }) =>
                setSystems((held) => ({ ...held, [turn]: value }))
              }
            >
              {all.map(({ key, name }) => (
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
  );
}

/** The guided list of the agency whose page is in front; nothing where it is in no round. */
export function JudgingPanel({
  opening,
  front,
}: {
  opening: Promise<PanelJudgement>;
  front: FrontTab;
}) {
  const t = useTranslate();
  const found = useFoundPlace(opening, front);
  const details = useRef<HTMLDetailsElement>(null);
  const askedAt = found?.asked?.at ?? null;
  useEffect(() => {
    if (askedAt === null || details.current === null) return;
    details.current.open = true;
    details.current.scrollIntoView({ block: 'start' });
  }, [askedAt]);
  if (found === null) return null;
  return (
    <details ref={details} className="judging-panel">
      <summary>{t('judge_panelJudge')}</summary>
      <PanelDesk {...found} />
    </details>
  );
}
