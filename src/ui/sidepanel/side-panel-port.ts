import type { FrontTab } from '../../engine/model/assessment/beside-item.ts';
import type { Place } from '../../engine/model/popup-message.ts';
import type { SiteAuditView } from '../../engine/model/site-audit-view.ts';
import type { PanelJudgement } from './judging-panel.tsx';

/** All that the side panel asks of the world around it. */
export interface SidePanelPort {
  /** Tells of the tab in front, now and whenever it changes. The function it gives ends that. */
  readonly watchFront: (listener: (front: FrontTab) => void) => () => void;
  /** Calls whenever an audit was judged or removed; the function it gives ends that. */
  readonly watchAudits: (listener: () => void) => () => void;
  /** The latest judged audit of the portal that an address belongs to; null where there is none. */
  readonly findAudit: (url: string) => Promise<SiteAuditView | null>;
  /** Whether a column belongs to the disclosure platform (政府信息公开平台). */
  readonly isOnPlatform: (columnId: string) => boolean;
  /** Opens a page, the places framed where they can be found. */
  readonly open: (url: string, places: readonly Place[]) => Promise<void>;
  /** Opens the workbench, for the portal of an address where there is one. */
  readonly openWorkbench: (url: string | null) => Promise<void>;
  /** Opens the records of the rounds, for judging beside the page; null where there is no such thing. */
  readonly openJudgement: (() => Promise<PanelJudgement>) | null;
}
