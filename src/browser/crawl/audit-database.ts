import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { z } from 'zod';
import { ChainLink } from '../../archive/manifest.ts';
import { CrawlEvent } from '../../engine/model/site/crawl.ts';
import { SiteAudit } from '../../engine/model/site-audit.ts';
import { StoredAudit } from '../../engine/model/stored-audit.ts';

/** One step of a crawl: what happened (null for a stretch of the archive alone), and the stretch it rests on. */
export const StoredStep = z.object({ event: CrawlEvent.nullable(), link: ChainLink.nullable() });
export type StoredStep = z.infer<typeof StoredStep>;

/** A step with the bytes that it rests on. */
export interface KeptStep {
  readonly step: StoredStep;
  readonly bytes: Uint8Array | null;
}

type StepKey = [auditId: string, step: number];

interface AuditSchema extends DBSchema {
  audits: { key: string; value: StoredAudit };
  events: { key: StepKey; value: StoredStep };
  /** Stretches of the archive, gzipped as they are written into its file. */
  exchanges: { key: StepKey; value: Uint8Array };
  results: { key: string; value: SiteAudit };
}

/** Everything that the extension keeps of site audits. */
export interface AuditDatabase {
  /** Newest first; what cannot be read is left out. */
  readonly list: () => Promise<readonly StoredAudit[]>;
  readonly find: (id: string) => Promise<StoredAudit | null>;
  /** Keeps a step, its bytes and where the audit stands now: all or nothing. */
  readonly keep: (audit: StoredAudit, step: StoredStep, bytes: Uint8Array | null) => Promise<void>;
  /** Writes a whole audit in the place of what there is of it: all or nothing. */
  readonly replace: (
    audit: StoredAudit,
    steps: readonly KeptStep[],
    result: SiteAudit | null,
  ) => Promise<void>;
  readonly update: (audit: StoredAudit) => Promise<void>;
  readonly readSteps: (id: string) => AsyncGenerator<StoredStep>;
  readonly readBytes: (id: string) => Promise<readonly Uint8Array[]>;
  readonly saveResult: (audit: StoredAudit, result: SiteAudit) => Promise<void>;
  readonly findResult: (id: string) => Promise<SiteAudit | null>;
  readonly remove: (id: string) => Promise<void>;
  readonly close: () => void;
}

type Database = IDBPDatabase<AuditSchema>;

const stepsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Infinity]);

async function* readSteps(database: Database, id: string): AsyncGenerator<StoredStep> {
  const batch = 50;
  for (let from = 0; ; from += batch) {
    const range = IDBKeyRange.bound([id, from], [id, from + batch], false, true);
    const values = await database.getAll('events', range);
    for (const value of values) yield StoredStep.parse(value);
    if (values.length < batch) return;
  }
}

const stores = ['audits', 'events', 'exchanges', 'results'] as const;

async function remove(database: Database, id: string): Promise<void> {
  const work = database.transaction(stores, 'readwrite');
  await Promise.all([
    work.objectStore('audits').delete(id),
    work.objectStore('events').delete(stepsOf(id)),
    work.objectStore('exchanges').delete(stepsOf(id)),
    work.objectStore('results').delete(id),
    work.done,
  ]);
}

async function keep(
  database: Database,
  audit: StoredAudit,
  step: StoredStep,
  bytes: Uint8Array | null,
): Promise<void> {
  const key: StepKey = [audit.id, audit.steps - 1];
  const work = database.transaction(['audits', 'events', 'exchanges'], 'readwrite');
  await Promise.all([
    work.objectStore('events').add(step, key),
    bytes === null ? null : work.objectStore('exchanges').add(bytes, key),
    work.objectStore('audits').put(audit),
    work.done,
  ]);
}

async function replace(
  database: Database,
  audit: StoredAudit,
  steps: readonly KeptStep[],
  result: SiteAudit | null,
): Promise<void> {
  const { id } = audit;
  const work = database.transaction(stores, 'readwrite');
  await Promise.all([
    work.objectStore('events').delete(stepsOf(id)),
    work.objectStore('exchanges').delete(stepsOf(id)),
    ...steps.flatMap(({ step, bytes }, i) => [
      work.objectStore('events').put(step, [id, i]),
      bytes === null ? null : work.objectStore('exchanges').put(bytes, [id, i]),
    ]),
    work.objectStore('audits').put({ ...audit, steps: steps.length }),
    result === null
      ? work.objectStore('results').delete(id)
      : work.objectStore('results').put(result, id),
    work.done,
  ]);
}

/** Opens the database, making it where there is none. */
export async function openAuditDatabase(name = 'mingcha-audits'): Promise<AuditDatabase> {
  const database = await openDB<AuditSchema>(name, 1, {
    upgrade: (made) => {
      made.createObjectStore('audits', { keyPath: 'id' });
      made.createObjectStore('events');
      made.createObjectStore('exchanges');
      made.createObjectStore('results');
    },
  });
  return {
    list: async () => {
      const stored = await database.getAll('audits');
      const audits = stored.flatMap((value) => {
        const parsed = StoredAudit.safeParse(value);
        return parsed.success ? [parsed.data] : [];
      });
      return audits.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    },
    find: async (id) => {
      const parsed = StoredAudit.safeParse(await database.get('audits', id));
      return parsed.success ? parsed.data : null;
    },
    keep: (audit, step, bytes) => keep(database, audit, step, bytes),
    replace: (audit, steps, result) => replace(database, audit, steps, result),
    update: async (audit) => {
      await database.put('audits', audit);
    },
    readSteps: (id) => readSteps(database, id),
    readBytes: (id) => database.getAll('exchanges', stepsOf(id)),
    saveResult: async (audit, result) => {
      const work = database.transaction(['audits', 'results'], 'readwrite');
      await Promise.all([
        work.objectStore('results').put(result, audit.id),
        work.objectStore('audits').put(audit),
        work.done,
      ]);
    },
    findResult: async (id) => {
      const parsed = SiteAudit.safeParse(await database.get('results', id));
      return parsed.success ? parsed.data : null;
    },
    remove: (id) => remove(database, id),
    close: () => database.close(),
  };
}
