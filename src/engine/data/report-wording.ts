import { z } from 'zod';
import wording from './report-wording.json' with { type: 'json' };

const words = z.array(z.string()).readonly();

/** Words by which annual reports are judged: names of the tables, endings of issuers' names, sentences that the form prescribes. Source: `report-wording.json`. */
export const reportWording = z
  .object({
    tables: z.object({
      disclosure: z.string(),
      applications: z.string(),
      reviews: z.string(),
    }),
    /** Columns of amounts, which may have decimals. */
    amountColumns: words,
    /** Columns of changes, which may be negative. */
    changeColumns: words,
    /** Endings of names by the sort of issuer; `vertical` may stand anywhere. */
    issuers: z.object({
      town: words,
      park: words,
      governmentOffice: words,
      government: words,
      department: words,
      /** A report named after its place alone is the government's. */
      locality: words,
      departmentCommittees: words,
      vertical: words,
    }),
    reissueWords: words,
    /** A sentence with one of these is prescribed or said by everybody. */
    fixedSentences: words,
  })
  .readonly()
  .parse(wording);
