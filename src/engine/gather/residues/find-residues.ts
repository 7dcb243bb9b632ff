import { residueWords as words } from '../../data/residues.ts';
import type { Residue } from '../../model/artifacts/content.ts';
import { findWordPlaces, hasWord } from '../../text/find-words.ts';
import { lineAt } from '../../text/split-sentences.ts';

/** A residue by its place in the text. */
export interface FoundResidue extends Pick<Residue, 'kind' | 'certainty'> {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

type Kind = Residue['kind'];
type Certainty = Residue['certainty'];

/** How many of one kind are kept. */
const maxOfKind = 20;
/** A line that is a name or a value rather than a sentence. */
const maxValueLine = 40;

/** A pattern is tried only where one of its signs stands: a search for a word is many times faster. */
interface SignedPattern {
  readonly signs: readonly string[];
  readonly pattern: RegExp;
}

const localPath: SignedPattern = {
  signs: [':\\', 'file:///'],
  pattern:
    /(?<![A-Za-z0-9])(?:[A-Za-z]:\\[^\s"'<>|，。；、）)]{1,160}|file:\/\/\/[^\s"'<>，。；、）)]{1,160})/g,
};
const importMark: SignedPattern = {
  signs: ['['],
  pattern: /\[(?:image|bookmark|object|picture|embedded)\s{0,2}:[^\]\n]{0,120}\]/gi,
};
const objectValue: SignedPattern = {
  signs: ['[object '],
  pattern: /\[object [A-Z][A-Za-z]{2,20}\]/g,
};
const scriptValue: SignedPattern = {
  signs: ['undefined', 'NaN', 'null'],
  pattern: /(?<![\w$.-])(?:undefined|NaN|null)(?![\w$.(-])/g,
};
const template: SignedPattern = {
  signs: ['{{', '${', '<%'],
  pattern: /\{\{[^{}\n]{1,80}\}\}|\$\{[^{}\n]{1,80}\}|<%[^%\n]{1,80}%>/g,
};
const entity: SignedPattern = {
  signs: ['&'],
  pattern: /&(?:amp;)?(?:nbsp|lt|gt|quot|amp|ldquo|rdquo|mdash|hellip|middot|ensp|emsp|#\d{2,5});/g,
};
const repeatedTest: SignedPattern = {
  signs: ['测试测试'],
  pattern: /测试(?:测试){1,10}/g,
};
const dateBlank: SignedPattern = {
  signs: ['__'],
  pattern: /_{2,40}\s{0,3}年\s{0,3}_{2,40}\s{0,3}月/g,
};

function findPattern(
  text: string,
  { signs, pattern }: SignedPattern,
  kind: Kind,
  weigh: (match: RegExpExecArray) => Certainty | null,
): FoundResidue[] {
  const found: FoundResidue[] = [];
  if (!hasWord(text, signs)) return found;
  for (const match of text.matchAll(pattern)) {
    const certainty = weigh(match);
    if (certainty !== null) {
      found.push({ kind, certainty, start: match.index, end: match.index + match[0].length });
    }
    if (found.length >= maxOfKind) break;
  }
  return found;
}

function findWords(
  text: string,
  wanted: readonly string[],
  kind: Kind,
  weigh: (line: string) => Certainty,
): FoundResidue[] {
  return findWordPlaces(text, wanted, undefined, maxOfKind).map(({ start, end }) => ({
    kind,
    certainty: weigh(lineAt(text, start).text),
    start,
    end,
  }));
}

/** A quoted path, or one in an instruction, is meant to be read. */
function weighPath(text: string, match: RegExpExecArray): Certainty {
  const line = lineAt(text, match.index);
  const isQuoted = /[“"「『‘']\s?$/.test(text.slice(line.start, match.index));
  return isQuoted || hasWord(line.text, words.instructionWords) ? 'lead' : 'certain';
}

/**
 * `undefined` alone on its line, or as the value behind a label, is a value that a script failed to fill;
 * inside a sentence it is a word, and a lone `null` is too weak a sign.
 */
function weighScriptValue(text: string, match: RegExpExecArray): Certainty | null {
  const line = lineAt(text, match.index);
  const before = text.slice(line.start, match.index).trimEnd();
  const after = text.slice(match.index + match[0].length, line.end);
  const endsThere = /^\s{0,40}$/.test(after);
  if (before === '' && endsThere) return match[0] === 'null' ? 'lead' : 'certain';
  const isValue = endsThere || /^[\s|，,;；年]/.test(after);
  if (isValue && /[一-龥]\s?[：:]$/.test(before)) return 'certain';
  const isShort = line.text.trim().length <= maxValueLine;
  return match[0] !== 'null' && isShort && /[一-龥]/.test(line.text) ? 'lead' : null;
}

function findTemplates(text: string, isFilledByScript: () => boolean): FoundResidue[] {
  return findPattern(text, template, 'template', () => (isFilledByScript() ? 'lead' : 'certain'));
}

function weighPlaceholder(line: string): Certainty {
  const isInstruction = hasWord(line, words.instructionWords);
  return isInstruction || line.trim().length > maxValueLine ? 'lead' : 'certain';
}

function weighRepeatedTest(text: string, match: RegExpExecArray): Certainty {
  const line = lineAt(text, match.index).text.trim();
  return /^测试(?:测试){1,10}\d{0,4}$/.test(line) ? 'certain' : 'lead';
}

/**
 * Residues in a page's visible text.
 * `isFilledByScript` tells whether a script of the page would fill a template; asked only where there is one.
 */
export function findResidues(text: string, isFilledByScript: () => boolean): FoundResidue[] {
  const { placeholders, promptPlaceholders, fieldErrors, wrappers, wrapperHints } = words;
  return [
    ...findPattern(text, localPath, 'local-path', (match) => weighPath(text, match)),
    ...findPattern(text, importMark, 'import-mark', () => 'certain'),
    ...findPattern(text, objectValue, 'script-value', () => 'certain'),
    ...findPattern(text, scriptValue, 'script-value', (match) => weighScriptValue(text, match)),
    ...findTemplates(text, isFilledByScript),
    ...findWords(text, placeholders, 'placeholder', weighPlaceholder),
    ...findWords(text, promptPlaceholders, 'placeholder', () => 'lead'),
    ...findPattern(text, repeatedTest, 'placeholder', (match) => weighRepeatedTest(text, match)),
    ...findWords(text, fieldErrors, 'field-error', () => 'certain'),
    ...findPattern(text, entity, 'entity', () => 'certain'),
    ...findWords(text, wrappers, 'wrapper', (line) =>
      hasWord(line, wrapperHints) ? 'certain' : 'lead',
    ),
    ...findPattern(text, dateBlank, 'blank', () => 'lead'),
  ];
}
