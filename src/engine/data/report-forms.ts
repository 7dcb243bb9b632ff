import { z } from 'zod';
import forms from './report-forms.json' with { type: 'json' };

const words = z.array(z.string()).readonly();

const Column = z.object({ name: z.string(), words });

const DisclosureBlock = z.object({
  /** Item of 条例 第二十条 that heads the block. */
  item: z.string(),
  rows: z.array(z.object({ id: z.string(), label: z.string(), words })).readonly(),
  columns: z.array(Column).readonly(),
});

const ApplicationRow = z.object({
  id: z.string(),
  /** Forms that have the row, by the year they came into force. */
  forms: z.array(z.enum(['2019', '2021'])).readonly(),
  /** Group of the form that the row stands in; null for the rows outside 三、本年度办理结果. */
  group: z.string().nullable(),
  /** Short label with the form's numbering, as it is shown. */
  label: z.string(),
  /** Label as the form prints it. */
  printed: z.string(),
  /** A label that holds one of these is the row's; the longest decides. */
  parts: words,
  /** A label that is one of these, its numbering dropped, is the row's. */
  wholes: words,
});

/**
 * The printed forms of annual reports: sections, rows, columns and the words that tell them.
 * Words are keys: blanks, punctuation and brackets dropped.
 * Source: 国办公开办函〔2021〕30号, 国办公开办函〔2019〕60号; `report-forms.json`.
 */
export const reportForms = z
  .object({
    /** Words before a set of tables: the agency's own, or those of a whole area. */
    scopes: z.object({ own: words, whole: words }),
    /** Words over columns that repeat the year before. */
    earlier: words,
    source: z.string(),
    /** What heads each block of 表二, and its column of labels. */
    tableItem: z.string(),
    contents: words,
    /** Words that only the tables of the form hold. */
    marks: words,
    sections: z
      .array(
        z.object({
          number: z.number().int(),
          titles: z.object({ '2019': z.string(), '2021': z.string() }),
        }),
      )
      .readonly(),
    disclosure: z.object({
      '2019': z.array(DisclosureBlock).readonly(),
      '2021': z.array(DisclosureBlock).readonly(),
    }),
    applications: z.object({
      groups: z.array(z.object({ id: z.string(), printed: z.string(), words })).readonly(),
      rows: z.array(ApplicationRow).readonly(),
      columns: z.array(Column).readonly(),
      corner: words,
      headings: words,
      /** What ends the label of a line that only adds up other rows. */
      subtotals: words,
    }),
    reviews: z.object({
      groups: z.array(z.object({ id: z.string(), label: z.string(), words })).readonly(),
      litigation: words,
      /** What may follow a group's name. */
      endings: words,
      columns: z.array(Column).readonly(),
    }),
  })
  .readonly()
  .parse(forms);

/** A form by the year from which reports use it. */
export type ReportForm = '2019' | '2021';

/** One row of 表三. */
export type ApplicationRow = z.infer<typeof ApplicationRow>;

/** One block of 表二. */
export type DisclosureBlock = z.infer<typeof DisclosureBlock>;

/** A column of a table: its name in the form and the words met for it. */
export type FormColumn = z.infer<typeof Column>;

/** The rows of 表三 in one form, in order. */
export function listApplicationRows(form: ReportForm): readonly ApplicationRow[] {
  return reportForms.applications.rows.filter(({ forms: known }) => known.includes(form));
}

const printedGroups = new Map(
  reportForms.applications.groups.map(({ id, printed }) => [id, printed]),
);
const resultsGroup = reportForms.applications.groups[0]?.id;

/** Labels of the groups of 表三 above a row, the outermost first; empty for a row that stands in none. */
export function listRowGroups(rowId: string, form: ReportForm): readonly string[] {
  const row = listApplicationRows(form).find(({ id }) => id === rowId);
  const group = row?.group ?? null;
  if (group === null) return [];
  const ids = group === resultsGroup ? [group] : [resultsGroup, group];
  return ids.flatMap((id) => (id === undefined ? [] : (printedGroups.get(id) ?? [])));
}
