import type { Place } from '../../engine/model/popup-message.ts';
import type { Target } from './find-place.ts';
import { highlightStyle } from './highlight-style.ts';

interface Highlight extends Pick<Place, 'label' | 'tone'> {
  readonly target: Target;
}

interface Layer {
  readonly home: Document;
  readonly host: HTMLElement;
  readonly boxes: readonly { readonly box: HTMLElement; readonly target: Target }[];
}

/** Draws numbered frames above the page in closed shadow roots and takes every trace away again. */
export function createHighlighter(page: Document): {
  readonly show: (highlights: readonly Highlight[]) => void;
  readonly clear: () => void;
} {
  let layers: Layer[] = [];
  let stop = new AbortController();

  const clear = (): void => {
    stop.abort();
    for (const { host } of layers) host.remove();
    layers = [];
  };

  const show = (highlights: readonly Highlight[]): void => {
    clear();
    const first = highlights[0];
    if (first === undefined) return;
    stop = new AbortController();
    const homes = new Set(highlights.map(({ target }) => documentOf(target)));
    layers = [...homes].map((home) =>
      drawLayer(
        home,
        highlights.filter(({ target }) => documentOf(target) === home),
      ),
    );
    scrollTo(first.target);
    place(layers);
    for (const home of new Set([page, ...homes]))
      listen(home, stop.signal, clear, () => place(layers));
  };

  return { show, clear };
}

function documentOf(target: Target): Document {
  const node = 'startContainer' in target ? target.startContainer : target;
  return node.ownerDocument ?? document;
}

function drawLayer(home: Document, highlights: readonly Highlight[]): Layer {
  const host = home.createElement('mingcha-marks');
  host.setAttribute('aria-hidden', 'true');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = home.createElement('style');
  style.textContent = highlightStyle;
  shadow.append(style);
  const boxes = highlights.map(({ label, tone, target }) => {
    const box = home.createElement('div');
    box.className = `box ${tone}`;
    const mark = home.createElement('span');
    mark.className = 'mark';
    mark.textContent = label;
    box.append(mark);
    shadow.append(box);
    return { box, target };
  });
  home.documentElement.append(host);
  return { home, host, boxes };
}

function scrollTo(target: Target): void {
  const element = 'startContainer' in target ? target.startContainer.parentElement : target;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}

const margin = 4;

function place(layers: readonly Layer[]): void {
  for (const { box, target } of layers.flatMap((layer) => layer.boxes)) {
    const area = target.getBoundingClientRect();
    box.style.left = `${area.left - margin}px`;
    box.style.top = `${area.top - margin}px`;
    box.style.width = `${area.width + 2 * margin}px`;
    box.style.height = `${area.height + 2 * margin}px`;
    box.classList.toggle('at-top', area.top < 24);
    box.classList.toggle('at-left', area.left < 24);
  }
}

/** Follows scrolling and resizing; a click or Escape takes the marks away. */
function listen(home: Document, signal: AbortSignal, clear: () => void, redraw: () => void): void {
  const view = home.defaultView;
  if (view === null) return;
  let isWaiting = false;
  const redrawSoon = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    view.requestAnimationFrame(() => {
      isWaiting = false;
      if (!signal.aborted) redraw();
    });
  };
  view.addEventListener('scroll', redrawSoon, { capture: true, passive: true, signal });
  view.addEventListener('resize', redrawSoon, { passive: true, signal });
  view.addEventListener('pointerdown', clear, { capture: true, signal });
  view.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') clear();
    },
    { capture: true, signal },
  );
}
