import { challengeMarks } from '../data/challenge-marks.ts';

/** Text of a short page without its scripts, tags and blanks. */
function visibleText(html: string): string {
  const [first = '', ...rest] = html.split(/<script\b/i);
  const outside = rest.map((part) =>
    part
      .split(/<\/script\b/i)
      .slice(1)
      .join(''),
  );
  return [first, ...outside].join('').replace(/<[^<>]{0,2000}>|\s/g, '');
}

/** Whether markup without text only sets a cookie by script and loads the page again. */
function isScriptWall(html: string): boolean {
  const { scriptWalls, leastScriptWalls, maxTextChars } = challengeMarks;
  if (!html.includes('document.cookie')) return false;
  if (scriptWalls.filter((mark) => html.includes(mark)).length < leastScriptWalls) return false;
  return visibleText(html).length <= maxTextChars;
}

/**
 * Whether an answer is the puzzle or the refusal of a firewall instead of the page.
 * A page that merely speaks of firewalls is longer, or came with a good status and text of its own.
 */
export function isChallenge(status: number, html: string): boolean {
  const { statuses, marks, maxPageChars } = challengeMarks;
  if (statuses.includes(status)) return true;
  if (html.length > maxPageChars) return false;
  if (status >= 400) return marks.some((mark) => html.includes(mark));
  return isScriptWall(html);
}
