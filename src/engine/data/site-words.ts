import words from './site-words.json' with { type: 'json' };

/** Words by which names of sites and agencies are recognised; forms met on real portals. */
export const siteWords: Readonly<{
  /** A site's name ends so. */
  nameEndings: readonly string[];
  /** An agency's name ends so. */
  agencyEndings: readonly string[];
  greetings: readonly string[];
  /** Parts that every name may have; what is left tells two names apart. */
  generic: readonly string[];
  /** Values of ColumnName that name a part of the template, not a column. */
  columnPlaceholders: readonly string[];
  sponsorLabels: readonly string[];
  /** A sponsor's name ends before these. */
  sponsorStops: readonly string[];
  /** What footers say, the surest first. */
  footerMarks: readonly string[];
  /** Words that, beside an agency's name, make a page likely a government's. */
  governmentWords: readonly string[];
}> = words;
