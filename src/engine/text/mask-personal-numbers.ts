import { birthDateOf, hasIdCheck, maskText } from './check-digits.ts';

const runs =
  /(?<![0-9A-Za-z.])1[3-9]\d{9}(?![0-9A-Za-z])|(?<![0-9A-Za-z.])[1-9]\d{16}[\dXx](?![0-9A-Za-z])/g;

function isPersonal(run: string): boolean {
  return run.length === 11 || (hasIdCheck(run) && birthDateOf(run) !== null);
}

/**
 * Masks every citizen id number and mobile number in a text: the first three and last two characters stay.
 * Whether the number may stand on the page is not asked; nothing that the project prints repeats it.
 * Source: 个人信息保护法 第二十八条; 国务院令第711号 第十五条.
 */
export function maskPersonalNumbers(text: string): string {
  if (!/\d{11}/.test(text)) return text;
  return text.replace(runs, (run) => (isPersonal(run) ? maskText(run) : run));
}
