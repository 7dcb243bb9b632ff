import type { Element } from 'domhandler';
import type { ParsedPage } from '../page/parsed-page.ts';

const maxScriptLength = 2_000_000;

/** Text of an inline script; "" for one that is loaded or too long. */
export function scriptTextOf(script: Element): string {
  const [first] = script.children;
  return first?.type === 'text' && first.data.length <= maxScriptLength ? first.data : '';
}

/** Texts of a page's inline scripts that hold the mark. */
export function scriptsWith(page: ParsedPage, mark: string): string[] {
  return page
    .byTag('script')
    .map(scriptTextOf)
    .filter((text) => text.includes(mark));
}

/** End of the quoted text that begins at `start`, its closing quote included. */
function skipQuoted(text: string, start: number): number {
  const quote = text[start];
  let at = start + 1;
  while (at < text.length && text[at] !== quote) at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** End of the array or object that opens at `start`, strings respected; -1 where it never closes. */
function findLiteralEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"' || sign === "'") at = skipQuoted(text, at);
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return -1;
}

/** A script's literal as JSON: names without quotes get them, single quotes become double ones. */
function toJson(literal: string): string {
  return literal
    .replace(/([{,]\s{0,200})([A-Z_$][\w$]{0,60})\s{0,9}:/gi, '$1"$2":')
    .replace(/'([^'"\\\n]{0,2000})'/g, '"$1"')
    .replace(/,(\s{0,200}[}\]])/g, '$1');
}

function parseOr(text: string, otherwise: () => unknown): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return otherwise();
  }
}

/** The array or object that a script assigns to a name (`TREE: […]`); null where there is none to be read. */
export function readAssigned(script: string, name: string): unknown {
  for (let at = script.indexOf(name); at >= 0; at = script.indexOf(name, at + 1)) {
    const sign = /^["']?\s{0,9}[:=]\s{0,9}(?=[[{])/.exec(
      script.slice(at + name.length, at + name.length + 30),
    );
    if (sign === null) continue;
    const start = at + name.length + sign[0].length;
    const end = findLiteralEnd(script, start);
    const literal = end < 0 ? '' : script.slice(start, end);
    return parseOr(literal, () => parseOr(toJson(literal), () => null));
  }
  return null;
}

/** Whether a value is a plain object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
