import { openScan } from '../../src/browser/open-scan.ts';
import '../../src/ui/popup.css';

// Small, so that the page is being read while the interface is loaded.
const opening = openScan(location.search);
const { showPopup } = await import('./show-popup.tsx');
const scan = await opening;
if (scan === null) throw new Error('no tab to check');
showPopup(scan);
