/** Domain under which one government's sites live: `a.lanxi-demo.gov.cn` → `lanxi-demo.gov.cn`; null for hosts without such a meaning. */
function governmentDomain(host: string): string | null {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const [country, type] = [labels.at(-1), labels.at(-2)];
  if (country !== 'cn' || type !== 'gov' || labels.length < 3) return null;
  return labels.slice(-3).join('.');
}

/** Host of a `SiteDomain` value, with or without scheme and path; null where it names none. */
function hostOf(domain: string): string | null {
  const address = /^https?:\/\//i.test(domain) ? domain : `http://${domain}`;
  return URL.canParse(address) ? new URL(address).hostname : null;
}

/**
 * Whether a `SiteDomain` names another government's site than the page's address.
 * Only hosts of gov.cn are compared: mirrors, test servers and saved files say nothing.
 */
export function isForeignDomain(domain: string, pageUrl: string): boolean {
  const declared = governmentDomain(hostOf(domain.trim()) ?? '');
  const actual = URL.canParse(pageUrl) ? governmentDomain(new URL(pageUrl).hostname) : null;
  return declared !== null && actual !== null && declared !== actual;
}

/** Whether the address is a government's by its host (`*.gov.cn`, `gov.cn`). */
export function isGovernmentAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname === 'gov.cn' || hostname.endsWith('.gov.cn');
}
