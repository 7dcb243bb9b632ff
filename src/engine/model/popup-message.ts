import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { PageScan } from './page-scan.ts';
import { ScanView } from './scan-view.ts';

/** What a person chose; null leaves it to the program. */
export const Choice = z.object({ asOf: CivilDate.nullable(), systemId: z.string().nullable() });
export type Choice = z.infer<typeof Choice>;

/** A place to frame in the page. */
export const Place = z.object({
  /** Sign in the mark: a number, or ✓. */
  label: z.string(),
  tone: z.enum(['failed', 'cantTell', 'passed']),
  selector: z.string().nullable(),
  quote: z.string(),
  frame: z.string().nullable(),
});
export type Place = z.infer<typeof Place>;

/** How a place was found again. */
export const PlaceResult = z.enum(['exact', 'approximate', 'invisible', 'missing']);
export type PlaceResult = z.infer<typeof PlaceResult>;

/** Most characters of a holiday file; the built-in table of twenty years has a tenth of them. */
export const maxHolidayFileLength = 262_144;

/** What the popup asks of the worker. */
export const Request = z.discriminatedUnion('type', [
  z.object({ type: z.literal('scan'), tabId: z.number(), choice: Choice, force: z.boolean() }),
  z.object({ type: z.literal('judge'), tabId: z.number(), choice: Choice }),
  z.object({ type: z.literal('read-document'), tabId: z.number() }),
  z.object({ type: z.literal('locate'), tabId: z.number(), places: z.array(Place) }),
  z.object({ type: z.literal('clear'), tabId: z.number() }),
  z.object({ type: z.literal('read-holidays') }),
  z.object({
    type: z.literal('load-holidays'),
    fileName: z.string().max(255),
    text: z.string().max(maxHolidayFileLength),
  }),
  z.object({ type: z.literal('remove-holidays') }),
]);
export type Request = z.infer<typeof Request>;

/** Why a tab cannot be read. */
export const UnreadableReason = z.enum([
  'browser-page',
  'store',
  'pdf',
  'file',
  'not-html',
  'no-access',
]);
export type UnreadableReason = z.infer<typeof UnreadableReason>;

/** Answer to `scan` and `judge`. */
export const ScanAnswer = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('scanned'),
    view: ScanView,
    systems: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  z.object({ state: z.literal('unreadable'), reason: UnreadableReason }),
  z.object({ state: z.literal('not-government'), name: z.string() }),
  z.object({ state: z.literal('error'), message: z.string() }),
]);
export type ScanAnswer = z.infer<typeof ScanAnswer>;

/** Answer to `read-document`; null when the page must be scanned again. */
export const DocumentAnswer = PageScan.nullable();

/** Answer to `locate`, one entry a place. */
export const LocateAnswer = z.array(PlaceResult);

/** Which holiday file is in use, and the years that it names. */
export const HolidayFile = z.object({ fileName: z.string(), years: z.array(z.string()) });
export type HolidayFile = z.infer<typeof HolidayFile>;

/** Why a holiday file is not used. */
export const HolidayFileFault = z.enum(['too-large', 'not-json', 'not-a-table']);
export type HolidayFileFault = z.infer<typeof HolidayFileFault>;

/** Answer to the requests about holidays; a refused file changes nothing. */
export const HolidaysAnswer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('in-use'), file: HolidayFile.nullable() }),
  z.object({ state: z.literal('refused'), fault: HolidayFileFault, detail: z.string() }),
  z.object({ state: z.literal('error'), message: z.string() }),
]);
export type HolidaysAnswer = z.infer<typeof HolidaysAnswer>;
