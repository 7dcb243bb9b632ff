import type { Locator } from '../../model/locator.ts';
import type { SitePage } from '../../model/site/site-page.ts';
import { addressKey } from '../../text/address-key.ts';

/** The words of a link and their place in the page; the place is null where only the words are kept. */
export interface Anchor {
  readonly text: string;
  readonly locator: Locator | null;
}

/** The link of a page that leads to an address; null where the page, as kept, has none. */
export function findAnchor({ artifacts, links }: SitePage, url: string): Anchor | null {
  const wanted = addressKey(url);
  const leads = ({ href }: { readonly href: string | null }): boolean =>
    href !== null && addressKey(href) === wanted;
  const rows = [...(artifacts.list?.rows ?? []), ...artifacts.datedLinks];
  const row = rows.find(leads);
  if (row !== undefined) return { text: row.title, locator: row.locator };
  const placed = [...artifacts.attachments, ...artifacts.columns].find(leads);
  if (placed !== undefined) return { text: placed.text, locator: placed.locator };
  const plain = [...(artifacts.article?.body?.links ?? []), ...links].find(leads);
  return plain === undefined ? null : { text: plain.text, locator: null };
}
