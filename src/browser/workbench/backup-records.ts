import type { BackupStore } from './backup-manifest.ts';
import type { BackupContent } from './backup-read.ts';

/** A record of whatever store. */
export type AnyRecord = BackupContent['records'][BackupStore][number];

/** When a record was last changed. */
export function momentOf(record: AnyRecord): string {
  if ('updatedAt' in record) return record.updatedAt;
  if ('removedAt' in record) return record.removedAt;
  if ('replacedAt' in record) return record.replacedAt;
  if ('judgedAt' in record) return record.judgedAt;
  return 'at' in record ? record.at : record.createdAt;
}

/** The key under which a record is kept. */
export function keyOf(record: AnyRecord): string | string[] {
  if ('key' in record) return record.key;
  if ('schema' in record) return record.id;
  const { assessmentId, targetId } = record;
  if ('sha256' in record) return [assessmentId, targetId, record.id];
  if ('problemId' in record) return [assessmentId, targetId, record.problemId];
  if (!('systemKey' in record)) return [assessmentId, targetId];
  const sheet = [assessmentId, targetId, record.systemKey];
  if (!('itemId' in record)) return sheet;
  return 'replacedAt' in record
    ? [...sheet, record.itemId, record.replacedAt]
    : [...sheet, record.itemId];
}

/** Nobody runs what a backup says was running. */
export function calmDown(record: AnyRecord): AnyRecord {
  const isRun = 'state' in record && record.state === 'running';
  return isRun ? { ...record, state: 'paused', message: '从备份恢复，尚未检查完。' } : record;
}
