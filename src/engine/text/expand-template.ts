const part = /\[([^\]]{1,80})\]|\{([^}]{1,120})\}|([^[{]{1,80})/g;

/**
 * Every text that a template stands for: `[a|b]` may be left out, of `{a|b}` one is taken, the rest is itself.
 * Shape: longest text first, each once.
 */
export function expandTemplate(template: string): readonly string[] {
  let texts: readonly string[] = [''];
  for (const [, optional, choice, plain] of template.matchAll(part)) {
    const choices =
      optional === undefined ? (choice ?? plain ?? '').split('|') : ['', ...optional.split('|')];
    texts = texts.flatMap((text) => choices.map((next) => text + next));
  }
  return [...new Set(texts)].sort((a, b) => b.length - a.length);
}
