import { writeSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

/**
 * Writes all bytes at an offset of a file. The system takes a page into its memory in microseconds: handing the write to
 * another thread and back costs twenty times that.
 * Errors: throws what the system tells (a full disk).
 */
export function writeWhole(file: FileHandle, bytes: Uint8Array, offset: number): void {
  for (let at = 0; at < bytes.length;) {
    at += writeSync(file.fd, bytes, at, bytes.length - at, offset + at);
  }
}
