import { z } from 'zod';

/** Level of government of a target; the ids of `data/columns.json`. */
export const Level = z.enum([
  'ministry',
  'province',
  'city',
  'county',
  'town',
  'department',
  'zone',
]);
export type Level = z.infer<typeof Level>;
