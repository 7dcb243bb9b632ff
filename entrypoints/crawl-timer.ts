import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveTimer } from '../src/browser/crawl/worker-clock.ts';

// Runs as a web worker of the workbench.
export default defineUnlistedScript(() => {
  serveTimer(globalThis);
});
