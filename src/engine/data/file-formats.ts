import { z } from 'zod';
import formats from './file-formats.json' with { type: 'json' };

/** Extensions (lower case, without the dot) of files that count as attachments. */
export const fileFormats: ReadonlySet<string> = new Set(
  z.array(z.string()).parse(formats.extensions),
);
