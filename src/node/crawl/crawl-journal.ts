import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';
import { ChainLink } from '../../archive/manifest.ts';
import { CivilDate } from '../../engine/model/civil-date.ts';
import { Level } from '../../engine/model/level.ts';
import { CrawlEvent, FinishReason } from '../../engine/model/site/crawl.ts';
import { writeWhole } from './write-whole.ts';

/** First line: what was asked for, and where the crawl before it lies. */
export const JournalHead = z.object({
  kind: z.literal('head'),
  schema: z.literal('mingcha/crawl-journal@1'),
  url: z.string(),
  name: z.string().nullable(),
  level: Level.nullable(),
  asOf: CivilDate,
  /** Folder of the crawl before this one, beside the journal; null for a first crawl. */
  earlier: z.string().nullable(),
  link: ChainLink,
});
export type JournalHead = z.infer<typeof JournalHead>;

/** One thing that happened, and the stretch of the archive that was written before it. */
export const JournalStep = z.object({
  kind: z.literal('step'),
  event: CrawlEvent,
  link: ChainLink.nullable(),
});
export type JournalStep = z.infer<typeof JournalStep>;

/** The addresses that were known and not asked, in one stretch of the archive; written when the crawl has ended. */
const JournalUnasked = z.object({ kind: z.literal('unasked'), link: ChainLink });

/** Last line: why the crawl ended. */
export const JournalEnd = z.object({ kind: z.literal('end'), reason: FinishReason });

export const JournalLine = z.discriminatedUnion('kind', [
  JournalHead,
  JournalStep,
  JournalUnasked,
  JournalEnd,
]);
export type JournalLine = z.infer<typeof JournalLine>;

/** The growing journal of one crawl: JSON, one thing a line. */
export interface CrawlJournal {
  readonly append: (line: JournalLine) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A journal line reaches the disk at the latest after this; a killed program loses nothing, a dead machine this much. */
const syncAfterMs = 1000;

/** Opens a journal to append to; what stands behind its last whole line is cut off. */
export async function openJournal(path: string, sizeBytes: number): Promise<CrawlJournal> {
  const file: FileHandle = await open(path, sizeBytes === 0 ? 'w' : 'r+');
  await file.truncate(sizeBytes);
  let offset = sizeBytes;
  let syncedAtMs = Date.now();
  return {
    append: async (line) => {
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
      writeWhole(file, bytes, offset);
      offset += bytes.length;
      if (Date.now() - syncedAtMs < syncAfterMs) return;
      await file.datasync();
      syncedAtMs = Date.now();
    },
    close: async () => {
      await file.datasync();
      await file.close();
    },
  };
}

function parseLine(text: string): JournalLine | null {
  try {
    const parsed = JournalLine.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** One whole line, and where the journal ends with it. */
export interface ReadLine {
  readonly line: JournalLine;
  readonly endBytes: number;
}

/** Whole lines of a file. They end in LF alone: a title may hold other characters that some readers take for line ends. */
async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let open: Buffer[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...open, chunk.subarray(start, end)]);
      open = [];
      start = end + 1;
    }
    open.push(chunk.subarray(start));
  }
}

/** Reads a journal line by line, up to the first that is torn or strange. */
export async function* readJournal(path: string): AsyncGenerator<ReadLine> {
  let endBytes = 0;
  for await (const bytes of readLines(createReadStream(path))) {
    endBytes += bytes.length + 1;
    const line = parseLine(bytes.toString());
    if (line === null) return;
    yield { line, endBytes };
  }
}
