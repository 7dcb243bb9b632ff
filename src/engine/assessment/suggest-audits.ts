import { auditWords } from '../data/audit-words.ts';
import { columnDefinitions } from '../data/columns.ts';
import type { ScoreTableRow, Suggestion } from '../model/assessment/score-table.ts';
import { AuditId } from '../model/audit-id.ts';
import type { ColumnDefinition } from '../model/column-definition.ts';
import { dropBlanks } from '../text/fold-blanks.ts';

/** More than these would no longer be a suggestion. */
const maxAudits = 6;
const maxColumns = 3;
const maxQuotes = 3;
const minNameLength = 3;

interface Found {
  readonly at: number;
  readonly word: string;
}

function findWord(text: string, word: string): Found | null {
  const at = text.indexOf(word);
  return at < 0 ? null : { at, word };
}

/** The longest of a column's names in the text. */
function findColumnName(text: string, { name, aliases }: ColumnDefinition): Found | null {
  const names = [name, ...aliases].filter((each) => each.length >= minNameLength || text === each);
  const found = names.flatMap((each) => findWord(text, each) ?? []);
  return found.reduce<Found | null>(
    (best, each) => (each.word.length > (best?.word.length ?? 0) ? each : best),
    null,
  );
}

function covers(long: Found, short: Found): boolean {
  return (
    long.word.length > short.word.length &&
    long.at <= short.at &&
    long.at + long.word.length >= short.at + short.word.length
  );
}

function listColumns(headings: string, wording: string): readonly Suggestion[] {
  const found = columnDefinitions.flatMap((column) => {
    const inHeading = findColumnName(headings, column);
    const place = inHeading ?? findColumnName(wording, column);
    return place === null ? [] : [{ column, place, isHeading: inHeading !== null }];
  });
  const told = found.filter(
    ({ place, isHeading }) =>
      !found.some((other) => other.isHeading === isHeading && covers(other.place, place)),
  );
  const best = told.toSorted(
    (a, b) =>
      Number(b.isHeading) - Number(a.isHeading) || b.place.word.length - a.place.word.length,
  );
  const seen = new Set<string>();
  const distinct = best.filter(({ column, place }) => {
    const isNew = !seen.has(column.name) && !seen.has(place.word);
    seen.add(column.name);
    seen.add(place.word);
    return isNew;
  });
  return distinct.slice(0, maxColumns).map(({ column, place, isHeading }) => ({
    kind: 'column',
    id: column.id,
    name: column.name,
    reason: `${isHeading ? '指标名称' : '考察点'}中有栏目名“${place.word}”`,
  }));
}

/** What speaks for an audit; null where nothing does. */
function findReason(id: AuditId, text: string, column: Suggestion | undefined): string | null {
  const { words, use } = auditWords[id];
  if (use !== 'words' && column === undefined) return null;
  const told = words.filter((word) => text.includes(word)).slice(0, maxQuotes);
  if (told.length > 0) return `原文有${told.map((word) => `“${word}”`).join('')}`;
  return use === 'column' && column !== undefined ? column.reason : null;
}

function listAudits(text: string, column: Suggestion | undefined): readonly Suggestion[] {
  const found = AuditId.options.flatMap((id): Suggestion[] => {
    const reason = findReason(id, text, column);
    return reason === null ? [] : [{ kind: 'audit', id, name: auditWords[id].name, reason }];
  });
  return found.slice(0, maxAudits);
}

/** Audits and columns that fit an item by its words, the likeliest first; the user confirms each. */
export function suggestAudits(
  row: Pick<ScoreTableRow, 'headings' | 'title' | 'criteria'>,
): readonly Suggestion[] {
  const [deepest = ''] = row.headings.slice(-1);
  const named = dropBlanks(`${deepest}。${row.title}`);
  const wording = dropBlanks(row.criteria.map(({ text }) => text).join('。'));
  const columns = listColumns(named, wording);
  return [...listAudits(`${named}。${wording}`, columns[0]), ...columns];
}
