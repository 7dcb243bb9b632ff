import type { Footer } from '../model/artifacts/identity.ts';
import type { ParsedPage } from './page/parsed-page.ts';

/** What the last block of the page carries (国办发〔2017〕47号). */
export function readFooter(_page: ParsedPage): Footer {
  return { items: [], recognised: false, hasOpaqueParts: false };
}
