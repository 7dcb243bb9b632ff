import { beijingTime } from '../site/list-facts.ts';
import type { PictureSize } from './measure-picture.ts';

/** A sealed picture of an item, with its bytes as they were sealed. */
export interface RoundPicture extends PictureSize {
  readonly targetId: string;
  readonly itemId: string;
  readonly url: string;
  readonly at: string;
  /** What the person says of it. */
  readonly text: string;
  /** Of the bytes; who has the file can check it. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** The pictures that go into a file, and how many do not. */
export interface RoundPictures {
  readonly pictures: readonly RoundPicture[];
  /** Beyond the limits of a file. */
  readonly leftOut: number;
  /** Without their bytes, or changed since they were sealed. */
  readonly broken: number;
}

/** A file without pictures. */
export const noPictures: RoundPictures = { pictures: [], leftOut: 0, broken: 0 };

/** What a file may hold, so that it can still be sent and opened. */
const maxPictures = 200;
const maxMegabytes = 20;

/** A picture that may go into a file. */
export interface PictureWish {
  readonly sizeBytes: number;
  /** Whether its item is held against the agency: those go first. */
  readonly isProblem: boolean;
}

/** Those that a file can hold, in the order given; the picture of a problem never gives way to another. */
export function choosePictures<Wish extends PictureWish>(wishes: readonly Wish[]): readonly Wish[] {
  const chosen = new Set<Wish>();
  let room = maxMegabytes * 1024 * 1024;
  for (const wish of wishes.toSorted((a, b) => Number(b.isProblem) - Number(a.isProblem))) {
    if (chosen.size === maxPictures) break;
    if (wish.sizeBytes > room) continue;
    chosen.add(wish);
    room -= wish.sizeBytes;
  }
  return wishes.filter((wish) => chosen.has(wish));
}

/** Where the pictures of one item are looked up. */
export function placeOf({ targetId, itemId }: Pick<RoundPicture, 'targetId' | 'itemId'>): string {
  return `${targetId}\n${itemId}`;
}

/** What stands below a picture: address, moment, what the person says of it, seal. */
export function describePicture({ url, at, text, sha256 }: RoundPicture): string {
  const time = beijingTime(at);
  return [url, time === null ? '' : `${time} 截取`, text, `SHA-256：${sha256}`]
    .filter((part) => part !== '')
    .join('　');
}

/** What is not in the file and where it is, in one line; "" where all are in it. */
export function describeLeftOut({ leftOut, broken }: RoundPictures): string {
  const limit = `${String(maxPictures)}张或${String(maxMegabytes)} MB`;
  const beyond = `另有${String(leftOut)}张截图超出一个文件的限度（${limit}），未附，见工作台或其备份。`;
  const damaged = `有${String(broken)}张截图内容缺失或与封存时的 SHA-256 不符，未附。`;
  return `${leftOut > 0 ? beyond : ''}${broken > 0 ? damaged : ''}`;
}

/** The size at which a picture is printed: within a box, never larger than it is. Units: pixels. */
export function fitInto(
  { width, height }: Pick<PictureSize, 'width' | 'height'>,
  box: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, box.width / width, box.height / height);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
