import { type RefObject, useLayoutEffect, useState } from 'react';

/** Height of a row of a long table in the style sheets. */
export const rowHeight = 36;
/** The window moves by whole steps, so that most scroll events draw nothing anew. */
const step = 4;

/** Rows that are drawn: `first` inclusive, `last` exclusive. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
}

const firstWindow: RowWindow = { first: 0, last: 8 * step };

function windowAt(scrollTop: number, height: number): RowWindow {
  const seen = Math.floor(scrollTop / rowHeight / step) * step;
  const many = Math.ceil(height / rowHeight / step) * step;
  return { first: Math.max(0, seen - step), last: seen + many + 3 * step };
}

/** Stands for the rows that are not drawn. */
export function Spacer({ rows, columns }: { rows: number; columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden className="spacer">
      <td colSpan={columns} style={{ height: rows * rowHeight }} />
    </tr>
  );
}

/** The rows of a long table that are near what is seen of it. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>): RowWindow {
  const [rows, setRows] = useState(firstWindow);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const update = (): void => {
      const next = windowAt(element.scrollTop, element.clientHeight);
      setRows((rows) => (rows.first === next.first && rows.last === next.last ? rows : next));
    };
    update();
    element.addEventListener('scroll', update, { passive: true });
    addEventListener('resize', update);
    return () => {
      element.removeEventListener('scroll', update);
      removeEventListener('resize', update);
    };
  }, [scroller]);
  return rows;
}
