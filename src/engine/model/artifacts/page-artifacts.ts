import { z } from 'zod';
import { PageKind } from '../page-kind.ts';
import { Carrier } from '../snapshot.ts';
import { AnnualReport } from './annual-report.ts';
import { Article, Attachment } from './article.ts';
import { ColumnLink, CurrentColumn, PlatformBlocks } from './columns.ts';
import {
  Consultation,
  DecisionCatalogue,
  Guide,
  Interpretation,
  Leader,
  Message,
  OrganizationProfile,
  PersonalDatum,
  Residue,
  SecretMark,
} from './content.ts';
import { Breadcrumbs, Footer, Identity, SiteSearch } from './identity.ts';
import { DatedLink, PageList } from './list.ts';

/** Facts of the snapshot that evidence and renderers need. */
export const SnapshotFacts = z.object({
  url: z.string(),
  finalUrl: z.string(),
  status: z.number().int().nullable(),
  via: z.enum(['tab', 'fetch', 'file', 'render']),
  carrier: Carrier,
  capturedAt: z.string().nullable(),
  encoding: z.string(),
  sha256: z.string(),
  truncated: z.boolean(),
});
export type SnapshotFacts = z.infer<typeof SnapshotFacts>;

/**
 * Everything that was read from one page; plain JSON.
 * Null means "looked for, not there"; an empty array likewise for what comes in any number.
 */
export const PageArtifacts = z.object({
  snapshot: SnapshotFacts,
  kind: z.object({ value: PageKind, reasons: z.array(z.string()) }),
  identity: Identity,
  breadcrumbs: Breadcrumbs.nullable(),
  columns: z.array(ColumnLink),
  currentColumn: CurrentColumn.nullable(),
  platform: PlatformBlocks,
  list: PageList.nullable(),
  datedLinks: z.array(DatedLink),
  article: Article.nullable(),
  /** The annual report that the page shows; null where it shows none. */
  annualReport: AnnualReport.nullable(),
  attachments: z.array(Attachment),
  organization: OrganizationProfile.nullable(),
  leaders: z.array(Leader),
  guide: Guide.nullable(),
  messages: z.array(Message),
  consultation: Consultation.nullable(),
  decisionCatalogue: DecisionCatalogue.nullable(),
  interpretation: Interpretation.nullable(),
  search: SiteSearch.nullable(),
  footer: Footer,
  personalData: z.array(PersonalDatum),
  secretMarks: z.array(SecretMark),
  residues: z.array(Residue),
  /** Gatherers that threw, by artifact: what needs them is untested. */
  errors: z.array(z.object({ artifact: z.string(), message: z.string() })),
});
export type PageArtifacts = z.infer<typeof PageArtifacts>;

/** Name of one artifact. */
export type ArtifactKey = Exclude<keyof PageArtifacts, 'snapshot' | 'errors'>;
