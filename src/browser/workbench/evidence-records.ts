import { chainStart } from '../../archive/chain.ts';
import { KeptEvidence } from '../../engine/model/assessment/kept-evidence.ts';
import { hashBytes } from '../hash-bytes.ts';
import type { ChangeNotices } from './change-notice.ts';
import { nextEvidenceId, sealOf } from './evidence-seal.ts';
import { readRecords } from './read-records.ts';
import { keysUnder, type WorkbenchDatabase } from './workbench-database.ts';

/** What a person took, before it is sealed. */
export type NewEvidence = Omit<KeptEvidence, 'id' | 'sizeBytes' | 'sha256' | 'chain'>;

/** One broken piece, in one Chinese line. */
export interface EvidenceFault {
  readonly id: string;
  readonly message: string;
}

const attempts = 5;

async function findFault(
  evidence: KeptEvidence,
  previous: string | null,
  bytes: Uint8Array | undefined,
): Promise<string | null> {
  if (bytes === undefined) return '内容缺失，只剩记录。';
  if ((await hashBytes(bytes)) !== evidence.sha256)
    return '内容与封存时的 SHA-256 不符，已被改动。';
  if ((await sealOf(evidence, previous)) === evidence.chain) return null;
  return '记录与封存值不符，或其前一件被改动、移走。';
}

/** Pictures, page copies and quotes that people took, sealed in the order of the taking, one chain an agency. */
export function createEvidenceRecords(database: WorkbenchDatabase, notices: ChangeNotices) {
  const list = async (assessmentId: string, targetId: string): Promise<readonly KeptEvidence[]> =>
    readRecords(KeptEvidence, await database.getAll('evidence', keysUnder(assessmentId, targetId)));

  const append = async (wish: NewEvidence, bytes: Uint8Array): Promise<KeptEvidence> => {
    const { assessmentId, targetId } = wish;
    const last = (await list(assessmentId, targetId)).at(-1) ?? null;
    const id = nextEvidenceId(last);
    const sha256 = await hashBytes(bytes);
    const unsealed = { ...wish, id, sizeBytes: bytes.length, sha256, chain: chainStart };
    const kept = { ...unsealed, chain: await sealOf(unsealed, last?.chain ?? null) };
    const work = database.transaction(['evidence', 'evidenceBytes'], 'readwrite');
    await Promise.all([
      work.objectStore('evidence').add(kept),
      work.objectStore('evidenceBytes').add(bytes, [assessmentId, targetId, id]),
      work.done,
    ]);
    return kept;
  };

  return {
    /** In the order of the taking. */
    list,
    /** Errors: rejects where the disk refuses; nothing is kept then. */
    add: async (wish: NewEvidence, bytes: Uint8Array): Promise<KeptEvidence> => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          const kept = await append(wish, bytes);
          const { assessmentId, targetId } = wish;
          notices.tell({ kind: 'evidence', assessmentId, targetId });
          return kept;
        } catch (error) {
          // Another tab took the same place in the chain: this piece comes after it.
          const isTaken = error instanceof DOMException && error.name === 'ConstraintError';
          if (!isTaken || attempt === attempts) throw error;
        }
      }
    },
    readBytes: async ({ assessmentId, targetId, id }: KeptEvidence): Promise<Uint8Array | null> =>
      (await database.get('evidenceBytes', [assessmentId, targetId, id])) ?? null,
    /** Checks every piece of an agency against its hash and the chain. */
    verify: async (assessmentId: string, targetId: string): Promise<readonly EvidenceFault[]> => {
      const faults: EvidenceFault[] = [];
      let previous: string | null = null;
      for (const evidence of await list(assessmentId, targetId)) {
        const key: [string, string, string] = [assessmentId, targetId, evidence.id];
        const bytes = await database.get('evidenceBytes', key);
        const message = await findFault(evidence, previous, bytes);
        if (message !== null) faults.push({ id: evidence.id, message });
        previous = evidence.chain;
      }
      return faults;
    },
  };
}

export type EvidenceRecords = ReturnType<typeof createEvidenceRecords>;
