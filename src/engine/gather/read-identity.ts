import { siteWords } from '../data/site-words.ts';
import type { Breadcrumbs, Identity, MetaTag } from '../model/artifacts/identity.ts';
import { findColumnName } from './find-column-name.ts';
import { findFooter, findSponsor, type PlacedText } from './find-footer.ts';
import { findVisibleSiteIdCode, isSiteIdCode } from './find-site-id-code.ts';
import { findSiteName, splitTitle, titleText } from './find-site-name.ts';
import type { ParsedPage } from './page/parsed-page.ts';
import { readBreadcrumbs } from './read-breadcrumbs.ts';
import { findUsableTag, readMetaTags } from './read-meta-tags.ts';
import { isGovernmentAddress } from './site-domain.ts';
import { isAgencyName, isSiteName, isSpecificName, sharesName } from './site-names.ts';
import { tellLevel } from './tell-level.ts';

type Sourced = Identity['siteName'];

function findSiteIdCode(page: ParsedPage, metaTags: readonly MetaTag[]): Sourced {
  const tag = findUsableTag(metaTags, 'SiteIDCode');
  if (tag !== null && isSiteIdCode(tag.content)) {
    return { value: tag.content, from: 'meta', locator: tag.locator };
  }
  const shown = findVisibleSiteIdCode(page);
  return shown === null
    ? null
    : { value: shown.value, from: 'footer', locator: page.locateSpan(shown.span) };
}

/** Marks a `SiteName` that title and footer, agreeing with each other, both contradict. */
function markForeignName(
  metaTags: readonly MetaTag[],
  title: string | null,
  sponsor: PlacedText | null,
): MetaTag[] {
  const named = title === null ? [] : splitTitle(title).filter(isSiteName);
  return metaTags.map((tag) => {
    if (tag.name !== 'SiteName' || tag.problem !== null || sponsor === null) return tag;
    const isForeign =
      isSpecificName(tag.content) &&
      !sharesName(tag.content, sponsor.value) &&
      named.length > 0 &&
      named.every((name) => !sharesName(name, tag.content)) &&
      named.some((name) => sharesName(name, sponsor.value));
    return isForeign ? { ...tag, problem: 'other-site' as const } : tag;
  });
}

function tellGovernment(page: ParsedPage, code: Sourced, name: Sourced): Identity['government'] {
  if (code !== null || isGovernmentAddress(page.url)) return 'yes';
  if (name === null || !isAgencyName(name.value)) return 'no';
  return siteWords.governmentWords.some((word) => page.text.includes(word)) ? 'likely' : 'no';
}

/**
 * Whose page it is: tags of 国办发〔2017〕47号 first, then title, trail, footer and logo.
 * A tag whose value cannot be the site's own counts as absent and stays in `metaTags` with its problem.
 */
export function readIdentity(
  page: ParsedPage,
  breadcrumbs: Breadcrumbs | null = readBreadcrumbs(page),
): Identity {
  const title = titleText(page);
  const footer = findFooter(page);
  const sponsor = findSponsor(page, footer);
  const footerText = footer === null ? '' : page.text.slice(footer.span.start, footer.span.end);
  const metaTags = markForeignName(readMetaTags(page), title, sponsor);
  const siteName = findSiteName(page, { metaTags, breadcrumbs, sponsor, footerText });
  const siteIdCode = findSiteIdCode(page, metaTags);
  const domain = findUsableTag(metaTags, 'SiteDomain');
  const name = siteName?.value ?? null;
  return {
    title,
    siteName,
    siteIdCode,
    siteDomain:
      domain === null ? null : { value: domain.content, from: 'meta', locator: domain.locator },
    columnName: findColumnName(page, { metaTags, breadcrumbs, siteName: name }),
    level: tellLevel(name, siteIdCode?.value ?? null),
    government: tellGovernment(page, siteIdCode, siteName),
    metaTags,
  };
}
