import { useSyncExternalStore } from 'react';

/** Rooms of the workbench, in the order of the rail. */
export const rooms = [
  'assessments',
  'targets',
  'systems',
  'review',
  'rectification',
  'exports',
  'site',
  'reports',
] as const;
export type Room = (typeof rooms)[number];

/** Where the workbench is: kept in the address, so that reloading or the back button loses nothing. */
export interface Route {
  readonly room: Room;
  /** What is opened in the room, outermost first: an assessment's id, a target's id, an item's id. */
  readonly path: readonly string[];
}

/** Stands where the id of a round does, while a new one is filled in. */
export const newRound = 'new';

/** Whether the room shows one round; the others are the same for all. */
export function isRoundRoom(room: Room): boolean {
  return room !== 'systems' && room !== 'site' && room !== 'reports';
}

/** The round that a place speaks of, or null. */
export function assessmentIdOf({ room, path: [id] }: Route): string | null {
  if (!isRoundRoom(room)) return null;
  return id === undefined || id === newRound ? null : id;
}

function isRoom(name: string | undefined): name is Room {
  return rooms.some((room) => room === name);
}

/** Reads `#/review/<assessment>/<target>`; null for anything else. */
export function parseRoute(hash: string): Route | null {
  const [room, ...path] = hash.replace(/^#\//, '').split('/').map(decodeURIComponent);
  return isRoom(room) ? { room, path } : null;
}

/** The address of a place in the workbench. */
export function hrefOf({ room, path }: Route): string {
  return `#/${[room, ...path].map(encodeURIComponent).join('/')}`;
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** The place that the address names; `first` where it names none. */
export function useRoute(first: Room): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return parseRoute(hash) ?? { room: first, path: [] };
}

/** Goes to a place. */
export function openRoute(route: Route): void {
  location.hash = hrefOf(route);
}
