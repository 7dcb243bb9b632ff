/** Things in the order of their coming. */
export interface Inbox<Item> {
  readonly put: (item: Promise<Item>) => void;
  /** The next thing; waits where none has come. */
  readonly take: () => Promise<Item>;
}

/** Opens an inbox. A race over promises would do, but it keeps all that came until the last of them settles. */
export function openInbox<Item>(): Inbox<Item> {
  const come: Promise<Item>[] = [];
  let wake: () => void = () => undefined;
  const take = async (): Promise<Item> => {
    const [first] = come.splice(0, 1);
    if (first !== undefined) return first;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
    return take();
  };
  return {
    put: (item) => {
      come.push(item);
      wake();
    },
    take,
  };
}
