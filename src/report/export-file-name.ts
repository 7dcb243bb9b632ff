import type { CivilDate } from '../engine/model/civil-date.ts';

const maxNameLength = 60;

/** Name of an exported file, `明察_<site>_<date>.<extension>`, safe on every file system. */
export function exportFileName(site: string, asOf: CivilDate, extension: string): string {
  const safe = site.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|\s]+/gu, ' ').trim();
  const name = [...safe].slice(0, maxNameLength).join('').trim();
  return `明察_${name || '未命名'}_${asOf}.${extension}`;
}
