import { z } from 'zod';
import names from './personal-names.json' with { type: 'json' };

const PersonalNames = z.object({
  /** Surnames of one character. */
  surnames: z.string().transform((text) => new Set(text)),
  compoundSurnames: z.array(z.string()),
  /** Characters that a given name does not hold. */
  notInGivenNames: z.string().transform((text) => new Set(text)),
  /** Words of menus and headings that begin like a name. */
  words: z.array(z.string()),
});

/** What tells a Chinese personal name from other short words. */
export const personalNames = PersonalNames.parse(names);
