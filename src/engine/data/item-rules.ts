import { z } from 'zod';
import itemRules from './item-rules.json' with { type: 'json' };

/**
 * Rules that the items of a built-in indicator system are about, by system and item: several items of one system may
 * share an audit that judges by several rules. Source: `item-rules.json`.
 */
export const rulesOfItems = z
  .record(z.string(), z.record(z.string(), z.array(z.string()).readonly()))
  .readonly()
  .parse(itemRules);
