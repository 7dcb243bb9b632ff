export { gatherPage } from './run/gather-page.ts';
export { judgePage, scanPage, engineVersion, type ScanOptions } from './run/scan-page.ts';
export { builtInHolidays } from './data/holidays.ts';
export { decodeHtml } from './text/decode-html.ts';
export { addDays, daysBetween } from './calendar/civil-days.ts';
