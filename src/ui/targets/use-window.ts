import { type RefObject, useEffect, useRef, useState } from 'react';

/** Rows drawn above and below those in sight, so that scrolling shows no gaps. */
const spare = 12;

/** Which rows of a long table stand in sight; the rest are two spacers. */
export interface RowWindow {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly first: number;
  readonly end: number;
}

/** Follows the scrolling of a table whose rows are all equally high. */
export function useWindow(count: number, rowHeight: number): RowWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 900 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = (): void => {
      const height = element.clientHeight === 0 ? 900 : element.clientHeight;
      // Steps of some rows: a state for every pixel would draw the table anew at each of them.
      const step = rowHeight * 4;
      setView((kept) => {
        const top = Math.floor(element.scrollTop / step) * step;
        return kept.top === top && kept.height === height ? kept : { top, height };
      });
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      element.removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [rowHeight]);
  const first = Math.max(0, Math.min(count, Math.floor(view.top / rowHeight) - spare));
  const end = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + spare);
  return { scroller, first, end };
}
