import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtInHolidays, scanPage } from '../../src/engine/index.ts';
import { IndicatorSystem } from '../../src/engine/model/indicator-system.ts';
import type { PageScan } from '../../src/engine/model/page-scan.ts';
import { day } from '../support/pages.ts';
import { snapshotOfBytes } from '../support/saved-page.ts';

const folder = import.meta.dirname;
const root = join(folder, '../..');
const systemFile = join(root, 'src/engine/indicators/platform-61.json');
const system = IndicatorSystem.parse(JSON.parse(readFileSync(systemFile, 'utf8')));

/** Scans the bytes of a saved page as of a day. */
export function scanBytes(bytes: Uint8Array, url: string, asOf: string): PageScan {
  const options = { asOf: day(asOf), level: null, system, holidays: builtInHolidays };
  return scanPage(snapshotOfBytes(bytes, url), options);
}

/** Names of the cases: the folders beside this file. */
export function listCases(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** What is compared: what was read, and the outcome and message of each finding. */
export function answerCase(name: string): unknown {
  const at = join(folder, name);
  const { url, asOf } = JSON.parse(readFileSync(join(at, 'case.json'), 'utf8')) as {
    url: string;
    asOf: string;
  };
  const scan = scanBytes(readFileSync(join(at, 'page.html')), url, asOf);
  const { page, columns, list, article, findings } = scan;
  const judged = findings
    .filter(({ outcome }) => outcome !== 'inapplicable' && outcome !== 'untested')
    .map(({ auditId, outcome, messageKey }) => `${auditId}: ${outcome} ${messageKey}`);
  return { page, columns, list, article, findings: judged };
}

/** The reviewed answer; null where `npm run corpus:update` has not been run for the case. */
export function readExpected(name: string): unknown {
  const file = join(folder, name, 'expected.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
