import type { CrawlProgress, FinishReason } from './site/crawl.ts';

/** An address that gave no page, and why, as a person reads it. */
export interface Trouble {
  readonly url: string;
  readonly reason: string;
}

/** How the site audit under way in the extension is going. */
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
