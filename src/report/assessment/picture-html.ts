import { escapeHtml, linkTo } from '../site/escape-html.ts';
import { beijingTime } from '../site/list-facts.ts';
import { fitInto, type RoundPicture } from './round-pictures.ts';

const box = { width: 800, height: 600 };
/** Bytes encoded at a time: a multiple of three, so that the parts join. */
const step = 24_576;

/** How pictures look, in the page's style. */
export const pictureStyle =
  'figure{margin:10px 0}figure img{display:block;max-width:100%;height:auto;border:1px solid var(--line)}figcaption{font-size:13px;overflow-wrap:anywhere}';

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += step) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + step))));
  }
  return parts.join('');
}

/** A picture inside the page, with where and when it was taken and its seal. */
export function drawPicture(picture: RoundPicture, itemTitle: string): string {
  const { url, at, text, sha256, type, bytes } = picture;
  const { width, height } = fitInto(picture, box);
  const time = beijingTime(at);
  const told = [`截图：${itemTitle}`, text, url].filter((part) => part !== '').join('，');
  const moment = time === null ? '' : `，${time} 截取`;
  const said = text === '' ? '' : `<br>${escapeHtml(text)}`;
  return `<figure><img src="data:image/${type};base64,${toBase64(bytes)}" width="${String(width)}" height="${String(height)}" alt="${escapeHtml(told)}"><figcaption>${linkTo(url)}${moment}${said}<br>SHA-256：${escapeHtml(sha256)}</figcaption></figure>`;
}
