/** What the first bytes of a picture say of it. */
export interface PictureSize {
  readonly type: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpegStart = 0xffd8;
/** Signature, then length, name and the two sides of the first chunk. */
const pngHeadBytes = 24;

function measurePng(view: DataView): PictureSize | null {
  if (view.byteLength < pngHeadBytes) return null;
  if (pngSignature.some((byte, i) => view.getUint8(i) !== byte)) return null;
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** SOF0–SOF15 name the sides; of that range C4, C8 and CC are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function measureJpeg(view: DataView): PictureSize | null {
  if (view.byteLength < 4 || view.getUint16(0) !== jpegStart) return null;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) {
      return { type: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    // Any number of FF may fill the room before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Kind and sides of a PNG or JPEG, read from its head; null where it is neither or has no area. Units: pixels. */
export function measurePicture(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = measurePng(view) ?? measureJpeg(view);
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}
