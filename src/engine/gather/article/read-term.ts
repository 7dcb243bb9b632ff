import { addMonths } from '../../calendar/civil-days.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { PageDate } from '../../model/page-date.ts';
import { readChineseNumber } from '../../text/chinese-numerals.ts';
import { findDate, findDates } from '../../text/find-dates.ts';
import { linesWithin, type PageLine } from './page-lines.ts';
import type { PageLayout } from './read-layout.ts';

/** What the body says about the document's own term. */
export interface Term {
  readonly effective: PageDate | null;
  readonly expires: PageDate | null;
}

const inForce = /自(.{4,24})起(?:正式|开始|依法)?(?:施行|实施|执行|生效)/;
const lasting = /有效期限?(?:为|是)?([一二三四五六七八九十两\d]{1,3})个?(年|月)/;
/** The document speaks of itself: 本办法自…起施行. */
const itself =
  /(?:本[\u4e00-\u9fff]{1,10}|第[一二三四五六七八九十百]{1,6}条|^[一二三四五六七八九十]{1,3}、|^[（(][一二三四五六七八九十]{1,3}[)）]|^)$/;
const maxLineLength = 300;

/** Last day of the term; of “5年” the anniversary, the reading that accuses nobody too early. */
function readEnd(text: string, effective: CivilDate | null): CivilDate | null {
  const at = text.indexOf('有效期');
  const stated = at < 0 ? '' : (text.slice(at, at + 70).split(/[。；]/)[0] ?? '');
  const last = /至|到|截止/.test(stated) ? findDates(stated).at(-1) : undefined;
  if (last !== undefined) return last.value;
  const span = lasting.exec(text);
  const count = readChineseNumber(span?.[1] ?? '');
  if (effective === null || span === null || !(count > 0)) return null;
  return addMonths(effective, span[2] === '年' ? count * 12 : count);
}

function readLine(layout: PageLayout, line: PageLine): Term | null {
  const force = inForce.exec(line.bare);
  if (force === null) return null;
  const before =
    line.bare
      .slice(0, force.index)
      .split(/[。；]/)
      .at(-1) ?? '';
  if (!itself.test(before)) return null;
  const after = line.bare.slice(force.index, force.index + 160).split('同时废止')[0] ?? '';
  const from = findDate(force[1] ?? '');
  const last = readEnd(after, from?.value ?? null);
  if (from === null && last === null) return null;
  const locator = layout.page.locateSpan(line);
  const common = { from: 'text', label: null, locator } as const;
  return {
    effective: from && { ...common, role: 'effective', value: from.value, notation: from.notation },
    expires: last && { ...common, role: 'expires', value: last, notation: after.slice(0, 60) },
  };
}

/** Reads “本办法自…起施行”, “有效期至…”, “有效期5年”, the last such sentence of the body. */
export function readTerm(layout: PageLayout): Term {
  const { body, lines } = layout;
  if (body === null) return { effective: null, expires: null };
  const inside = linesWithin(lines, body.span);
  for (const line of inside.toReversed()) {
    if (line.bare.length > maxLineLength || !line.bare.includes('自')) continue;
    const term = readLine(layout, line);
    if (term !== null) return term;
  }
  return { effective: null, expires: null };
}
