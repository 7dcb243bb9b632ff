import { z } from 'zod';
import { Level } from '../model/level.ts';
import columns from './columns.json' with { type: 'json' };

/** Chinese names of the levels of government. Source: `columns.json`. */
export const levelNames = z.record(Level, z.string()).readonly().parse(columns.levels);
