interface Schema<Value> {
  readonly safeParse: (value: unknown) => { success: true; data: Value } | { success: false };
}

/** What cannot be read any more is left out, never guessed. */
export function readRecords<Value>(
  schema: Schema<Value>,
  values: readonly unknown[],
): readonly Value[] {
  return values.flatMap((value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}

/** The record, or null where there is none that can be read. */
export function readRecord<Value>(schema: Schema<Value>, value: unknown): Value | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
