import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { Assessment } from '../../engine/model/assessment/assessment.ts';
import { RemovedAssessment } from '../../engine/model/assessment/removed-assessment.ts';
import { SiteAudit } from '../../engine/model/site-audit.ts';
import { StoredAudit } from '../../engine/model/stored-audit.ts';
import { hashBytes } from '../hash-bytes.ts';
import { StoredStep } from '../crawl/audit-database.ts';
import {
  type BackupFile,
  BackupManifest,
  type BackupStore,
  AnyManifest,
  backupStores,
  manifestName,
  maxBackupBytes,
  maxBackupFiles,
  sealName,
} from './backup-manifest.ts';
import type { StoredRecords } from './migration.ts';
import { migrateRecords, workbenchVersion } from './migrations.ts';
import { recordSchemas } from './workbench-database.ts';

const BackupAudit = z.object({ audit: StoredAudit, result: SiteAudit.nullable() });
const BackupStep = StoredStep.extend({ sizeBytes: z.number().int().min(0).nullable() });

/** One audit of a backup with its steps, each with its bytes or null. */
export interface RestoredAudit extends z.infer<typeof BackupAudit> {
  readonly steps: readonly { readonly step: StoredStep; readonly bytes: Uint8Array | null }[];
}

/** All that a sound backup holds, parsed. */
export interface BackupContent {
  readonly manifest: BackupManifest;
  readonly records: Records;
  readonly evidenceBytes: ReadonlyMap<string, Uint8Array>;
  readonly audits: readonly RestoredAudit[];
}

/** Data version from which the manifest has a seal of its own. */
const sealedSince = 2;

const faultName = 'BackupFault';

/** Why a file is no backup that can be restored. */
function fault(reason: string): Error {
  const error = new Error(reason);
  error.name = faultName;
  return error;
}

/** Whether an error says what is wrong with a backup; its message is shown. */
export function isBackupFault(error: unknown): error is Error {
  return error instanceof Error && error.name === faultName;
}

type Files = Readonly<Record<string, Uint8Array>>;

function unpack(bytes: Uint8Array): Files {
  let sizeBytes = 0;
  let count = 0;
  const isWithin = ({ originalSize }: { readonly originalSize: number }): boolean => {
    sizeBytes += originalSize;
    count += 1;
    if (sizeBytes > maxBackupBytes || count > maxBackupFiles) {
      throw fault('文件展开后过大，不是本程序的备份。');
    }
    return true;
  };
  try {
    return unzipSync(bytes, { filter: isWithin });
  } catch (error) {
    if (isBackupFault(error)) throw error;
    throw fault('文件不完整或已损坏，无法解开。请重新复制备份文件后再试。');
  }
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw fault(`备份已损坏：${where} 不是有效的数据。`);
  }
}

async function readManifest(files: Files): Promise<BackupManifest> {
  const bytes = files[manifestName];
  if (bytes === undefined) throw fault('这不是工作台的备份：没有清单（manifest.json）。');
  const json = parseJson(strFromU8(bytes), manifestName);
  const told = AnyManifest.safeParse(json);
  if (told.success && told.data.dataVersion > workbenchVersion) {
    const { dataVersion } = told.data;
    throw fault(
      `备份由更新的版本制作（数据版本 ${String(dataVersion)}，本机 ${String(workbenchVersion)}）。请先更新本程序。`,
    );
  }
  const parsed = BackupManifest.safeParse(json);
  if (!parsed.success) throw fault('这不是工作台的备份：清单的格式不对。');
  const seal = files[sealName];
  const isSealed = seal !== undefined && strFromU8(seal).trim() === (await hashBytes(bytes));
  if (!isSealed && parsed.data.dataVersion >= sealedSince) {
    throw fault('备份已损坏：清单（manifest.json）与它的校验值不符。');
  }
  return parsed.data;
}

async function checkFiles({ files: listed }: BackupManifest, files: Files): Promise<void> {
  const known = new Set([manifestName, sealName, ...listed.map(({ name }) => name)]);
  const stray = Object.keys(files).find((name) => !known.has(name));
  if (stray !== undefined) throw fault(`备份被改动过：多出文件 ${stray}。`);
  for (const { name, sha256 } of listed) {
    const bytes = files[name];
    if (bytes === undefined) throw fault(`备份不完整：缺少 ${name}。`);
    if ((await hashBytes(bytes)) !== sha256) {
      throw fault(`备份已损坏：${name} 的内容与清单不符。`);
    }
  }
}

function readLines({ name, records }: BackupFile, files: Files): readonly unknown[] {
  const lines = strFromU8(files[name] ?? new Uint8Array())
    .split('\n')
    .filter((line) => line !== '');
  if (lines.length !== records) throw fault(`备份已损坏：${name} 的条数与清单不符。`);
  return lines.map((line, i) => parseJson(line, `${name} 第 ${String(i + 1)} 行`));
}

/** A round that was removed leaves its mark in its place. */
const schemas = { ...recordSchemas, assessments: z.union([Assessment, RemovedAssessment]) };

type Records = {
  readonly [Store in BackupStore]: readonly z.infer<(typeof schemas)[Store]>[];
};

function readRaw(manifest: BackupManifest, files: Files): StoredRecords {
  const lines = backupStores.map((store) => {
    const own = manifest.files.filter(({ kind }) => kind === store);
    return [store, own.flatMap((file) => readLines(file, files))] as const;
  });
  return Object.fromEntries(lines);
}

function parseStore<Value>(
  store: BackupStore,
  schema: { readonly safeParse: (value: unknown) => z.ZodSafeParseResult<Value> },
  records: StoredRecords,
): readonly Value[] {
  return (records[store] ?? []).map((record, i) => {
    const parsed = schema.safeParse(record);
    if (parsed.success) return parsed.data;
    throw fault(`备份已损坏：${store} 第 ${String(i + 1)} 条的格式不对。`);
  });
}

function readRecords(manifest: BackupManifest, files: Files): Records {
  const records = migrateRecords(readRaw(manifest, files), manifest.dataVersion);
  return {
    assessments: parseStore('assessments', schemas.assessments, records),
    systems: parseStore('systems', schemas.systems, records),
    runs: parseStore('runs', schemas.runs, records),
    sheets: parseStore('sheets', schemas.sheets, records),
    verdicts: parseStore('verdicts', schemas.verdicts, records),
    adjudications: parseStore('adjudications', schemas.adjudications, records),
    pastVerdicts: parseStore('pastVerdicts', schemas.pastVerdicts, records),
    evidence: parseStore('evidence', schemas.evidence, records),
    rectifications: parseStore('rectifications', schemas.rectifications, records),
  };
}

function readAudit(file: BackupFile, { files: listed }: BackupManifest, files: Files) {
  const folder = file.name.slice(0, -'audit.json'.length);
  const described = BackupAudit.safeParse(
    parseJson(strFromU8(files[file.name] ?? new Uint8Array()), file.name),
  );
  const stepFile = listed.find(({ name }) => name === `${folder}steps.ndjson`);
  const pages = files[`${folder}pages.bin`];
  if (!described.success || stepFile === undefined || pages === undefined) {
    throw fault(`备份已损坏：${file.name} 的格式不对。`);
  }
  let at = 0;
  const steps = readLines(stepFile, files).map((line, i) => {
    const parsed = BackupStep.safeParse(line);
    if (!parsed.success) {
      throw fault(`备份已损坏：${stepFile.name} 第 ${String(i + 1)} 行的格式不对。`);
    }
    const { sizeBytes, ...step } = parsed.data;
    if (sizeBytes === null) return { step, bytes: null };
    const bytes = pages.slice(at, at + sizeBytes);
    at += sizeBytes;
    return { step, bytes };
  });
  if (at !== pages.length) throw fault(`备份已损坏：${folder}pages.bin 的长度不对。`);
  return { ...described.data, steps };
}

/** Reads a backup and checks all of it. Errors: one that `isBackupFault` knows, with the reason; nothing was written by then. */
export async function readBackup(bytes: Uint8Array): Promise<BackupContent> {
  const files = unpack(bytes);
  const manifest = await readManifest(files);
  await checkFiles(manifest, files);
  const evidence = manifest.files.filter(({ kind }) => kind === 'evidence-bytes');
  return {
    manifest,
    records: readRecords(manifest, files),
    evidenceBytes: new Map(
      evidence.map(({ name }) => [name, files[name] ?? new Uint8Array()] as const),
    ),
    audits: manifest.files
      .filter(({ kind }) => kind === 'audit')
      .map((file) => readAudit(file, manifest, files)),
  };
}
