import '../../src/browser/forbid-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openReportPort } from '../../src/browser/open-report-port.ts';
import { parseSettings } from '../../src/browser/settings.ts';
import { readStoredSettings } from '../../src/browser/stored-settings.ts';
import { openPorts } from '../../src/browser/workbench/open-ports.ts';
import { WorkbenchApp } from '../../src/ui/workbench/workbench-app.tsx';
import '../../src/ui/workbench/workbench.css';

const openAssessments = () => openPorts(() => new Date());
const settings = parseSettings(await readStoredSettings());
const root = document.getElementById('workbench');
if (root === null) throw new Error('no place for the workbench');
createRoot(root).render(
  <StrictMode>
    <WorkbenchApp
      reports={openReportPort(() => new Date())}
      openAudits={async () =>
        (await import('../../src/browser/audit-port.ts')).createAuditPort(() => new Date())
      }
      openAssessments={openAssessments}
      startUrl={new URLSearchParams(location.search).get('audit')}
      settings={settings}
      browserLanguage={navigator.language}
    />
  </StrictMode>,
);
