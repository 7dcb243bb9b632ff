import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { captureDocument } from '../src/browser/inspector/capture-document.ts';

// What the script returns is the answer to its injection: one way to the page and back.
export default defineUnlistedScript(() => captureDocument(document));
