import '../src/browser/forbid-eval.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { startWorker } from '../src/browser/start-worker.ts';

export default defineBackground({
  type: 'module',
  main: () => {
    startWorker();
  },
});
