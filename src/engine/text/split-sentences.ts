/** A sentence and where it stands (end exclusive). */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const sentenceEnd = /[。！？!?；;\n]/g;

/** Sentences of a stretch of text: a full stop, a semicolon or a line break ends one; empty ones are dropped. */
export function splitSentences(
  text: string,
  range: { start: number; end: number } = { start: 0, end: text.length },
): Sentence[] {
  const sentences: Sentence[] = [];
  let from = range.start;
  const push = (to: number): void => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const start = from + raw.indexOf(trimmed);
      sentences.push({ text: trimmed, start, end: start + trimmed.length });
    }
    from = to;
  };
  for (const match of text.slice(range.start, range.end).matchAll(sentenceEnd)) {
    push(range.start + match.index + 1);
  }
  push(range.end);
  return sentences;
}

/** The line around an offset (end exclusive). */
export function lineAt(text: string, offset: number): Sentence {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const next = text.indexOf('\n', offset);
  const end = next < 0 ? text.length : next;
  return { text: text.slice(start, end), start, end };
}
