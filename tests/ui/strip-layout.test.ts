import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeadlineLine } from '../../src/engine/model/finding-view.ts';
import { buildDeadlineLine } from '../../src/report/build-deadline-line.ts';
import {
  dropCollisions,
  layOutStrip,
  placeLabel,
  stripWidth,
  widthOfLabel,
} from '../../src/ui/strip-layout.ts';
import { lateFinding } from '../support/scan-fixture.ts';

const built = buildDeadlineLine(lateFinding);
if (built === null) throw new Error('the fixture has no deadline');
const line: DeadlineLine = built;

describe('layOutStrip', () => {
  it('keeps everything on the strip, however late or early', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (daysOver) => {
        const layout = layOutStrip({ ...line, daysOver });
        const places = [
          layout.start,
          layout.due,
          layout.actual ?? 0,
          ...layout.ticks.map(({ x }) => x),
        ];
        expect(places.every((x) => x >= 0 && x <= stripWidth)).toBe(true);
      }),
    );
  });

  it('draws a long delay shorter and says so', () => {
    expect(layOutStrip({ ...line, daysOver: 4 }).isCut).toBe(false);
    expect(layOutStrip({ ...line, daysOver: 400 }).isCut).toBe(true);
  });

  it('draws a publication before the deadline left of it', () => {
    const layout = layOutStrip({ ...line, daysOver: -3 });
    expect(layout.actual).toBeLessThan(layout.due);
  });

  it('has one tick a working day', () => {
    expect(layOutStrip(line).ticks).toHaveLength(20);
  });
});

describe('labels', () => {
  it('are moved inwards at the edges', () => {
    expect(placeLabel('公开 10-30', 2).anchor).toBe('start');
    expect(placeLabel('公开 10-30', stripWidth).anchor).toBe('end');
    expect(placeLabel('公开 10-30', stripWidth / 2).anchor).toBe('middle');
  });

  it('never overlap', () => {
    const label = fc.record({ x: fc.integer({ min: 0, max: stripWidth }), text: fc.string() });
    fc.assert(
      fc.property(fc.array(label), (labels) => {
        const kept = dropCollisions(labels.map(({ x, text }) => placeLabel(text, x)));
        const spans = kept.map(({ x, anchor, text }) => {
          const width = widthOfLabel(text);
          const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
          return [left, left + width] as const;
        });
        spans.sort((a, b) => a[0] - b[0]);
        expect(spans.every(([left], i) => i === 0 || left >= (spans[i - 1]?.[1] ?? 0))).toBe(true);
      }),
    );
  });
});
