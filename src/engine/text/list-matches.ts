/**
 * Every match of a global pattern, in order of place. `matchAll` gives the same, but makes a copy of the pattern at each
 * call, which on a short text takes longer than to look through it.
 */
export function listMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return matches;
}
