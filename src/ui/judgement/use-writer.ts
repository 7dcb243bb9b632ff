import { useCallback, useRef } from 'react';
import type { HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import type { JudgementSheet, SheetPlace } from '../../engine/model/assessment/judgement-view.ts';
import type { JudgementPort, VerdictWish } from './judgement-port.ts';

/** The verdict on an item, in force or not. */
export function findVerdict(sheet: JudgementSheet, itemId: string): HumanVerdict | null {
  const item = sheet.items.find(({ id }) => id === itemId);
  return item?.human ?? item?.lapsed ?? null;
}

/** Writes one verdict after the other, each on top of what the person saw or wrote last. */
export function useWriter(
  port: JudgementPort,
  place: SheetPlace,
  sheet: JudgementSheet | null | undefined,
) {
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  // Own writes that the sheet on the screen does not show yet: moment of the verdict, null for none.
  const written = useRef(new Map<string, string | null>());
  const forget = useCallback((): void => written.current.clear(), []);

  const inTurn = (
    itemId: string,
    write: (seen: string | null) => Promise<string | null>,
  ): Promise<void> => {
    const shown = sheet == null ? null : (findVerdict(sheet, itemId)?.at ?? null);
    const work = queue.current.then(async () => {
      const own = written.current.get(itemId);
      written.current.set(itemId, await write(own === undefined ? shown : own));
    });
    queue.current = work.catch(() => undefined);
    return work;
  };
  const putBack = (itemId: string, verdict: HumanVerdict | null): Promise<void> =>
    inTurn(itemId, async (seen) => {
      await port.restore(place, itemId, verdict, seen);
      return verdict?.at ?? null;
    });
  return {
    forget,
    putBack,
    write: (itemId: string, wish: VerdictWish | null): Promise<void> =>
      wish === null
        ? putBack(itemId, null)
        : inTurn(itemId, (seen) => port.save(place, itemId, wish, seen)),
  };
}
