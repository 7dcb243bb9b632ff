import { z } from 'zod';
import { FooterItemId } from '../model/artifacts/identity.ts';
import register from './footer-items.json' with { type: 'json' };

/** An item of the footer: the words that show it, and parts of the addresses that lead to it. */
const FooterItemDefinition = z.object({
  id: FooterItemId,
  name: z.string(),
  /** Whether it counts wherever the page shows it: portals put it into the head or the side bar too. */
  anywhere: z.boolean(),
  words: z.array(z.string()),
  /** Words that count on pictures and links only: running text uses them for other things. */
  markWords: z.array(z.string()),
  addresses: z.array(z.string()),
});
/** One item of the footer and the words it is known by. */
export type FooterItemDefinition = z.infer<typeof FooterItemDefinition>;

/** The eight items of a home page's last block. Source: 国办发〔2017〕47号; forms met on real portals. */
export const footerItemDefinitions: readonly FooterItemDefinition[] = z
  .array(FooterItemDefinition)
  .parse(register.items);
