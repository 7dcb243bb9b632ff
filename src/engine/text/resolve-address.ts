/**
 * Absolute address of a link as it stands in a page.
 * Errors: null for anything that is not http, https or (against a file) file, and for addresses that cannot be read.
 */
export function resolveAddress(href: string, base: string): string | null {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.length > maxAddressLength) return null;
  if (/^(?:javascript|mailto|tel|data|about|vbscript|blob):/i.test(trimmed)) return null;
  if (!URL.canParse(trimmed, base)) return null;
  const address = new URL(trimmed, base);
  return ['http:', 'https:', 'file:'].includes(address.protocol) ? address.href : null;
}

const maxAddressLength = 4000;
