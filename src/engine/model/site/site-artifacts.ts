import { z } from 'zod';
import { FetchRecord } from './fetch-record.ts';
import { SiteTarget } from './purpose.ts';
import { SitePage } from './site-page.ts';

/** Everything that was read of a portal, by address key. `mergeSite` joins two of them in any order. */
export const SiteArtifacts = z.object({
  target: SiteTarget,
  pages: z.record(z.string(), SitePage),
  fetches: z.record(z.string(), FetchRecord),
});
export type SiteArtifacts = z.infer<typeof SiteArtifacts>;
