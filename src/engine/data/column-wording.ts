import { z } from 'zod';
import wording from './column-wording.json' with { type: 'json' };

const ColumnWording = z.object({
  /** What stands before a column's name to say whose it is (本县, 省, 委厅 …), longest first. */
  ownPrefixes: z.array(z.string()),
  /** Short names of provinces, which stand before a name likewise. */
  places: z.array(z.string()),
  /** What stands behind a column's name without changing it. */
  suffixes: z.array(z.string()),
  /** Words too short to name a column alone, but which do behind a prefix: word → column id. */
  shortAfterPrefix: z.record(z.string(), z.string()),
  /** Words that name a column only as an item of the main menu: word → column id. */
  shortInMainMenu: z.record(z.string(), z.string()),
  /** Usual items of a portal's main menu. */
  mainMenuWords: z.array(z.string()),
  /** Aliases that name several columns at once on purpose. */
  combinedNames: z.array(z.string()),
  /** Texts of links that only lead on. */
  moreWords: z.array(z.string()),
  /** Texts under which fields of 国办发〔2019〕54号 stand, and path segments of the same. */
  grassrootsMarkers: z.array(z.string()),
  grassrootsPathHints: z.array(z.string()),
});

/** How portals word the names of columns. Source: names met on real portals. */
export const columnWording = ColumnWording.parse(wording);
