/** Two independent 32-bit FNV-1a hashes of the parts, as 14 base-36 characters at most; equal parts give equal ids. */
export function stableId(parts: readonly (string | null)[]): string {
  const text = parts.map((part) => part ?? '').join('\u001f');
  return hash(text, 0x811c9dc5) + hash(text, 0x01000193);
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let i = 0; i < text.length; i += 1) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193) >>> 0;
  }
  return value.toString(36).padStart(7, '0');
}
