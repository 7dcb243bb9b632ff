import type { ExportForm } from '../../engine/model/assessment/export-wish.ts';
import type { AssessmentView } from '../../engine/model/assessment/assessment-view.ts';
import type { KeptEvidence } from '../../engine/model/assessment/kept-evidence.ts';
import type { RoundRecord } from '../../report/assessment/build-assessment-view.ts';
import { measurePicture } from '../../report/assessment/measure-picture.ts';
import {
  choosePictures,
  noPictures,
  type PictureWish,
  type RoundPicture,
  type RoundPictures,
} from '../../report/assessment/round-pictures.ts';
import { hashBytes } from '../hash-bytes.ts';
import type { EvidenceRecords } from './evidence-records.ts';

type Wish = PictureWish & { readonly evidence: KeptEvidence };

/** Forms with pictures; 问题清单 shows those of problems alone. */
const formsWithPictures: readonly ExportForm[] = ['xlsx', 'problems', 'html'];

/**
 * The pictures of the round, agency by agency as in the view, item by item as in the table: those that the verdict names,
 * and all of an item that the machine alone has judged.
 */
async function listWishes(
  records: EvidenceRecords,
  { assessment, agencies }: RoundRecord,
  view: AssessmentView,
): Promise<readonly Wish[]> {
  const reviewedOf = new Map(agencies.map(({ target, reviewed }) => [target.id, reviewed]));
  const wishes: Wish[] = [];
  for (const { id: targetId, judged } of view.agencies) {
    const kept = await records.list(assessment.id, targetId);
    const taken = kept.filter(({ kind }) => kind === 'picture');
    if (taken.length === 0) continue;
    const problems = new Set(judged?.problems.map(({ itemId }) => itemId));
    for (const { machine, human } of reviewedOf.get(targetId)?.items ?? []) {
      const isProblem = problems.has(machine.id);
      const own = taken.filter(
        ({ id, itemId }) => itemId === machine.id && (human?.evidence.includes(id) ?? true),
      );
      wishes.push(
        ...own.map((evidence) => ({ evidence, isProblem, sizeBytes: evidence.sizeBytes })),
      );
    }
  }
  return wishes;
}

/** Null where the bytes are gone, are not those that were sealed, or are no picture. */
async function readPicture(
  records: EvidenceRecords,
  evidence: KeptEvidence,
): Promise<RoundPicture | null> {
  const bytes = await records.readBytes(evidence);
  if (bytes === null || (await hashBytes(bytes)) !== evidence.sha256) return null;
  const size = measurePicture(bytes);
  if (size === null) return null;
  const { targetId, itemId, url, at, text, sha256 } = evidence;
  return { targetId, itemId, url, at, text, sha256, bytes, ...size };
}

/** The pictures of a round that go into a file of this form. */
export async function readPictures(
  records: EvidenceRecords,
  round: RoundRecord,
  view: AssessmentView,
  form: ExportForm,
): Promise<RoundPictures> {
  if (!formsWithPictures.includes(form)) return noPictures;
  const all = await listWishes(records, round, view);
  const wishes = form === 'problems' ? all.filter(({ isProblem }) => isProblem) : all;
  const chosen = choosePictures(wishes);
  const pictures: RoundPicture[] = [];
  for (const { evidence } of chosen) {
    const picture = await readPicture(records, evidence);
    if (picture !== null) pictures.push(picture);
  }
  const broken = chosen.length - pictures.length;
  return { pictures, leftOut: wishes.length - chosen.length, broken };
}
