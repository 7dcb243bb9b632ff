/** An expected failure as a value. `code` comes from the caller's closed union. */
export interface Failure<Code extends string> {
  readonly code: Code;
  readonly message: string;
}

/** Either a value or an expected failure. */
export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure<Code> };
