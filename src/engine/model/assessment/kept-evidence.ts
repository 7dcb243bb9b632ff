import { z } from 'zod';

/** A picture, page copy or quote that a person took; its bytes are kept beside it. */
export const KeptEvidence = z.object({
  id: z.string(),
  assessmentId: z.string(),
  targetId: z.string(),
  itemId: z.string(),
  kind: z.enum(['picture', 'page-copy', 'quote']),
  /** Address of the page, and the moment it was taken. */
  url: z.string(),
  at: z.string(),
  /** Words of the quote, or what the person says of the picture. */
  text: z.string(),
  mimeType: z.string(),
  sizeBytes: z.number().int(),
  /** Of the bytes; of the text for a quote. */
  sha256: z.string(),
  /** `forgeLink` over the evidence of the agency, in the order in which it was taken. */
  chain: z.string(),
});
export type KeptEvidence = z.infer<typeof KeptEvidence>;
