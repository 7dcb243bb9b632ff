import type { SheetPlace } from '../model/assessment/judgement-view.ts';
import type { Target } from '../model/assessment/target.ts';
import { VerdictFile } from '../model/assessment/verdict-file.ts';
import type { Result } from '../model/result.ts';

/** Most characters of a verdict file. */
const maxLength = 8_000_000;

/** What the other assessor's file must be about. */
export interface SecondLook extends SheetPlace {
  readonly target: Pick<Target, 'name' | 'url'>;
}

type Fault = 'too-large' | 'not-json' | 'not-verdicts' | 'other-target' | 'other-system';

function refuse(code: Fault, message: string): Result<VerdictFile, Fault> {
  return { ok: false, error: { code, message } };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads another assessor's verdicts on the same agency under the same system.
 * Errors: one Chinese line that says what the file is instead; nothing of it is taken then.
 */
export function parseVerdictFile(text: string, wanted: SecondLook): Result<VerdictFile, Fault> {
  if (text.length > maxLength) return refuse('too-large', '文件过大，不是一个单位的判定文件。');
  const json = parseJson(text);
  if (json === undefined)
    return refuse('not-json', '文件不是 JSON，请选用“导出本人判定”得到的文件。');
  const file = VerdictFile.safeParse(json);
  if (!file.success) {
    const issue = file.error.issues[0];
    const place = issue?.path.join('.') ?? '';
    return refuse('not-verdicts', `文件不是判定文件，或已损坏（${place || '整个文件'}）。`);
  }
  const { target, system, verdicts } = file.data;
  if (hostOf(target.url) !== hostOf(wanted.target.url)) {
    return refuse('other-target', `文件是${target.name}的判定，不是${wanted.target.name}的。`);
  }
  if (system.key !== wanted.systemKey) {
    return refuse('other-system', `文件按《${system.name}》（${system.key}）判定，与本表不同。`);
  }
  const { assessmentId, targetId, systemKey } = wanted;
  const own = verdicts.map((verdict) => ({ ...verdict, assessmentId, targetId, systemKey }));
  return { ok: true, value: { ...file.data, verdicts: own } };
}
