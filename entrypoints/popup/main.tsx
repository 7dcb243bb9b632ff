import '../../src/browser/forbid-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
// The declaration of the global that the popup's first script sets.
import type {} from '../../src/browser/open-scan.ts';
import { createPopupPort } from '../../src/browser/popup-port.ts';
import { parseSettings } from '../../src/browser/settings.ts';
import { PopupApp } from '../../src/ui/popup-app.tsx';
import '../../src/ui/popup.css';

performance.mark('interface-loaded');

const scan = await globalThis.mingchaOpenScan;
const root = document.getElementById('popup');
if (root === null || scan == null) throw new Error('no tab to check');
createRoot(root).render(
  <StrictMode>
    <PopupApp
      port={createPopupPort(scan.tabId, scan.answer)}
      initialSettings={parseSettings(scan.settings)}
      startsInSettings={new URLSearchParams(location.search).has('settings')}
      browserLanguage={navigator.language}
    />
  </StrictMode>,
);
