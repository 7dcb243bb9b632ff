import { z } from 'zod';
import { Indicator, Scoring } from '../model/indicator-system.ts';
import json from './edit-words.json' with { type: 'json' };

const names = z.record(z.string(), z.string()).readonly();

/** What the parts of an indicator system are called. */
export const editWords = z
  .object({
    fields: names,
    systemFields: names,
    methods: z.record(Indicator.shape.method, z.string()),
    scoring: z.record(Scoring.shape.rule, z.string()),
    nothing: z.string(),
  })
  .readonly()
  .parse(json);
