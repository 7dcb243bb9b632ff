import { z } from 'zod';
import { MetadataField } from '../model/artifacts/article.ts';
import labels from './article-labels.json' with { type: 'json' };

const table = z
  .object({
    fields: z.record(MetadataField, z.array(z.string())),
    weak: z.array(z.string()),
    documentFields: z.array(MetadataField),
    publishedBesideWritten: z.array(z.string()),
    other: z.array(z.string()),
    tools: z.array(z.string()),
    placeholders: z.array(z.string()),
    emptyTitles: z.array(z.string()),
  })
  .parse(labels);

const fieldOf = new Map<string, MetadataField | 'other'>(
  table.other.map((label) => [label, 'other']),
);
for (const field of MetadataField.options) {
  for (const label of table.fields[field]) fieldOf.set(label, field);
}

/** Field of a normalised label: one of the metadata, `other` for the known rest of a metadata line. Source: rules 4.4. */
export const fieldOfLabel: ReadonlyMap<string, MetadataField | 'other'> = fieldOf;

/** Length of the longest known label. */
export const maxLabelLength = Math.max(...[...fieldOf.keys()].map((label) => label.length));

/** Labels that everyday text has too: they count close to the title only. */
export const weakLabels: ReadonlySet<string> = new Set(table.weak);

/** Fields that only a document's metadata table has (a date line of a news item has none). */
export const documentFields: ReadonlySet<MetadataField> = new Set(table.documentFields);

/** Labels of the publication date beside which 发文日期 means the written date. */
export const publishedBesideWritten: ReadonlySet<string> = new Set(table.publishedBesideWritten);

/** Words of the tool line under a title (打印, 字体, 分享 …). */
export const toolWords: readonly string[] = table.tools;

/** Cell contents that say "nothing here". */
export const placeholderValues: ReadonlySet<string> = new Set(table.placeholders);

/** Texts that stand where a title could but are none. */
export const emptyTitles: ReadonlySet<string> = new Set(table.emptyTitles);
