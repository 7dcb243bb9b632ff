import { browser } from 'wxt/browser';
import type { SheetPlace } from '../../engine/model/assessment/judgement-view.ts';
import type { Place } from '../../engine/model/popup-message.ts';
import { framePlaces } from '../crawl/open-evidence.ts';
import { findTabBeside, keepBesideItem } from './beside-items.ts';

/** Firefox's side panel, which the types of Chrome do not name. */
interface Sidebar {
  readonly open: () => Promise<void>;
}

function isSidebar(api: unknown): api is Sidebar {
  return typeof api === 'object' && api !== null && 'open' in api;
}

function findSidebar(api: object): Sidebar | null {
  return 'sidebarAction' in api && isSidebar(api.sidebarAction) ? api.sidebarAction : null;
}

const notShown = '网页已打开，侧边栏没有自动打开：请从浏览器的侧边栏菜单里选“明察”，里面就是这一项';

/** Only a click or a key may show the panel; Firefox allows nothing to come before it. */
async function showPanel(): Promise<void> {
  try {
    const sidebar = findSidebar(browser);
    if (sidebar !== null) return await sidebar.open();
    const { id } = await browser.windows.getCurrent();
    if (id !== undefined) await browser.sidePanel.open({ windowId: id });
  } catch (error) {
    throw new Error(notShown, { cause: error });
  }
}

/** Shows the page in the tab that was opened for the agency before, else in a new one. */
async function showPage(url: string, place: SheetPlace): Promise<number | null> {
  const known = await findTabBeside(place.assessmentId, place.targetId);
  if (known !== null) {
    try {
      const [{ windowId }, here] = await Promise.all([
        browser.tabs.get(known),
        browser.windows.getCurrent(),
      ]);
      if (windowId === here.id) {
        await browser.tabs.update(known, { url, active: true });
        return known;
      }
    } catch {
      // Closed by now.
    }
  }
  return (await browser.tabs.create({ url })).id ?? null;
}

/**
 * Opens a page, the places framed in it, and beside it the side panel at the item that is judged.
 * Errors: rejects with what to do where the browser does not show the panel; the page is open all the same.
 */
export function createBesideOpener(now: () => Date) {
  return async (
    url: string,
    places: readonly Place[],
    place: SheetPlace,
    itemId: string,
  ): Promise<void> => {
    if (!/^https?:\/\//i.test(url)) return;
    const showing = showPanel();
    const opening = async (): Promise<void> => {
      const tabId = await showPage(url, place);
      if (tabId === null) return;
      const { assessmentId, targetId, systemKey } = place;
      const item = { assessmentId, targetId, systemKey, itemId, host: new URL(url).host };
      await keepBesideItem(tabId, { ...item, at: now().toISOString() });
      await framePlaces(tabId, places);
    };
    await Promise.all([showing, opening()]);
  };
}
