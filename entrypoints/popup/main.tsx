import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { findPopupTab } from '../../src/browser/find-tab.ts';
import { createPopupPort } from '../../src/browser/popup-port.ts';
import { readSettings } from '../../src/browser/settings.ts';
import { PopupApp } from '../../src/ui/popup-app.tsx';
import '../../src/ui/popup.css';

z.config({ jitless: true });

const [tabId, settings] = await Promise.all([findPopupTab(location.search), readSettings()]);
const root = document.getElementById('popup');
if (root === null || tabId === null) throw new Error('no tab to check');
createRoot(root).render(
  <StrictMode>
    <PopupApp
      port={createPopupPort(tabId)}
      initialSettings={settings}
      startsInSettings={new URLSearchParams(location.search).has('settings')}
      browserLanguage={navigator.language}
    />
  </StrictMode>,
);
