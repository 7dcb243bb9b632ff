import { z } from 'zod';
import words from './crawl-words.json' with { type: 'json' };

const CrawlWords = z.object({
  /** Names of the page that lists all columns. */
  siteMap: z.array(z.string()),
  /** Parts of menu names behind which further columns may stand. */
  navigation: z.array(z.string()),
});

/** Words that tell a crawl where to go. */
export const crawlWords = CrawlWords.parse(words);
