import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createInspector } from '../src/browser/inspector/inspector.ts';

export default defineUnlistedScript(() => {
  globalThis.mingchaInspector ??= createInspector(document);
});
