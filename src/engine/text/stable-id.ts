/** Two independent 32-bit FNV-1a hashes of the parts, as 14 base-36 characters at most; equal parts give equal ids. */
export function stableId(parts: readonly (string | null)[]): string {
  const text = parts.join('\u001f');
  let first = 0x811c9dc5;
  let second = 0x01000193;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x01000193);
  }
  return toDigits(first) + toDigits(second);
}

function toDigits(hash: number): string {
  return (hash >>> 0).toString(36).padStart(7, '0');
}
