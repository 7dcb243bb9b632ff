import { browser } from 'wxt/browser';
import { listPortalHosts } from '../../engine/index.ts';

const originsOf = (home: string): string[] => listPortalHosts(home).map((host) => `*://${host}/*`);

/** Whether every host of a portal may be read. */
export async function hasAccess(home: string): Promise<boolean> {
  return await browser.permissions.contains({ origins: originsOf(home) });
}

/** Origins of a portal where it may not be read yet; none where it may. */
export async function listMissingOrigins(home: string): Promise<readonly string[]> {
  return (await hasAccess(home)) ? [] : originsOf(home);
}

/** Asks for access to origins in one step; only a click may ask. False where it is declined. */
export async function requestOrigins(origins: readonly string[]): Promise<boolean> {
  return origins.length === 0 || (await browser.permissions.request({ origins: [...origins] }));
}

/** Asks for access to the hosts of one portal; only a click may ask. False where it is declined. */
export async function requestAccess(home: string): Promise<boolean> {
  return await browser.permissions.request({ origins: originsOf(home) });
}

/** Gives the access to a portal back; what the extension always has stays. */
export async function returnAccess(home: string): Promise<void> {
  await browser.permissions.remove({ origins: originsOf(home) }).catch(() => undefined);
}
