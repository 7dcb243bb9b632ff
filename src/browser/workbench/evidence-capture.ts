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

const lineHeight = 24;
const leastWidth = 480;

const declined = '没有得到许可，没有取证。可在该网页上点一下工具栏里的明察图标，再试一次';

async function findFrontTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Asks for every site: browsers name the page in front only to whom it is open, and give a picture for nothing less. */
async function askForSites(): Promise<boolean> {
  return await browser.permissions.request({ origins: ['<all_urls>'] });
}

/** Firefox takes a question only in the click itself; elsewhere it waits until it is known to be needed. */
async function askAtOnce(): Promise<void> {
  if (location.protocol === 'moz-extension:') await askForSites();
}

/** The page in front; where the browser does not name it, the person is asked first. */
async function findFrontPage(): Promise<{ id: number; url: string }> {
  const seen = await findFrontTab();
  if (seen?.url === undefined && !(await askForSites())) throw new Error(declined);
  const tab = seen?.url === undefined ? await findFrontTab() : seen;
  if (tab?.id === undefined || !/^https?:/i.test(tab.url ?? '')) {
    throw new Error('当前标签页不是网页，请先切换到要取证的网页');
  }
  return { id: tab.id, url: tab.url ?? '' };
}

async function capture(): Promise<string> {
  try {
    return await browser.tabs.captureVisibleTab({ format: 'png' });
  } catch {
    if (!(await askForSites())) throw new Error(declined);
    return await browser.tabs.captureVisibleTab({ format: 'png' });
  }
}

async function takePicture(at: () => string): Promise<Taken<Blob>> {
  await askAtOnce();
  const { url } = await findFrontPage();
  const address = await capture();
  return { url, at: at(), content: await (await fetch(address)).blob() };
}

const font = '16px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** Breaks a text where it would leave the width: an address is evidence only while it can be read. */
function breakLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [''];
  for (const sign of text) {
    const longer = `${lines.at(-1) ?? ''}${sign}`;
    if (widthOf(longer) <= width) lines.splice(-1, 1, longer);
    else lines.push(sign);
  }
  return lines;
}

/** Cuts the region out and prints the address and the moment on a band below it. */
async function burnPicture(
  { url, at, content }: Taken<Blob>,
  region: Region | null,
): Promise<Blob> {
  const image = await createImageBitmap(content);
  const share = region ?? { left: 0, top: 0, width: 1, height: 1 };
  const left = Math.round(share.left * image.width);
  const top = Math.round(share.top * image.height);
  const width = Math.max(1, Math.round(share.width * image.width));
  const height = Math.max(1, Math.round(share.height * image.height));
  const canvas = new OffscreenCanvas(Math.max(width, leastWidth), height);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('浏览器不能处理图片');
  pen.font = font;
  const measure = (text: string): number => pen.measureText(text).width;
  const lines = breakLines(url, canvas.width - 16, measure);
  lines.push(formatBurntLine(at));
  // Empties the canvas, and its pen with it.
  canvas.height = height + lines.length * lineHeight + 12;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, height);
  pen.drawImage(image, left, top, width, height, 0, 0, width, height);
  pen.fillStyle = '#e8ebf0';
  pen.fillRect(0, height, canvas.width, canvas.height - height);
  pen.fillStyle = '#191e26';
  pen.font = font;
  for (const [i, line] of lines.entries()) pen.fillText(line, 8, height + 22 + i * lineHeight);
  return await canvas.convertToBlob({ type: 'image/png' });
}

async function takePageCopy(at: () => string): Promise<Taken<Blob>> {
  if (!(await browser.permissions.request({ permissions: ['pageCapture'] }))) {
    throw new Error('没有得到保存网页的许可，没有取证。可以再点一次并选择允许，也可以改用截图');
  }
  const { id, url } = await findFrontPage();
  const content = await browser.pageCapture.saveAsMHTML({ tabId: id });
  if (content === undefined) throw new Error('这个网页不能保存');
  return { url, at: at(), content: new Blob([content], { type: 'multipart/related' }) };
}

async function readSelection(at: () => string): Promise<Taken<string>> {
  await askAtOnce();
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
    takePicture: () => takePicture(at),
    burnPicture,
    takePageCopy: canCopyPages ? () => takePageCopy(at) : null,
    readSelection: () => readSelection(at),
  };
}
