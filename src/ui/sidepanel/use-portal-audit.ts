import { useCallback, useEffect, useState } from 'react';
import type { FrontTab } from '../../engine/model/assessment/beside-item.ts';
import type { SiteAuditView } from '../../engine/model/site-audit-view.ts';
import type { SidePanelPort } from './side-panel-port.ts';

/** What the side panel knows of the tab in front. */
export interface PortalAudit {
  readonly front: FrontTab;
  /** Undefined while it is looked for, null where there is none. */
  readonly view: SiteAuditView | null | undefined;
  /** Why the last wish failed; null where it did not. */
  readonly trouble: string | null;
  /** Lets work go on and tells where it fails. */
  readonly attempt: (work: Promise<unknown>) => void;
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).host : null;
}

function isSame(a: FrontTab, b: FrontTab): boolean {
  return a.url === b.url && a.asked?.at === b.asked?.at;
}

/** Follows the tab in front and finds the audit of its portal; one portal's is never shown for another. */
export function usePortalAudit(port: SidePanelPort): PortalAudit {
  const [front, setFront] = useState<FrontTab>({ url: null, asked: null });
  const { url } = front;
  const [held, setHeld] = useState<{ host: string | null; view: SiteAuditView | null } | null>(
    null,
  );
  const [trouble, setTrouble] = useState<string | null>(null);
  const attempt = useCallback((work: Promise<unknown>): void => {
    work.then(
      () => setTrouble(null),
      (error: unknown) => setTrouble(error instanceof Error ? error.message : String(error)),
    );
  }, []);

  const [changes, setChanges] = useState(0);

  useEffect(
    () => port.watchFront((next) => setFront((held) => (isSame(held, next) ? held : next))),
    [port],
  );
  useEffect(() => port.watchAudits(() => setChanges((count) => count + 1)), [port]);
  useEffect(() => {
    if (url === null) return undefined;
    let isWanted = true;
    attempt(
      port.findAudit(url).then((view) => {
        if (isWanted) setHeld({ host: hostOf(url), view });
      }),
    );
    return () => {
      isWanted = false;
    };
  }, [port, url, changes, attempt]);

  const isHeld = held !== null && held.host === hostOf(url);
  const view = url === null ? null : isHeld ? held.view : undefined;
  return { front, view, trouble, attempt };
}
