import type { Place, PlaceResult } from '../../engine/model/popup-message.ts';
import { findPlace } from './find-place.ts';
import { createHighlighter } from './highlighter.ts';

/** What the script offers that is injected for 定位. */
export interface Inspector {
  /** Frames the places and scrolls to the first; one result a place. */
  readonly show: (places: readonly Place[]) => PlaceResult[];
  readonly clear: () => void;
}

declare global {
  /** Set by the injected script in its own world; the page cannot see it. */
  var mingchaInspector: Inspector | undefined;
}

/** The inspector of one page. */
export function createInspector(page: Document): Inspector {
  const highlighter = createHighlighter(page);
  return {
    show(places) {
      const found = places.map((place) => ({ place, found: findPlace(page, place) }));
      highlighter.show(
        found.flatMap(({ place, found: { target } }) =>
          target === null ? [] : [{ label: place.label, tone: place.tone, target }],
        ),
      );
      return found.map(({ found: { result } }) => result);
    },
    clear: highlighter.clear,
  };
}
