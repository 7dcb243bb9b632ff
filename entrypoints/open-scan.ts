import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openScan } from '../src/browser/open-scan.ts';

// The popup's first script: small and alone, so that the page is read while the interface is loaded.
export default defineUnlistedScript(() => {
  globalThis.mingchaOpenScan = openScan(location.search);
});
