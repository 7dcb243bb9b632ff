import type { DeadlineLine } from '../engine/model/finding-view.ts';
import {
  type StripLabel,
  dropCollisions,
  layOutStrip,
  placeLabel,
  stripWidth,
} from './strip-layout.ts';
import { type Translate, useTranslate } from './translate.ts';

const axis = 26;

/** The calendar behind a deadline: start ●, working days, holidays, made-up days, deadline |, publication ▲. */
export function DeadlineStrip({ line }: { line: DeadlineLine }) {
  const t = useTranslate();
  const layout = layOutStrip(line);
  const isLate = line.daysOver > 0;
  return (
    <svg
      className={`strip ${isLate ? 'is-late' : ''}`}
      viewBox={`0 0 ${stripWidth} 54`}
      role="img"
      aria-label={describeLine(line, t)}
    >
      <path className="axis" d={`M${layout.start} ${axis}H${layout.end}`} />
      {layout.holidays.map(({ x, width }) => (
        <rect key={x} className="holiday" x={x} y={axis - 6} width={width} height="12" rx="2" />
      ))}
      {layout.ticks.map(({ x, kind }) => (
        <rect
          key={x}
          className={`tick ${kind}`}
          x={x - 1.5}
          y={kind === 'made-up' ? axis - 6 : axis - 4}
          width="3"
          height={kind === 'made-up' ? 12 : 8}
        />
      ))}
      <circle className="start" cx={layout.start} cy={axis} r="4" />
      {layout.actual === null || !isLate ? null : (
        <path className="over" d={`M${layout.due} ${axis}H${layout.actual}`} />
      )}
      {layout.isCut ? <CutMark x={(layout.due + layout.end) / 2} /> : null}
      <path className="due" d={`M${layout.due} ${axis - 9}V${axis + 9}`} />
      {layout.actual === null ? null : (
        <path className="actual" d={`M${layout.actual} ${axis - 5}l6 10h-12z`} />
      )}
      <Labels labels={upperLabels(line, layout.due, t)} y={11} />
      <Labels labels={lowerLabels(line, layout, t)} y={50} />
    </svg>
  );
}

/** Two strokes through the line: it is drawn shorter than it was. */
function CutMark({ x }: { x: number }) {
  return (
    <>
      <path className="cut-gap" d={`M${x - 2} ${axis}h4`} />
      <path className="cut" d={`M${x - 5} ${axis + 5}l5 -10M${x} ${axis + 5}l5 -10`} />
    </>
  );
}

function Labels({ labels, y }: { labels: readonly StripLabel[]; y: number }) {
  return labels.map(({ x, anchor, text }) => (
    <text key={text} x={x} y={y} textAnchor={anchor}>
      {text}
    </text>
  ));
}

function upperLabels(line: DeadlineLine, due: number, t: Translate): StripLabel[] {
  const dueLabel = placeLabel(`${t('lineDue')} ${shorten(line.due, line)}`, due);
  const lateText = describeLate(line, t);
  if (lateText === null) return [dueLabel];
  return dropCollisions([
    { x: stripWidth, anchor: 'end', text: lateText },
    shiftLeft(dueLabel, due),
  ]);
}

/** Beside a delay the deadline's label stands left of its stroke. */
function shiftLeft(label: StripLabel, due: number): StripLabel {
  return { ...label, x: due + 1, anchor: 'end' };
}

function lowerLabels(
  line: DeadlineLine,
  layout: ReturnType<typeof layOutStrip>,
  t: Translate,
): StripLabel[] {
  const start: StripLabel = {
    x: 0,
    anchor: 'start',
    text: `${t('lineStart')} ${shorten(line.from, line)}`,
  };
  const actual =
    line.actual === null || layout.actual === null
      ? []
      : [placeLabel(`${t('lineActual')} ${shorten(line.actual, line)}`, layout.actual)];
  const holidays = layout.holidays.map(({ x, width }, index) =>
    placeLabel(t('lineHoliday', { count: line.holidays[index]?.length ?? 0 }), x + width / 2),
  );
  return dropCollisions([...actual, start, ...holidays]);
}

/** Month and day alone where all days lie in one year. */
function shorten(date: string, line: DeadlineLine): string {
  const years = new Set(
    [line.from, line.due, line.actual ?? line.due].map((day) => day.slice(0, 4)),
  );
  return years.size === 1 ? date.slice(5) : date;
}

function describeLate(line: DeadlineLine, t: Translate): string | null {
  if (line.late === 0) return null;
  const key = line.term.unit === 'working-day' ? 'lineLateWorkingDays' : 'lineLateDays';
  return t(key, { count: line.late });
}

/** The whole line in words, for those who hear it. */
function describeLine(line: DeadlineLine, t: Translate): string {
  const madeUp = line.days.filter(({ kind }) => kind === 'made-up').map(({ date }) => date);
  const late = describeLate(line, t);
  return [
    t('lineLabel', { from: line.from, due: line.due }),
    line.actual === null ? '' : t('lineLabelActual', { actual: line.actual }),
    late === null ? '' : ` ${late}`,
    ...line.holidays.map(({ from, to }) => t('lineLabelHoliday', { from, to })),
    madeUp.length === 0 ? '' : t('lineLabelMadeUp', { dates: madeUp.join('、') }),
  ].join('');
}
