import { z } from 'zod';

/** Kinds of records in a backup; summaries follow from the sheets and are made anew. */
export const backupStores = [
  'assessments',
  'systems',
  'runs',
  'sheets',
  'verdicts',
  'adjudications',
  'pastVerdicts',
  'evidence',
  'rectifications',
] as const;
export type BackupStore = (typeof backupStores)[number];

const BackupFile = z.object({
  name: z.string(),
  kind: z.enum([...backupStores, 'evidence-bytes', 'audit', 'audit-steps', 'audit-pages']),
  records: z.number().int().min(0),
  sizeBytes: z.number().int().min(0),
  sha256: z.string(),
});
export type BackupFile = z.infer<typeof BackupFile>;

/** `manifest.json` of a backup: what is in it, and how to tell whether it is whole. */
export const BackupManifest = z.object({
  schema: z.literal('mingcha/workbench-backup@1'),
  /** Version of the stored data, as `workbenchVersion`. */
  dataVersion: z.number().int().min(1),
  engineVersion: z.string(),
  madeAt: z.string(),
  files: z.array(BackupFile),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

export const manifestName = 'manifest.json';
/** SHA-256 of the manifest, from data version 2. */
export const sealName = 'manifest.sha256';

/** What every manifest says, of whatever version. */
export const AnyManifest = BackupManifest.pick({ schema: true, dataVersion: true });

/** A backup is read as a whole; beyond this a browser cannot hold it. */
export const maxBackupBytes = 1_500_000_000;
export const maxBackupFiles = 50_000;
