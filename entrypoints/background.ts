import { z } from 'zod';
import { defineBackground } from 'wxt/utils/define-background';
import { startWorker } from '../src/browser/start-worker.ts';

export default defineBackground(() => {
  // The extension's content security policy forbids the compiled parsers that zod would try to make.
  z.config({ jitless: true });
  startWorker();
});
