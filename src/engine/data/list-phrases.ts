import { z } from 'zod';
import phrases from './list-phrases.json' with { type: 'json' };

const words = z.array(z.string());

/**
 * Words by which lists, their notices and what is no row are told.
 * Shape: `emptyNotices` explain nothing, `explanations` explain why a column has no item.
 */
export const listPhrases = z
  .object({
    emptyNotices: words,
    explanations: words,
    sideHeadings: words,
    actionLabels: words,
    pagerWords: words,
  })
  .parse(phrases);
