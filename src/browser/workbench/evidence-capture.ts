import { browser } from 'wxt/browser';
import { formatBurntLine } from './burnt-line.ts';

interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Taken<Content> {
  readonly url: string;
  readonly at: string;
  readonly content: Content;
}

const lineHeight = 28;

async function findFrontPage(): Promise<{ id: number; url: string }> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !/^https?:/i.test(tab.url ?? '')) {
    throw new Error('读不到当前网页，请先切换到要取证的网页');
  }
  return { id: tab.id, url: tab.url ?? '' };
}

/** Browsers give a picture only to whom every site is open, or whose icon was clicked on that page. */
async function capture(): Promise<string> {
  try {
    return await browser.tabs.captureVisibleTab({ format: 'png' });
  } catch {
    if (!(await browser.permissions.request({ origins: ['<all_urls>'] }))) {
      throw new Error('没有得到截图许可。可在该网页上点一下工具栏里的明察图标，再截图');
    }
    return await browser.tabs.captureVisibleTab({ format: 'png' });
  }
}

/** Cuts the region out and prints the address and the moment below it. */
async function burnPicture(
  { url, at, content }: Taken<Blob>,
  region: Region | null,
): Promise<Blob> {
  const image = await createImageBitmap(content);
  const { left, top, width, height } = region ?? { left: 0, top: 0, width: 1, height: 1 };
  const size = {
    width: Math.max(1, Math.round(width * image.width)),
    height: Math.max(1, Math.round(height * image.height)),
  };
  const canvas = new OffscreenCanvas(Math.max(size.width, 480), size.height + lineHeight * 2);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('浏览器不能处理图片');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const from = [left * image.width, top * image.height] as const;
  pen.drawImage(image, ...from, size.width, size.height, 0, 0, size.width, size.height);
  pen.fillStyle = '#191e26';
  pen.font = '16px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
  pen.fillText(url, 8, size.height + 20, canvas.width - 16);
  pen.fillText(formatBurntLine(at), 8, size.height + lineHeight + 18, canvas.width - 16);
  return await canvas.convertToBlob({ type: 'image/png' });
}

async function takePageCopy(at: () => string): Promise<Taken<Blob>> {
  if (!(await browser.permissions.request({ permissions: ['pageCapture'] }))) {
    throw new Error('没有得到保存网页的许可');
  }
  const { id, url } = await findFrontPage();
  const content = await browser.pageCapture.saveAsMHTML({ tabId: id });
  if (content === undefined) throw new Error('这个网页不能保存');
  return { url, at: at(), content: new Blob([content], { type: 'multipart/related' }) };
}

async function readSelection(at: () => string): Promise<Taken<string>> {
  const { id, url } = await findFrontPage();
  const answers = await browser.scripting.executeScript({
    target: { tabId: id, allFrames: true },
    func: () => getSelection()?.toString() ?? '',
  });
  const content = answers.map(({ result }) => result ?? '').find((text) => text !== '') ?? '';
  return { url, at: at(), content };
}

/** Takes evidence from the page in front of the side panel. */
export function createEvidenceCapture(at: () => string) {
  // The API is not there before its permission is given; Firefox does not have it at all.
  const canCopyPages = location.protocol === 'chrome-extension:';
  return {
    takePicture: async (): Promise<Taken<Blob>> => {
      const { url } = await findFrontPage();
      const address = await capture();
      return { url, at: at(), content: await (await fetch(address)).blob() };
    },
    burnPicture,
    takePageCopy: canCopyPages ? () => takePageCopy(at) : null,
    readSelection: () => readSelection(at),
  };
}
