import { z } from 'zod';
import { Level } from '../level.ts';
import { Locator } from '../locator.ts';

/** A `<meta name>` of 国办发〔2017〕47号 as it stands in the head. */
export const MetaTag = z.object({
  /** Name in the standard's letter case (`SiteName`, `PubDate` …). */
  name: z.string(),
  content: z.string(),
  /** Why the value does not count; null for a usable one. */
  problem: z.enum(['empty', 'null', 'template', 'other-site']).nullable(),
  locator: Locator,
});
export type MetaTag = z.infer<typeof MetaTag>;

const Sourced = z.object({
  value: z.string(),
  from: z.enum(['meta', 'footer', 'header', 'title', 'breadcrumb', 'url']),
  locator: Locator,
});

/** Whose page it is. */
export const Identity = z.object({
  /** Text of `<title>`, blanks folded; null when absent or empty. */
  title: z.string().nullable(),
  siteName: Sourced.nullable(),
  siteIdCode: Sourced.nullable(),
  /** Raw content of `SiteDomain` where usable. */
  siteDomain: Sourced.nullable(),
  /** Name of the column the page stands in. */
  columnName: Sourced.nullable(),
  /** Level of government told by name and code; null when not told. */
  level: Level.nullable(),
  government: z.enum(['yes', 'likely', 'no']),
  /** All tags of the standard on the page, unusable ones included, in document order. */
  metaTags: z.array(MetaTag),
});
export type Identity = z.infer<typeof Identity>;

/** The visible trail 首页 > … ; the label 当前位置 and the article's title are left out. */
export const Breadcrumbs = z.object({
  items: z.array(z.object({ text: z.string(), href: z.string().nullable() })),
  locator: Locator,
});
export type Breadcrumbs = z.infer<typeof Breadcrumbs>;

/** One of the items that a home page's last block must carry. */
export const FooterItemId = z.enum([
  'organ-mark',
  'site-id-code',
  'icp',
  'public-security',
  'sponsor',
  'contact',
  'site-map',
  'error-report',
]);
export type FooterItemId = z.infer<typeof FooterItemId>;

/** What the last block of the page carries; null for what was not seen. */
export const Footer = z.object({
  items: z.array(
    z.object({ id: FooterItemId, value: z.string().nullable(), locator: Locator.nullable() }),
  ),
  /** Whether a footer block was recognised at all; false lets nothing be called missing. */
  recognised: z.boolean(),
  /** Whether parts of the footer are drawn by scripts or unlabelled pictures. */
  hasOpaqueParts: z.boolean(),
});
export type Footer = z.infer<typeof Footer>;

/** The site's search box. */
export const SiteSearch = z.object({
  kind: z.enum(['form', 'box', 'link']),
  locator: Locator,
});
export type SiteSearch = z.infer<typeof SiteSearch>;
