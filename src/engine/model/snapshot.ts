import { z } from 'zod';

/** A document inside a frame of the page, of the same origin. */
export const FrameSnapshot = z.object({ url: z.string(), html: z.string() });
export type FrameSnapshot = z.infer<typeof FrameSnapshot>;

/** Form of the file that a page was made from; places can be shown in `html` alone. */
export const Carrier = z.enum(['html', 'docx', 'pdf', 'text']);
export type Carrier = z.infer<typeof Carrier>;

/** One page as an adapter obtained it; the only thing that enters the engine. */
export const Snapshot = z.object({
  /** Absolute address the user asked for. */
  url: z.string(),
  /** Absolute address after redirects. */
  finalUrl: z.string(),
  status: z.number().int().nullable(),
  via: z.enum(['tab', 'fetch', 'file', 'render']),
  carrier: Carrier,
  /** Moment of capture, ISO 8601; null for a file read from disk. */
  capturedAt: z.string().nullable(),
  /** Name of the encoding that the bytes really are in, lower case. */
  encoding: z.string(),
  html: z.string(),
  frames: z.array(FrameSnapshot),
  /** SHA-256 of the page's bytes, hexadecimal. */
  sha256: z.string(),
  /** True where an adapter cut the page at its size limit. */
  truncated: z.boolean(),
});
export type Snapshot = z.infer<typeof Snapshot>;
