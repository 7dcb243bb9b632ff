import { engineVersion } from '../engine/model/engine-version.ts';

/**
 * How the command line names itself to servers: what it is, and where to reach whoever runs it, where they say so.
 * `contact` is an address of the web or a mail address, in ASCII.
 */
export function userAgent(contact: string | null): string {
  const reach = contact === null ? '' : `; +${contact}`;
  return `mingcha/${engineVersion} (open-source government disclosure audit tool${reach})`;
}
