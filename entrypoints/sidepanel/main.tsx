import '../../src/browser/forbid-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { parseSettings } from '../../src/browser/settings.ts';
import { createSidePanelPort } from '../../src/browser/side-panel-port.ts';
import { readStoredSettings } from '../../src/browser/stored-settings.ts';
import { SidePanel } from '../../src/ui/sidepanel/side-panel.tsx';
import '../../src/ui/sidepanel/side-panel.css';

const settings = parseSettings(await readStoredSettings());
const root = document.getElementById('panel');
if (root === null) throw new Error('no place for the panel');
createRoot(root).render(
  <StrictMode>
    <SidePanel
      port={await createSidePanelPort()}
      settings={settings}
      browserLanguage={navigator.language}
    />
  </StrictMode>,
);
