import type { Identity } from '../model/artifacts/identity.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** Whose page it is: tags of 国办发〔2017〕47号 first, then footer, title and address. */
export function readIdentity(page: ParsedPage): Identity {
  const title = page.byTag('title')[0];
  return {
    title: title === undefined ? null : page.textOf(title) || null,
    siteName: null,
    siteIdCode: null,
    siteDomain: null,
    columnName: null,
    level: null,
    government: 'no',
    metaTags: [],
  };
}
