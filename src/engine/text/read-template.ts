const part = /\[([^\]]{1,80})\]|\{([^}]{1,120})\}|([^[{]{1,80})/g;

/** What each part of a template may stand for, the empty text where it may be left out. */
export type Template = readonly (readonly string[])[];

/** Reads a template: `[a|b]` may be left out, of `{a|b}` one is taken, the rest is itself. */
export function readTemplate(template: string): Template {
  return [...template.matchAll(part)].map(([, optional, choice, plain]) =>
    optional === undefined ? (choice ?? plain ?? '').split('|') : ['', ...optional.split('|')],
  );
}

/** Every offset where a text of the template may end that starts at `start`; they are tried, not written out: a template stands for thousands. */
export function findTemplateEnds(
  template: Template,
  text: string,
  start: number,
): readonly number[] {
  let ends: readonly number[] = [start];
  for (const choices of template) {
    const next: number[] = [];
    for (const end of ends) {
      for (const choice of choices) {
        const after = end + choice.length;
        if (text.startsWith(choice, end) && !next.includes(after)) next.push(after);
      }
    }
    if (next.length === 0) return next;
    ends = next;
  }
  return ends;
}
