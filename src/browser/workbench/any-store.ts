/** A store whose records are known only by their key. */
export interface AnyStore {
  get(key: string | string[]): Promise<unknown>;
  put(value: unknown, key?: unknown): Promise<unknown>;
  delete(key: string | string[]): Promise<void>;
  getAll(range?: IDBKeyRange): Promise<unknown[]>;
}

function isStore(value: unknown): value is AnyStore {
  return typeof value === 'object' && value !== null && 'put' in value;
}

/** The store of a transaction that may write, whatever its records are. Errors: thrown where the transaction may only read. */
export function anyStoreOf<Name extends string>(
  work: { objectStore(name: Name): unknown },
  name: Name,
): AnyStore {
  const found = work.objectStore(name);
  if (isStore(found)) return found;
  throw new Error(`数据库里没有这个存储：${name}`);
}
