import type { FigureMark, FigureView } from '../../engine/model/annual-report-view.ts';
import type { Place } from '../../engine/model/popup-message.ts';
import { type MessageKey, useTranslate } from '../translate.ts';

const signs: Readonly<Record<FigureMark, string>> = {
  suspect: '▲',
  involved: '△',
  blank: '□',
  odd: '□',
  lost: '…',
  plain: '',
};

const meanings: Readonly<Record<FigureMark, MessageKey | null>> = {
  suspect: 'figureSuspect',
  involved: 'figureInvolved',
  blank: 'figureBlank',
  odd: 'figureOdd',
  lost: 'figureLost',
  plain: null,
};

function placeOf({ locator, mark, text }: FigureView): Place {
  const tone = mark === 'suspect' || mark === 'involved' ? 'failed' : 'cantTell';
  return { label: signs[mark], tone, selector: locator, quote: text, frame: null };
}

/** One figure of a table; a doubtful one is a button that frames it in the page where it has a place there. */
export function Figure({
  figure,
  name,
  onLocate,
}: {
  figure: FigureView;
  /** Row and column, for who cannot see the table. */
  name: string;
  onLocate: ((places: readonly Place[]) => void) | null;
}) {
  const t = useTranslate();
  const key = meanings[figure.mark];
  const shown = `${signs[figure.mark]}${figure.text}`;
  if (key === null) return <>{shown}</>;
  const isPlaced = figure.locator !== null && onLocate !== null;
  if (!isPlaced) return <span title={t(key)}>{shown}</span>;
  return (
    <button
      type="button"
      className="figure-button"
      title={t(key)}
      aria-label={t('locateFigure', { name, value: figure.text, meaning: t(key) })}
      onClick={() => onLocate([placeOf(figure)])}
    >
      {shown}
    </button>
  );
}
