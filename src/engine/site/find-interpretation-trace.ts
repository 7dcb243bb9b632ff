import { pairWords } from '../data/document-pairs.ts';
import { documentWords } from '../data/document-words.ts';
import { interpretationWords } from '../data/interpretation.ts';
import type { SiteDocument, SiteRow, SiteView } from '../model/site/site-view.ts';
import { hasWord } from '../text/find-words.ts';
import type { LinkGraph } from './link-graph.ts';
import { indexLikeness } from './title-likeness.ts';
import { dropPlace, listDocumentStems, listNamedStems } from './title-stem.ts';

/** Rows of lists that announce interpretations, found by the document that they name. */
export interface InterpretationRows {
  /** A row that names the document; `likely` where the titles are only alike. */
  findRow(
    document: SiteDocument,
  ): { readonly row: SiteRow; readonly certainty: 'certain' | 'likely' } | null;
}

function isAnnounced(column: string, { title }: SiteRow): boolean {
  if (hasWord(title, pairWords.draftWords)) return false;
  return (
    interpretationWords.columnIds.includes(column) || hasWord(title, interpretationWords.titleWords)
  );
}

/** Indexes every row of every list that announces an interpretation, whether its page was read or not. */
export function indexInterpretationRows({ columns }: SiteView): InterpretationRows {
  const rows = columns.flatMap((column) =>
    column.rows.filter((row) => isAnnounced(column.definition.id, row)),
  );
  const named = rows.flatMap((row) =>
    listNamedStems(row.title, pairWords.interpretationMarks).map((stem) => ({ stem, row })),
  );
  const byStem = new Map(named.map(({ stem, row }) => [stem, row]));
  const likeness = indexLikeness(named.map(({ stem }) => stem));
  return {
    findRow({ title }) {
      const stems = listDocumentStems(title);
      const bare = stems.flatMap((stem) => dropPlace(stem) ?? []);
      for (const stem of [...stems, ...bare]) {
        const row = byStem.get(stem);
        if (row !== undefined) return { row, certainty: 'certain' };
      }
      for (const stem of stems) {
        const row = named[likeness.findLikest(stem)?.at ?? -1]?.row;
        if (row !== undefined) return { row, certainty: 'likely' };
      }
      return null;
    },
  };
}

/** Whether a title of an interpretation names some document at all; one that does not may be about any. */
export function namesDocument(title: string): boolean {
  if (title.includes('《')) return true;
  const [stem = ''] = listNamedStems(title, pairWords.interpretationMarks);
  return documentWords.documentTitleWords.some((word) => stem.endsWith(word));
}

/** What on a document's own page shows that it is interpreted: a link, a file, a part of the text; null where nothing does. */
export function findInterpretationMark(
  { page }: SiteDocument,
  graph: LinkGraph,
  columnKeys: ReadonlySet<string>,
): string | null {
  const { article, attachments } = page.artifacts;
  const words = interpretationWords.titleWords;
  const link = graph
    .linksOf(page)
    .find(
      ({ text, key, isInBody }) =>
        hasWord(text, words) && !columnKeys.has(key) && (isInBody || text.length > maxMenuLength),
    );
  if (link !== undefined) return link.text;
  const file = attachments.find(({ text }) => hasWord(text, words));
  if (file !== undefined) return file.text;
  const lines = article?.body?.text.split('\n') ?? [];
  return lines.find((line) => line.length <= maxHeadingLength && isHeading(line, words)) ?? null;
}

const maxHeadingLength = 40;
/** Menus name columns of interpretations so shortly: 部门解读. */
const maxMenuLength = 4;

/** A line of its own that announces an interpretation, none that speaks of interpreting. */
function isHeading(line: string, words: readonly string[]): boolean {
  return hasWord(line, words) && !/[。；，]/.test(line);
}
