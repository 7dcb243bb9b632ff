const shardCount = 256;

/** A map that is never changed: an edit copies only the shards it touches. */
export interface Table<T> {
  readonly shards: readonly ReadonlyMap<string, T>[];
  readonly size: number;
}

/** A table while one step works on it. */
export interface TableDraft<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  size(): number;
  values(): Iterable<T>;
  /** The table as it stands now; the draft is not used after it. */
  close(): Table<T>;
}

function shardOf(key: string): number {
  let hash = 0;
  for (let place = 0; place < key.length; place += 1) {
    hash = (Math.imul(hash, 31) + key.charCodeAt(place)) | 0;
  }
  return (hash ^ (hash >>> 16)) & (shardCount - 1);
}

/** A table without entries. */
export function createTable<T>(): Table<T> {
  const empty: ReadonlyMap<string, T> = new Map();
  return { shards: Array.from({ length: shardCount }, () => empty), size: 0 };
}

/** Looks into a table without opening it. */
export function lookUp<T>(table: Table<T>, key: string): T | undefined {
  return table.shards[shardOf(key)]?.get(key);
}

/** All values, in an order that the entries and their ages alone decide. */
export function listValues<T>(table: Table<T>): T[] {
  return table.shards.flatMap((shard) => [...shard.values()]);
}

/** Opens a table for the edits of one step; the table itself stays as it is. */
export function openTable<T>(table: Table<T>): TableDraft<T> {
  const own = new Map<number, Map<string, T>>();
  let { size } = table;
  const read = (shard: number): ReadonlyMap<string, T> | undefined =>
    own.get(shard) ?? table.shards[shard];
  return {
    get: (key) => read(shardOf(key))?.get(key),
    set: (key, value) => {
      const shard = shardOf(key);
      const entries = own.get(shard) ?? new Map(table.shards[shard]);
      own.set(shard, entries);
      if (!entries.has(key)) size += 1;
      entries.set(key, value);
    },
    size: () => size,
    values: () => table.shards.flatMap((_, shard) => [...(read(shard)?.values() ?? [])]),
    close: () =>
      own.size === 0
        ? table
        : { shards: table.shards.map((shard, place) => own.get(place) ?? shard), size },
  };
}
