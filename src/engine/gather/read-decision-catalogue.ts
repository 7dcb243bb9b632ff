import type { Element } from 'domhandler';
import { catalogueWords as words } from '../data/decision-catalogue.ts';
import type { Article } from '../model/artifacts/article.ts';
import type { CurrentColumn } from '../model/artifacts/columns.ts';
import type { DecisionCatalogue } from '../model/artifacts/content.ts';
import { dropBlanks } from '../text/fold-blanks.ts';
import { findWordPlaces, hasWord } from '../text/find-words.ts';
import { findTextRegion } from './find-text-region.ts';
import type { ParsedPage, Span } from './page/parsed-page.ts';
import { readHeadings } from './read-headings.ts';
import { cellsOf, rowsOf, textOfCell } from './table-cells.ts';

type Field = DecisionCatalogue['fields'][number];

const maxTables = 50;
const maxRows = 500;
/** Rows above the header: the table's own title, a unit line. */
const maxTitleRows = 3;

function titleOf(page: ParsedPage, article: Article | null): string | null {
  const known = article?.title?.value;
  const titles = known === undefined ? readHeadings(page).titles : [known];
  const isCatalogue = (title: string): boolean =>
    hasWord(title, words.titleWords) && !hasWord(title, words.otherTitles);
  return titles.find(isCatalogue) ?? null;
}

function labelled(page: ParsedPage, cells: readonly Element[]): Field[] {
  return words.fields.map(({ id, labels }) => {
    const cell = cells.find((candidate) =>
      hasWord(dropBlanks(textOfCell(page, candidate)), labels),
    );
    if (cell === undefined) return { id, value: null, locator: null };
    return { id, value: textOfCell(page, cell), locator: page.locate(cell) };
  });
}

const countTold = (fields: readonly Field[]): number =>
  fields.filter(({ value }) => value !== null).length;

/** The table whose first rows name most of the fields, with the rows under that header. */
function readTable(page: ParsedPage, region: Span): { fields: Field[]; rows: number } | null {
  let best: { fields: Field[]; rows: number } | null = null;
  for (const table of page.byTag('table').slice(0, maxTables)) {
    const { start } = page.spanOf(table);
    if (start < region.start || start > region.end) continue;
    const rows = rowsOf(page, table, maxRows);
    for (const [at, row] of rows.slice(0, maxTitleRows).entries()) {
      const cells = cellsOf(row);
      const fields = labelled(page, cells);
      if (cells.length < 2 || countTold(fields) <= countTold(best?.fields ?? [])) continue;
      best = { fields, rows: rows.length - at - 1 };
    }
  }
  return best;
}

/** Labels in running text: “承办单位：县发展改革局”. */
function readText(page: ParsedPage, region: Span): Field[] {
  return words.fields.map(({ id, labels }) => {
    const place = findWordPlaces(page.text, labels, region).find(({ end }) =>
      /^[）)]?\s?[：:]\s?\S/.test(page.text.slice(end, end + 6)),
    );
    if (place === undefined) return { id, value: null, locator: null };
    const span = { start: place.start, end: Math.min(place.end + 40, region.end) };
    return { id, value: place.word, locator: page.locateSpan(span) };
  });
}

interface CatalogueTitle {
  readonly title: string;
  readonly year: number;
}

function readTitle(page: ParsedPage, article: Article | null): CatalogueTitle | null {
  const title = titleOf(page, article);
  const year = /(20\d{2})\s?年/.exec(title ?? '')?.[1];
  return title === null || year === undefined ? null : { title, year: Number(year) };
}

/** A yearly catalogue of major administrative decisions; null where the page is none. */
export function readDecisionCatalogue(
  page: ParsedPage,
  article: Article | null,
  _currentColumn: CurrentColumn | null,
): DecisionCatalogue | null {
  const named = readTitle(page, article);
  if (named === null) return null;
  const region = findTextRegion(page, [named.title]);
  const table = readTable(page, region);
  const fields = table?.fields ?? readText(page, region);
  return {
    ...named,
    fields,
    rows: table?.rows ?? 0,
    isElsewhere: table === null && countTold(fields) === 0,
    locator: article?.title?.locator ?? { selector: null, quote: named.title, frame: null },
  };
}
