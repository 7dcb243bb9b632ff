import { z } from 'zod';

/**
 * Where something stands in a page, so that it can be found again there.
 * Source: W3C Web Annotation Data Model, CssSelector and TextQuoteSelector.
 */
export const Locator = z.object({
  /** CSS selector of the element, null when the thing is not in the element tree (an address). */
  selector: z.string().nullable(),
  /** The text as it stands there, blanks folded, cut to a quotable length. */
  quote: z.string(),
  /** Address of the same-origin frame that holds it, null in the main document. */
  frame: z.string().nullable(),
});
export type Locator = z.infer<typeof Locator>;
