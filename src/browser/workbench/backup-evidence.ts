import type { HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import { KeptEvidence } from '../../engine/model/assessment/kept-evidence.ts';
import { groupBy } from '../../report/assessment/group-by.ts';
import type { BackupContent } from './backup-read.ts';
import { nextEvidenceId, sealOf } from './evidence-seal.ts';
import { readRecords } from './read-records.ts';
import { keysUnder, type WorkbenchDatabase } from './workbench-database.ts';

type Records = BackupContent['records'];
/** Number of a piece in the backup → its number here; by agency. */
type Numbering = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A backup whose evidence fits behind what is kept: nothing of it stands in the place of another piece. */
export interface SettledBackup {
  readonly records: Records;
  /** Contents of the pieces that are to be added, by the number that they get here. */
  readonly evidenceBytes: readonly {
    readonly piece: KeptEvidence;
    readonly bytes: Uint8Array | undefined;
  }[];
}

interface Chain {
  readonly pieces: readonly KeptEvidence[];
  readonly added: SettledBackup['evidenceBytes'];
  readonly numbers: ReadonlyMap<string, string>;
}

const agencyOf = ({
  assessmentId,
  targetId,
}: Pick<KeptEvidence, 'assessmentId' | 'targetId'>): string =>
  JSON.stringify([assessmentId, targetId]);

function isSamePiece(a: KeptEvidence, b: KeptEvidence): boolean {
  return a.sha256 === b.sha256 && a.at === b.at && a.itemId === b.itemId && a.url === b.url;
}

/** Puts the backup's pieces of one agency behind those that are kept; a piece that is there already is not taken twice. */
async function joinChains(
  kept: readonly KeptEvidence[],
  taken: readonly KeptEvidence[],
  bytesOf: (piece: KeptEvidence) => Uint8Array | undefined,
): Promise<Chain> {
  const pieces: KeptEvidence[] = [];
  const added: { piece: KeptEvidence; bytes: Uint8Array | undefined }[] = [];
  const numbers = new Map<string, string>();
  let last = kept.at(-1) ?? null;
  for (const piece of taken) {
    const own = kept.find((one) => isSamePiece(one, piece));
    let here = own;
    if (here === undefined) {
      const renumbered = { ...piece, id: nextEvidenceId(last) };
      here = { ...renumbered, chain: await sealOf(renumbered, last?.chain ?? null) };
      added.push({ piece: here, bytes: bytesOf(piece) });
      last = here;
    }
    pieces.push(here);
    numbers.set(piece.id, here.id);
  }
  return { pieces, added, numbers };
}

function renumber<Verdict extends HumanVerdict>(verdict: Verdict, numbering: Numbering): Verdict {
  const numbers = numbering.get(agencyOf(verdict));
  if (numbers === undefined || verdict.evidence.length === 0) return verdict;
  return { ...verdict, evidence: verdict.evidence.map((id) => numbers.get(id) ?? id) };
}

function renumberAll(records: Records, numbering: Numbering): Records {
  return {
    ...records,
    verdicts: records.verdicts.map((verdict) => renumber(verdict, numbering)),
    pastVerdicts: records.pastVerdicts.map((past) => ({
      ...past,
      verdict: renumber(past.verdict, numbering),
    })),
    adjudications: records.adjudications.map((settled) => ({
      ...settled,
      first: settled.first === null ? null : renumber(settled.first, numbering),
      decided: renumber(settled.decided, numbering),
    })),
  };
}

/** Fits the evidence of a backup behind the evidence that is kept; nothing is written. */
export async function settleEvidence(
  database: WorkbenchDatabase,
  { records, evidenceBytes }: Pick<BackupContent, 'records' | 'evidenceBytes'>,
): Promise<SettledBackup> {
  const bytesOf = ({ assessmentId, targetId, id }: KeptEvidence): Uint8Array | undefined =>
    evidenceBytes.get(`evidence/${[assessmentId, targetId, id].map(encodeURIComponent).join('/')}`);
  const byAgency = groupBy(records.evidence, agencyOf);
  const numbering = new Map<string, ReadonlyMap<string, string>>();
  const evidence: KeptEvidence[] = [];
  const added: SettledBackup['evidenceBytes'][number][] = [];
  for (const [agency, pieces] of byAgency) {
    const [first] = pieces;
    if (first === undefined) continue;
    const { assessmentId, targetId } = first;
    const stored = await database.getAll('evidence', keysUnder(assessmentId, targetId));
    const chain = await joinChains(readRecords(KeptEvidence, stored), pieces, bytesOf);
    evidence.push(...chain.pieces);
    added.push(...chain.added);
    numbering.set(agency, chain.numbers);
  }
  const settled = renumberAll({ ...records, evidence }, numbering);
  return { records: settled, evidenceBytes: added };
}
