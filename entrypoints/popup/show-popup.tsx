import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import type { OpenScan } from '../../src/browser/open-scan.ts';
import { createPopupPort } from '../../src/browser/popup-port.ts';
import { parseSettings } from '../../src/browser/settings.ts';
import { PopupApp } from '../../src/ui/popup-app.tsx';

z.config({ jitless: true });

/** Shows the popup of a scan that is under way. */
export function showPopup({ tabId, settings, answer }: OpenScan): void {
  performance.mark('interface-loaded');
  const root = document.getElementById('popup');
  if (root === null) throw new Error('no place for the popup');
  createRoot(root).render(
    <StrictMode>
      <PopupApp
        port={createPopupPort(tabId, answer)}
        initialSettings={parseSettings(settings)}
        startsInSettings={new URLSearchParams(location.search).has('settings')}
        browserLanguage={navigator.language}
      />
    </StrictMode>,
  );
}
