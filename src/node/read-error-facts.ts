/** Name and code of a thrown error, those of its cause first; "" where it has none. */
export function readErrorFacts(error: unknown): { readonly name: string; readonly code: string } {
  if (!(error instanceof Error)) return { name: '', code: '' };
  const inner = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in inner && typeof inner.code === 'string' ? inner.code : '';
  return { name: error.name, code };
}
