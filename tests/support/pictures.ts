import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { RoundPicture } from '../../src/report/assessment/round-pictures.ts';

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, named, crc(named)]);
}

function crc(bytes: Buffer): Buffer {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
    }
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE((value ^ 0xffffffff) >>> 0);
  return sum;
}

/** A real PNG: grey, with a dark frame, so that a stretched or cut picture is seen. */
export function pngOf(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 0xcc);
  for (let y = 0; y < height; y += 1) {
    const row = rows.subarray(y * (width + 1), (y + 1) * (width + 1));
    if (y < 6 || y >= height - 6) row.fill(0x33);
    row.subarray(0, 7).fill(0x33);
    row.subarray(-6).fill(0x33);
    row[0] = 0;
  }
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** An invented picture of one item of one agency. */
export function pictureOf(
  partial: Pick<RoundPicture, 'targetId' | 'itemId'> & Partial<RoundPicture>,
): RoundPicture {
  const { width = 48, height = 32 } = partial;
  const bytes = partial.bytes ?? pngOf(width, height);
  return {
    type: 'png',
    width,
    height,
    url: 'https://www.lanxi-demo.gov.cn/zwgk/1.html',
    at: '2026-11-21T03:00:00.000Z',
    text: '栏目打开后为空',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    ...partial,
  };
}
