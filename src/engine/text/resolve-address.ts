/**
 * Absolute address of a link as it stands in a page.
 * Errors: null for anything that is not http, https or (against a file) file, and for addresses that cannot be read.
 */
export function resolveAddress(href: string, base: string): string | null {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.length > maxAddressLength) return null;
  if (/^(?:javascript|mailto|tel|data|about|vbscript|blob):/i.test(trimmed)) return null;
  const address = parseAddress(trimmed, base);
  return address !== null && allowedProtocols.has(address.protocol) ? address.href : null;
}

/**
 * Reads an address, relative ones against a base. Reading once and catching is half the work of asking first.
 * Errors: null for what is no address.
 */
export function parseAddress(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

const allowedProtocols = new Set(['http:', 'https:', 'file:']);

const maxAddressLength = 4000;
