import { useCallback, useMemo, useRef, useState } from 'react';
import type { Place, PlaceResult } from '../engine/model/popup-message.ts';
import type { ScanView } from '../engine/model/scan-view.ts';
import type { ExportForm } from './export-menu.tsx';
import { placeResultKeys } from './message-keys.ts';
import type { PopupPort } from './popup-port.ts';
import { type Translate, useTranslate } from './translate.ts';

/** What a person does with a result; `status` tells how it went. */
export interface Actions {
  readonly status: string;
  readonly locate: (places: readonly Place[]) => void;
  /** Takes the marks out of the page; false where there are none. */
  readonly clearMarks: () => boolean;
  readonly exportView: (view: ScanView, form: ExportForm) => void;
}

/** Locate, clear and export, with a line that says what happened. */
export function useActions(port: PopupPort): Actions {
  const t = useTranslate();
  const [status, setStatus] = useState('');
  const hasMarks = useRef(false);

  const tell = useCallback(
    (work: Promise<string>): void => {
      work.then(setStatus, (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        setStatus(t('actionFailed', { message }));
      });
    },
    [t],
  );
  const locate = useCallback(
    (places: readonly Place[]): void => {
      hasMarks.current = true;
      tell(port.locate(places).then((results) => describeResults(results, t)));
    },
    [port, t, tell],
  );
  const clearMarks = useCallback((): boolean => {
    if (!hasMarks.current) return false;
    hasMarks.current = false;
    tell(port.clearMarks().then(() => t('marksCleared')));
    return true;
  }, [port, t, tell]);
  const exportView = useCallback(
    (view: ScanView, form: ExportForm): void => {
      setStatus(t('working'));
      tell(
        form === 'text' || form === 'markdown'
          ? port.copy(view, form).then(() => t('copied'))
          : port.save(view, form).then((name) => t('saved', { name })),
      );
    },
    [port, t, tell],
  );

  return useMemo(
    () => ({ status, locate, clearMarks, exportView }),
    [status, locate, clearMarks, exportView],
  );
}

/** The best result decides the sentence; several exact ones are counted. */
function describeResults(results: readonly PlaceResult[], t: Translate): string {
  const exact = results.filter((result) => result === 'exact').length;
  if (exact > 1) return t('locatedCount', { count: exact });
  const order = ['exact', 'approximate', 'invisible', 'missing'] as const;
  const best = order.find((result) => results.includes(result)) ?? 'missing';
  return t(placeResultKeys[best]);
}
