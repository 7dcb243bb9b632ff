import { readFile } from 'node:fs/promises';
import type { Result } from '../engine/model/result.ts';

/** Reads a JSON file of the user's own. Errors: one Chinese line that names the file. */
export async function readJsonFile(path: string): Promise<Result<unknown, 'badFile'>> {
  const bad = (message: string) => ({ ok: false, error: { code: 'badFile', message } }) as const;
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return bad(`${path}：文件不存在或无法读取，请检查路径。`);
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return { ok: true, value };
  } catch {
    return bad(`${path}：不是有效的 JSON 文件，请检查内容。`);
  }
}
