import { useEffect, useState } from 'react';

/** Time for what was asked for to be read and drawn. */
const firstMs = 1000;
const longestMs = 2000;

/** Whether the page is past its first moments and has nothing to do: only then comes what nobody waits for. */
export function useIsCalm(): boolean {
  const [isCalm, setIsCalm] = useState(false);
  useEffect(() => {
    const calm = (): void => setIsCalm(true);
    // Not every browser knows `requestIdleCallback`, nor do the tests.
    const wait = (): void => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(calm, { timeout: longestMs });
      else calm();
    };
    const timer = setTimeout(wait, firstMs);
    return () => clearTimeout(timer);
  }, []);
  return isCalm;
}
