import type { StoredSystem } from '../../engine/model/assessment/assessment.ts';
import type { RoundEdited } from '../../engine/model/assessment/round-edit.ts';
import { returnSystems } from './change-systems.ts';
import type { Workbench } from './open-workbench.ts';
import type { TellProgress } from './rejudge.ts';

/** A round that goes back from one version of a system to an earlier one. */
export interface VersionReturn {
  readonly assessmentId: string;
  readonly from: StoredSystem;
  readonly to: StoredSystem;
}

/**
 * Lets a round go back to an earlier version of one of its systems. What was judged under it comes back; what was read since is judged
 * anew from the archives; what people said since goes along. The later version and its sheets stay kept.
 * Errors: rejects where round or version are gone or the disk refuses; nothing was written then.
 */
export async function goBack(
  workbench: Workbench,
  { assessmentId, from, to }: VersionReturn,
  now: () => Date,
  onProgress: TellProgress,
): Promise<RoundEdited> {
  const before = await workbench.findAssessment(assessmentId);
  if (before?.systems.includes(from.key) !== true) {
    throw new Error('评估任务已删除，或已不用这个版本。');
  }
  const keys = before.systems.map((key) => (key === from.key ? to.key : key));
  return await returnSystems(workbench, { assessmentId, keys }, now, onProgress);
}
