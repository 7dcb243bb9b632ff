import { browser } from 'wxt/browser';
import { listPortalHosts } from '../../engine/index.ts';

const originsOf = (home: string): string[] => listPortalHosts(home).map((host) => `*://${host}/*`);

/** Asks for access to the hosts of one portal; only a click may ask. False where it is declined. */
export async function requestAccess(home: string): Promise<boolean> {
  return await browser.permissions.request({ origins: originsOf(home) });
}

/** Gives the access to a portal back; what the extension always has stays. */
export async function returnAccess(home: string): Promise<void> {
  await browser.permissions.remove({ origins: originsOf(home) }).catch(() => undefined);
}
