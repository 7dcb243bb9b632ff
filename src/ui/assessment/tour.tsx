import { useEffect, useId, useRef, useState } from 'react';
import { type MessageKey, useTranslate } from '../translate.ts';

/** What the tour shows, in the order of the work; each step frames one place of the page. */
const stops: readonly {
  readonly selector: string;
  readonly title: MessageKey;
  readonly text: MessageKey;
}[] = [
  { selector: '.round-banner', title: 'tour_round', text: 'tour_roundText' },
  { selector: '.matrix-scroll', title: 'tour_matrix', text: 'tour_matrixText' },
  { selector: '.matrix tbody tr[data-target]', title: 'tour_agency', text: 'tour_agencyText' },
  { selector: '.view-choice', title: 'tour_views', text: 'tour_viewsText' },
  { selector: '.rail a[href^="#/review"]', title: 'tour_review', text: 'tour_reviewText' },
  { selector: '.rail a[href^="#/exports"]', title: 'tour_exports', text: 'tour_exportsText' },
];

const seenKey = 'mingcha-tour-seen';

/** Whether the person was shown around before, or did not want to be. */
export function wasTourSeen(): boolean {
  return localStorage.getItem(seenKey) !== null;
}

/** A frame around a place of the page; it takes no click and follows the page when its size changes. */
function Frame({ selector }: { selector: string }) {
  const [box, setBox] = useState<DOMRect | null>(null);
  useEffect(() => {
    const element = document.querySelector(selector);
    element?.scrollIntoView({ block: 'nearest' });
    const measure = (): void => setBox(element?.getBoundingClientRect() ?? null);
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [selector]);
  if (box === null) return null;
  const { left, top, width, height } = box;
  const bottom = Math.min(top + height, innerHeight);
  return (
    <div className="tour-frame" aria-hidden style={{ left, top, width, height: bottom - top }} />
  );
}

/** 五分钟导览: a few steps over the overview; Escape ends it, the page stays usable beside it. */
export function Tour({ onEnd }: { onEnd: () => void }) {
  const t = useTranslate();
  const [at, setAt] = useState(0);
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const stop = stops[at];
  useEffect(() => heading.current?.focus(), [at]);
  if (stop === undefined) return null;
  const end = (): void => {
    localStorage.setItem(seenKey, '1');
    onEnd();
  };
  const isLast = at === stops.length - 1;
  return (
    <>
      <Frame selector={stop.selector} />
      <section
        className="tour"
        role="dialog"
        aria-labelledby={titleId}
        onKeyDown={({ key }) => {
          if (key === 'Escape') end();
        }}
      >
        <p className="muted">{t('tour_step', { number: at + 1, count: stops.length })}</p>
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {t(stop.title)}
        </h2>
        <p>{t(stop.text)}</p>
        <p className="tour-buttons">
          <button type="button" className="link" onClick={end}>
            {t('tour_end')}
          </button>
          <button
            type="button"
            className="button push"
            disabled={at === 0}
            onClick={() => setAt(at - 1)}
          >
            {t('tour_back')}
          </button>
          <button
            type="button"
            className="button primary"
            onClick={isLast ? end : () => setAt(at + 1)}
          >
            {t(isLast ? 'tour_done' : 'tour_next')}
          </button>
        </p>
      </section>
    </>
  );
}
