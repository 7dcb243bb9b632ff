import { z } from 'zod';
import { Assessment } from './assessment.ts';

/** Stands in the place of a round that was removed; its data stays until the term for bringing it back is over. */
export const RemovedAssessment = z.object({
  schema: z.literal('mingcha/removed-assessment@1'),
  id: z.string(),
  removedAt: z.string(),
  assessment: Assessment,
});
export type RemovedAssessment = z.infer<typeof RemovedAssessment>;

const demoPrefix = 'demo-';

/** Id of a round of invented agencies. */
export function demoIdOf(name: string): string {
  return `${demoPrefix}${name}`;
}

/** Whether a round is the invented one. */
export function isDemo({ id }: Pick<Assessment, 'id'>): boolean {
  return id.startsWith(demoPrefix);
}
