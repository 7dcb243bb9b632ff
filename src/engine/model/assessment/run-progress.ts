import { z } from 'zod';

/** One portal that is being read now. */
export const RunningSite = z.object({
  targetId: z.string(),
  name: z.string(),
  /** What is asked for now: the kind of a `Purpose`, `judging` after the last answer, null before the first. */
  doing: z.string().nullable(),
  fetched: z.number().int(),
  columnsSettled: z.number().int(),
  columnsWanted: z.number().int(),
});
export type RunningSite = z.infer<typeof RunningSite>;

/** How the queue of a round is going; every open tab shows it. */
export const RunProgress = z.object({
  assessmentId: z.string(),
  /** It is being paused: requests under way are waited for. */
  isStopping: z.boolean(),
  sites: z.array(RunningSite),
  /** Agencies that came to an end since the queue began, and all of it with those that wait. */
  done: z.number().int(),
  total: z.number().int(),
  /** Time left as estimated, or null. */
  leftMs: z.number().nullable(),
});
export type RunProgress = z.infer<typeof RunProgress>;

/** What became of the wish to run. */
export type RunAnswer =
  | { readonly state: 'started' }
  /** The person did not grant access to the sites. */
  | { readonly state: 'declined' }
  /** Another round is under way. */
  | { readonly state: 'busy' };

/** What a run asks of the browser before it begins. */
export interface RunPlan {
  /** Hosts of home pages, one entry a host. */
  readonly hosts: readonly string[];
  /** How many of them the browser was not allowed yet. */
  readonly closed: number;
  /** What is asked for: those, and the hosts beside each of them. */
  readonly origins: readonly string[];
}
