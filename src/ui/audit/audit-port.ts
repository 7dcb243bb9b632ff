import type { AuditFile, AuditRun, StartAnswer } from '../../engine/model/audit-run.ts';
import type { Place } from '../../engine/model/popup-message.ts';
import type { SiteAuditView } from '../../engine/model/site-audit-view.ts';
import type { AuditWish, StoredAudit } from '../../engine/model/stored-audit.ts';

/** All that the audit desk asks of the world around it. */
export interface AuditPort {
  readonly systems: readonly { readonly id: string; readonly name: string }[];
  /** Newest first. */
  list(): Promise<readonly StoredAudit[]>;
  /** Asks for access to the site, so it must be called in the click itself. */
  start(wish: AuditWish): Promise<StartAnswer>;
  resume(audit: StoredAudit): Promise<StartAnswer>;
  /** Ends the run: what was obtained is kept, and judged unless it is to go on later. */
  stop(how: 'pause' | 'finish'): void;
  /** Judges what an unfinished audit has so far. */
  judge(id: string): Promise<void>;
  /** Calls whenever the run changes; the function it gives ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly readRun: () => AuditRun | null;
  findResult(id: string): Promise<SiteAuditView | null>;
  /** Saves a file and tells its name. */
  save(id: string, file: AuditFile): Promise<string>;
  remove(audit: StoredAudit): Promise<void>;
  /** Opens a page, the places framed where they can be found. */
  open(url: string, places: readonly Place[]): Promise<void>;
}
