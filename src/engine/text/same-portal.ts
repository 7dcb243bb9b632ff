/** Host of an address with its port, lower case; null for anything but http and https. */
export function hostOf(url: string): string | null {
  // Addresses of pages were resolved before; reading each again would take most of a step's time.
  return /^https?:\/\/([^/?#\s]{1,300})/i.exec(url)?.[1]?.toLowerCase() ?? null;
}

function bare(host: string): string {
  return host.startsWith('www.') ? host.slice('www.'.length) : host;
}

/**
 * Whether an address belongs to the portal of a home page: the same host, with or without `www.`, http and https alike,
 * or a host beside it that begins with one of the portal's own labels (`xxgk.`).
 */
export function isSamePortal(url: string, home: string, ownHosts: readonly string[]): boolean {
  const host = hostOf(url);
  const homeHost = hostOf(home);
  if (host === null || homeHost === null) return false;
  const domain = bare(homeHost);
  if (bare(host) === domain) return true;
  const dot = host.indexOf('.');
  return dot > 0 && host.slice(dot + 1) === domain && ownHosts.includes(host.slice(0, dot));
}
