import { parseAddress } from './resolve-address.ts';

// Session and cache parameters change from visit to visit and say nothing about the thing.
// Under the short names a portal may number its columns (t=12): there only long values are of the visit.
const volatileParameter =
  /^(?:(?:jsessionid|phpsessionid|session|sessionid|token|timestamp|rand|random|spm|from|_t?|utm_[a-z]{1,20})=|(?:sid|time|[rtv])=(?:$|.{8}|0\.))/i;

/** An address that is in its final form already: reading it again would give the same. Most addresses of a portal are. */
const finalForm =
  /^https?:\/\/(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,20}\/(?:[\w\-~][\w\-.~]{0,200}\/){0,16}(?:[\w\-~][\w\-.~]{0,200})?$/;

/** The address without fragment, session and cache parameters; as it stands where it cannot be read. */
export function dropVolatileParts(url: string): string {
  if (finalForm.test(url)) return url;
  const address = parseAddress(url);
  if (address === null) return url;
  const { protocol, host, pathname, search } = address;
  const path = pathname.replace(/;jsessionid=[^/]{0,200}/i, '');
  if (search === '') return `${protocol}//${host}${path}`;
  const kept = search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !volatileParameter.test(parameter));
  return `${protocol}//${host}${path}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}

/** Key under which one thing is known whatever its scheme, fragment, session and cache parameters; the root and its slash are one. */
export function addressKey(url: string): string {
  return dropVolatileParts(url).replace(/^https?:/, '');
}
