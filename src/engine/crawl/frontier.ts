interface Link {
  readonly key: string;
  readonly next: Link | null;
}

/** First in, first out; never changed. */
interface Line {
  readonly rank: number;
  readonly front: Link | null;
  /** What came last stands first. */
  readonly back: Link | null;
}

/** What waits at one host, best rank first, in each rank the oldest first. */
export type Frontier = readonly Line[];

/** The best entry and what is left; null where nothing waits. */
export interface Taken {
  readonly key: string;
  readonly rank: number;
  readonly rest: Frontier;
}

/** Adds an entry behind those of its rank. */
export function putIn(frontier: Frontier, rank: number, key: string): Frontier {
  const place = frontier.findIndex((line) => line.rank >= rank);
  const found = place === -1 ? undefined : frontier[place];
  if (found?.rank === rank) {
    return frontier.with(place, { ...found, back: { key, next: found.back } });
  }
  const line: Line = { rank, front: { key, next: null }, back: null };
  return place === -1 ? [...frontier, line] : frontier.toSpliced(place, 0, line);
}

/** Puts an entry that was taken back before those of its rank. */
export function putBack(frontier: Frontier, rank: number, key: string): Frontier {
  const place = frontier.findIndex((line) => line.rank >= rank);
  const found = place === -1 ? undefined : frontier[place];
  if (found?.rank === rank) {
    return frontier.with(place, { ...found, front: { key, next: found.front } });
  }
  return putIn(frontier, rank, key);
}

function turn(back: Link | null): Link | null {
  let front: Link | null = null;
  for (let link = back; link !== null; link = link.next) front = { key: link.key, next: front };
  return front;
}

/** Takes the best entry. */
export function takeBest(frontier: Frontier): Taken | null {
  const [line, ...others] = frontier;
  if (line === undefined) return null;
  const turned = line.front === null ? { ...line, front: turn(line.back), back: null } : line;
  const { front } = turned;
  if (front === null) return takeBest(others);
  const rest = { ...turned, front: front.next };
  const isEmpty = rest.front === null && rest.back === null;
  return { key: front.key, rank: line.rank, rest: isEmpty ? others : [rest, ...others] };
}
