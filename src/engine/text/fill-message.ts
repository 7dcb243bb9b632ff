import type { MessageData } from '../model/finding.ts';

/** Fills `{name}` places of a message template; a place without a value becomes "—". */
export function fillMessage(template: string, data: MessageData): string {
  return template.replace(/\{([A-Za-z][A-Za-z0-9]{0,40})\}/g, (_, name: string) => {
    const value = data[name];
    return value === undefined || value === null ? '—' : String(value);
  });
}
