import type { LookAlike, PortalLevel, TrueFault } from '../portal.ts';
import type { Random } from '../../report-generator/random.ts';

/** What a document is, as its page is drawn. */
export type DocumentKind =
  | 'policy'
  | 'notice'
  | 'news'
  | 'interpretation'
  | 'consultation'
  | 'feedback'
  | 'report'
  | 'catalogue';

/** A file that a document page offers. */
export interface PlannedFile {
  text: string;
  name: string;
  /** What the server answers. */
  status: number;
}

/** One document of the portal. Faults change it before the portal is drawn. */
export interface PlannedDocument {
  readonly key: string;
  kind: DocumentKind;
  title: string;
  pubDate: string;
  /** Date in the list; as a rule that of the page. */
  listDate: string;
  /** Date in the `PubDate` tag. */
  tagDate: string;
  writtenDate: string | null;
  docNumber: string | null;
  indexNumber: string | null;
  issuer: string | null;
  source: string;
  validity: string | null;
  /** Paragraphs of the body, as markup; `@doc:key@` and `@col:key@` stand for addresses. */
  body: string[];
  /** Whether office and date stand under the body. */
  isSigned: boolean;
  hasTable: boolean;
  files: PlannedFile[];
  /** Documents that the page links beside the body. */
  related: { text: string; key: string }[];
  isPinned: boolean;
  /** Days of a public message and of its answer; null for any other document. */
  message: { asked: string; answered: string | null } | null;
}

/** What a column's page shows. */
export type ColumnShape = 'list' | 'page' | 'container' | 'redirect' | 'note' | 'moved' | 'empty';

/** Where links to a column stand. */
export type Place = 'menu' | 'platform' | 'map' | 'parent';

/** One column of the portal. */
export interface PlannedColumn {
  readonly key: string;
  /** Ids of the wanted columns that it is; several where columns are combined. */
  wanted: string[];
  name: string;
  slug: string;
  parent: string | null;
  shape: ColumnShape;
  documents: PlannedDocument[];
  /** Body of a `page`, a `note` or a word on where its matter is (`moved`). */
  body: string;
  to: string | null;
  places: Set<Place>;
}

/** A whole portal before it is drawn. */
export interface PortalPlan {
  readonly random: Random;
  readonly place: string;
  readonly name: string;
  readonly office: string;
  readonly host: string;
  readonly siteIdCode: string;
  readonly level: PortalLevel;
  readonly asOf: string;
  readonly head: string;
  readonly phone: string;
  readonly icp: string;
  readonly police: string;
  columns: PlannedColumn[];
  /** Items left out of the footer. */
  withoutFooter: Set<string>;
  /** Values put into the site's tags instead of the true ones. */
  tags: Map<string, string>;
  /** Whether the news block of the home page has dates of this year. */
  homeShift: number;
  /** Links drawn on the home page beside the menus: text and path. */
  extraLinks: { text: string; href: string; status: number }[];
  robots: string | null;
  faults: TrueFault[];
  lookAlikes: LookAlike[];
}

/** The column of a key. Errors: throws where the plan has none. */
export function columnOf(plan: PortalPlan, key: string): PlannedColumn {
  const column = plan.columns.find((each) => each.key === key);
  if (column === undefined) throw new Error(`no column ${key}`);
  return column;
}
