import type { Element } from 'domhandler';
import { privacyWords as words } from '../../data/privacy.ts';
import type { PersonalDatum } from '../../model/artifacts/content.ts';
import { maskText } from '../../text/check-digits.ts';
import { hasWord } from '../../text/find-words.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { cellsOf, rowsOf, textOfCell } from '../table-cells.ts';

/** Rows looked at in one table. */
const maxRows = 200;
const maxTables = 100;

type Kind = Extract<PersonalDatum['kind'], 'home-address' | 'sensitive'>;

interface SensitiveColumn {
  readonly kind: Kind;
  readonly at: number;
  readonly isHit: (text: string) => boolean;
}

/** Letters, signs and blanks alone are no value: `无`, `/`, `-`, and what is masked already. */
const isValue = (text: string): boolean => text.length > 1 && !/[*＊×]/.test(text);

function findColumn(headers: readonly string[]): SensitiveColumn | null {
  const addressAt = headers.findIndex((text) => hasWord(text, words.homeAddressHeaders));
  if (addressAt >= 0) {
    const isHit = (text: string): boolean =>
      isValue(text) && /\d/.test(text) && hasWord(text, words.homeAddressDetails);
    return { kind: 'home-address', at: addressAt, isHit };
  }
  const at = headers.findIndex((text) => hasWord(text, words.sensitiveHeaders));
  return at < 0 ? null : { kind: 'sensitive', at, isHit: isValue };
}

function readTable(page: ParsedPage, table: Element): PersonalDatum | null {
  const rows = rowsOf(page, table, maxRows).map(cellsOf);
  const headerAt = rows.findIndex((cells) =>
    cells.some((cell) => hasWord(textOfCell(page, cell), words.nameHeaders)),
  );
  const headers = (rows[headerAt] ?? []).map((cell) => textOfCell(page, cell));
  const column = headerAt < 0 ? null : findColumn(headers);
  if (column === null) return null;
  const hits = rows
    .slice(headerAt + 1)
    .filter((cells) => cells.length === headers.length)
    .flatMap((cells) => cells[column.at] ?? [])
    .filter((cell) => column.isHit(textOfCell(page, cell)));
  const first = hits[0];
  if (first === undefined) return null;
  const masked = maskText(textOfCell(page, first).slice(0, 40));
  return {
    kind: column.kind,
    masked,
    certainty: 'lead',
    context: column.kind === 'sensitive' ? words.contexts.sensitive : words.contexts.address,
    tableHits: hits.length,
    locator: { selector: page.selectorOf(first), quote: masked, frame: page.frame },
  };
}

/** Columns of addresses or of sensitive matters beside names, one lead a table. */
export function readSensitiveColumns(page: ParsedPage): PersonalDatum[] {
  const wanted = [...words.homeAddressHeaders, ...words.sensitiveHeaders];
  if (!hasWord(page.text, wanted) || !hasWord(page.text, words.nameHeaders)) return [];
  return page
    .byTag('table')
    .slice(0, maxTables)
    .flatMap((table) => readTable(page, table) ?? []);
}
