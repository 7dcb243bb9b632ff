import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type z } from 'zod';
import { ArchiveManifest } from '../../archive/manifest.ts';
import type { Result } from '../../engine/model/result.ts';

/** Names of the files that an audit writes. */
export const archiveNames = {
  folder: 'archive',
  pages: 'pages.warc.gz',
  manifest: 'manifest.json',
  audit: 'audit.json',
} as const;

/** An archive on disk: its manifest, its bytes, the audit that lies beside it. */
export interface OpenArchive {
  readonly path: string;
  readonly manifest: ArchiveManifest;
  readonly sizeBytes: number;
  /** Text of audit.json beside the archive; null where there is none. */
  readonly auditText: string | null;
  readonly stream: () => AsyncIterable<Uint8Array>;
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
}

type Opened = Result<OpenArchive, 'badArchive'>;

function badArchive(message: string): Opened {
  return { ok: false, error: { code: 'badArchive', message } };
}

/** SHA-256 of bytes, hexadecimal. */
export function hashBytes(bytes: Uint8Array): Promise<string> {
  return Promise.resolve(createHash('sha256').update(bytes).digest('hex'));
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** The folder that holds the archive's files, from the audit's folder, the archive's own, or a file in it. */
async function findFolder(source: string): Promise<string | null> {
  const folder = (await isFile(source)) ? dirname(source) : source;
  for (const candidate of [folder, join(folder, archiveNames.folder)]) {
    if (await isFile(join(candidate, archiveNames.manifest))) return candidate;
  }
  return null;
}

async function readStretch(path: string, offset: number, length: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const buffer = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function parseManifest(text: string | null): ArchiveManifest | null {
  try {
    const parsed = ArchiveManifest.safeParse(JSON.parse(text ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * Opens an archive by the audit's folder, the archive's folder, or one of its files.
 * Errors: as a value, with one Chinese line.
 */
export async function openArchive(source: string): Promise<Opened> {
  const folder = await findFolder(source);
  if (folder === null) {
    return badArchive(`${source}：没有找到存档（archive/manifest.json），请给出检查结果的文件夹。`);
  }
  const path = join(folder, archiveNames.pages);
  if (!(await isFile(path))) return badArchive(`${path}：存档文件不存在，请核对文件夹是否完整。`);
  const manifest = parseManifest(await readText(join(folder, archiveNames.manifest)));
  if (manifest === null) {
    return badArchive(`${join(folder, archiveNames.manifest)}：不是存档清单或已损坏，无法核验。`);
  }
  const above = basename(folder) === archiveNames.folder ? dirname(folder) : folder;
  return {
    ok: true,
    value: {
      path,
      manifest,
      sizeBytes: (await stat(path)).size,
      auditText: await readText(join(above, archiveNames.audit)),
      stream: () => createReadStream(path),
      read: (offset, length) => readStretch(path, offset, length),
    },
  };
}

/** The audit that lies beside an archive; null where there is none or it cannot be read. */
export function parseJsonText<Schema extends z.ZodType>(
  text: string | null,
  schema: Schema,
): z.infer<Schema> | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
