import { z } from 'zod';
import privacy from './privacy.json' with { type: 'json' };

const words = z.array(z.string()).readonly();

/** Words and codes by which personal data are told from other numbers. Source: `privacy.json`. */
export const privacyWords = z
  .object({
    provinceCodes: words,
    idWords: words,
    creditCodeWords: words,
    serialWords: words,
    amountUnits: words,
    cardWords: words,
    accountWords: words,
    unitAccountWords: words,
    serviceWords: words,
    contactWords: words,
    contactNotices: words,
    officePages: words,
    phoneWords: words,
    headerWords: z.object({ mobile: words, idNumber: words, card: words }),
    homeAddressHeaders: words,
    homeAddressDetails: words,
    sensitiveHeaders: words,
    contactHeaders: words,
    nameHeaders: words,
    contexts: z.object({
      contact: z.string(),
      service: z.string(),
      serial: z.string(),
      account: z.string(),
      fifteen: z.string(),
      address: z.string(),
      sensitive: z.string(),
    }),
  })
  .readonly()
  .parse(privacy);
