import { z } from 'zod';
import { CivilDate } from '../civil-date.ts';
import { Locator } from '../locator.ts';
import { PageDate } from '../page-date.ts';

/** Fields of a metadata table, under all their labels (rules 4.4). */
export const MetadataField = z.enum([
  'title',
  'docNumber',
  'issuer',
  'indexNumber',
  'writtenDate',
  'pubDate',
  'issueDate',
  'expires',
  'effective',
  'validity',
  'source',
  'classification',
  'keywords',
  'disclosureKind',
  'abstract',
]);
export type MetadataField = z.infer<typeof MetadataField>;

/** One cell pair of the metadata table or line above the body; `value` is "" where the cell is empty. */
export const MetadataEntry = z.object({
  field: MetadataField,
  label: z.string(),
  value: z.string(),
  locator: Locator,
});
export type MetadataEntry = z.infer<typeof MetadataEntry>;

const Quoted = z.object({ value: z.string(), locator: Locator });

/** A file offered for download. */
export const Attachment = z.object({
  text: z.string(),
  href: z.string(),
  /** Lower-case file name extension without the dot, "" when unknown. */
  extension: z.string(),
  locator: Locator,
});
export type Attachment = z.infer<typeof Attachment>;

/** The body of the document. */
export const ArticleBody = z.object({
  /** Visible text, one paragraph a line, cut at the engine's limit. */
  text: z.string(),
  length: z.number().int(),
  images: z.number().int(),
  videos: z.number().int(),
  audios: z.number().int(),
  /** Titles quoted in 《》. */
  quotedTitles: z.array(z.string()),
  links: z.array(z.object({ text: z.string(), href: z.string() })),
  locator: Locator,
});
export type ArticleBody = z.infer<typeof ArticleBody>;

/** A document page. Conflicting dates all stay in `dates`. */
export const Article = z.object({
  title: Quoted.nullable(),
  /** 发布日期: the visible one first, else the tag. */
  pubDate: CivilDate.nullable(),
  writtenDate: CivilDate.nullable(),
  /** True where the label of the written date is ambiguous (发文日期 alone). */
  isWrittenDateUncertain: z.boolean(),
  /** Date under the signature. */
  signedDate: CivilDate.nullable(),
  docNumber: Quoted.extend({ where: z.enum(['metadata', 'title', 'body']) }).nullable(),
  indexNumber: Quoted.nullable(),
  issuer: Quoted.nullable(),
  source: Quoted.nullable(),
  validity: Quoted.nullable(),
  /** What the validity word means (rules 4.5). */
  validityMeaning: z.enum(['valid', 'invalid', 'changed', 'unknown']).nullable(),
  expires: CivilDate.nullable(),
  effective: CivilDate.nullable(),
  dates: z.array(PageDate),
  metadata: z.array(MetadataEntry),
  /** True where the page shows a metadata table or line at all. */
  hasMetadataTable: z.boolean(),
  attachments: z.array(Attachment),
  body: ArticleBody.nullable(),
  /** 规范性文件 or 规章 told by the metadata, the title or the trail; null when not told. */
  documentType: z
    .enum(['normative', 'rule', 'other-document', 'news', 'interpretation'])
    .nullable(),
});
export type Article = z.infer<typeof Article>;
