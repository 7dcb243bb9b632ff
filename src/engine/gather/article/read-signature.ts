import { documentWords } from '../../data/document-words.ts';
import { findDate } from '../../text/find-dates.ts';
import type { PageDate } from '../../model/page-date.ts';
import { linesWithin, type PageLine } from './page-lines.ts';
import type { PageLayout } from './read-layout.ts';

/** A signature stands behind at least so many lines of the body. */
const minLinesBefore = 2;
const maxAgencyLength = 40;

function isAgency(line: PageLine | undefined): boolean {
  if (line === undefined || line.bare.length > maxAgencyLength || line.bare.length < 2)
    return false;
  if (/[，。；：、？！]$/.test(line.bare)) return false;
  return documentWords.agencyEndings.some((ending) => line.bare.endsWith(ending));
}

interface Signature {
  readonly line: PageLine;
  readonly hasAgency: boolean;
}

/** A line that holds a date and nothing else, or an agency and a date. */
function readSignatureLine(line: PageLine, above: PageLine | undefined): Signature | null {
  if (line.bare.length > 50 || !line.bare.includes('年')) return null;
  const bare = line.bare.replace(/^[（(]|[）)]$/g, '');
  const date = findDate(bare);
  if (date === null || date.end !== bare.length) return null;
  if (date.start === 0) return { line, hasAgency: isAgency(above) };
  const agency = bare.slice(0, date.start);
  return isAgency({ ...line, bare: agency }) ? { line, hasAgency: true } : null;
}

/** The date under the signature: behind an agency's name, or the last line of the body. */
export function readSignature({ page, lines, body }: PageLayout): PageDate | null {
  if (body === null) return null;
  const inside = linesWithin(lines, body.span);
  const found: Signature[] = [];
  for (const [at, line] of inside.entries()) {
    if (at < minLinesBefore) continue;
    const signature = readSignatureLine(line, inside[at - 1]);
    if (signature !== null) found.push(signature);
  }
  // The notice's own signature comes first; what it encloses may carry another.
  const chosen =
    found.find(({ hasAgency }) => hasAgency) ??
    found.filter(({ line }) => inside.indexOf(line) >= inside.length - 9).at(-1);
  const date = chosen === undefined ? null : findDate(chosen.line.bare);
  if (chosen === undefined || date === null) return null;
  const locator = page.locateSpan(chosen.line);
  const { value, notation } = date;
  return { role: 'signed', value, from: 'text', label: null, notation, locator };
}
