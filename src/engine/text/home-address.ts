import { dropBlanks } from './fold-blanks.ts';
import { parseAddress } from './resolve-address.ts';

const maxLength = 500;

/**
 * The home page that a list or a person names, as it can be asked. A bare host name counts as http, which every portal answers or leads on from.
 * Errors: null for what is no http or https address of a host on the network.
 */
export function parseHomeAddress(text: string): string | null {
  const plain = dropBlanks(text.normalize('NFKC')).replace(/[,;。、]{1,9}$/, '');
  if (plain === '' || plain.length > maxLength) return null;
  const hasScheme = /^[a-z][a-z\d+.-]{0,20}:\/\//i.test(plain);
  const address = parseAddress(hasScheme ? plain : `http://${plain}`);
  if (address === null || !/^https?:$/.test(address.protocol)) return null;
  const { hostname, href } = address;
  // A name and a password before the host are no part of a home page; a bare number would be read as one.
  if (href.split('/')[2]?.includes('@') === true || /^\d{1,12}$/.test(plain)) return null;
  return /^[^.]{1,63}(?:\.[^.]{1,63}){1,9}$/.test(hostname) ? href : null;
}
