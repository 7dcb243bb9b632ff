import { useEffect } from 'react';

/** Leaves a mark in the popup's own timeline once what was rendered is on the screen. */
export function usePaintMark(name: string): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      // A task after the frame's callbacks runs when its pixels are made.
      setTimeout(() => performance.mark(name), 0);
    });
    return () => cancelAnimationFrame(frame);
  }, [name]);
}
