import type { Place } from '../../engine/model/popup-message.ts';
import type { CrawlProgress, FinishReason } from '../../engine/model/site/crawl.ts';
import type { SiteAuditView } from '../../engine/model/site-audit-view.ts';
import type { AuditWish, StoredAudit } from '../../engine/model/stored-audit.ts';

/** One address that could not be read, and why. */
export interface Trouble {
  readonly url: string;
  readonly reason: string;
}

/** How the audit under way is going. */
export type AuditRun =
  | {
      readonly phase: 'running' | 'stopping' | 'judging';
      readonly id: string;
      readonly progress: CrawlProgress | null;
      /** Newest first, a few. */
      readonly troubles: readonly Trouble[];
    }
  | { readonly phase: 'ended'; readonly id: string; readonly reason: FinishReason }
  | { readonly phase: 'failed'; readonly id: string; readonly message: string };

/** What became of the wish to start or to go on. */
export type StartAnswer =
  | { readonly state: 'started'; readonly id: string }
  /** The person did not grant access to the site. */
  | { readonly state: 'declined' }
  /** Another tab is at it. */
  | { readonly state: 'busy' };

/** Files that an audit can be saved as. */
export type AuditFile = 'json' | 'xlsx' | 'html' | 'docx' | 'archive';

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
