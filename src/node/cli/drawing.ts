import type { Paint } from './paint.ts';

/** What text for a terminal is drawn with. */
export interface Drawing {
  readonly paint: Paint;
  readonly columns: number;
}
