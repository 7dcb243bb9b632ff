import { browser } from 'wxt/browser';
import type { Result } from '../engine/model/result.ts';
import type { DocumentCapture } from './inspector/capture-document.ts';
// The declaration of the global that the injected script sets.
import type {} from './inspector/inspector.ts';
import type { Place, PlaceResult, UnreadableReason } from '../engine/model/popup-message.ts';
import { explainRefusal, findUnreadableReason, refuseContentType } from './unreadable-reason.ts';

const inspectorFile = '/inspector.js';
const captureFile = '/capture.js';

/** Takes the document of a tab. Errors: why the tab cannot be read. */
export async function captureTab(
  tabId: number,
): Promise<Result<{ url: string; capture: DocumentCapture }, UnreadableReason>> {
  const [tab, injected] = await Promise.all([browser.tabs.get(tabId), injectCapture(tabId)]);
  const reason = findUnreadableReason(tab.url) ?? explainFailure(injected, tab.url);
  if (reason !== null) return refuse(reason);
  if (!injected.ok) throw new Error(injected.error.message);
  const capture = injected.value;
  const refusal = refuseContentType(capture.contentType);
  return refusal === null
    ? { ok: true, value: { url: tab.url ?? capture.url, capture } }
    : refuse(refusal);
}

type Injection = Result<DocumentCapture, 'not-injected'>;

async function injectCapture(tabId: number): Promise<Injection> {
  try {
    const [answer] = await browser.scripting.executeScript<[], DocumentCapture | undefined>({
      target: { tabId },
      files: [captureFile],
    });
    if (answer?.result != null) return { ok: true, value: answer.result };
    return { ok: false, error: { code: 'not-injected', message: '页面没有回应' } };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, error: { code: 'not-injected', message } };
  }
}

function explainFailure(injected: Injection, url: string | undefined): UnreadableReason | null {
  return injected.ok ? null : explainRefusal(url, injected.error.message);
}

/** Frames places in the tab's page; all missing where the inspector is gone (the page was left). */
export async function locateInTab(tabId: number, places: readonly Place[]): Promise<PlaceResult[]> {
  await browser.scripting.executeScript({ target: { tabId }, files: [inspectorFile] });
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: (wanted: Place[]) => globalThis.mingchaInspector?.show(wanted) ?? null,
    args: [[...places]],
  });
  return answer?.result ?? places.map(() => 'missing' as const);
}

/** Takes every mark out of the tab's page. */
export async function clearTab(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    func: () => globalThis.mingchaInspector?.clear(),
  });
}

function refuse(code: UnreadableReason): {
  ok: false;
  error: { code: UnreadableReason; message: string };
} {
  return { ok: false, error: { code, message: code } };
}
