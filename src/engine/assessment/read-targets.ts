import { targetColumns } from '../data/target-columns.ts';
import type { Target } from '../model/assessment/target.ts';
import {
  type SheetTable,
  type TargetDraft,
  type TargetFault,
  type TargetField,
  targetFields,
  type TargetList,
  type TargetMapping,
  type TargetNote,
  type TargetRow,
  type TargetTexts,
} from '../model/assessment/target-sheet.ts';
import { Level } from '../model/level.ts';
import { addressKey } from '../text/address-key.ts';
import { dropBlanks, foldBlanks } from '../text/fold-blanks.ts';
import { parseHomeAddress } from '../text/home-address.ts';

/** Agencies that one round can hold. */
export const maxTargets = 5000;

const maxLengths: Readonly<Record<TargetField, number>> = {
  name: 100,
  url: 500,
  level: 30,
  unit: 100,
  contact: 100,
};

/** The level that a list writes; null where the word is not known. */
function findLevel(text: string): Level | null {
  const word = dropBlanks(text);
  const own = Level.safeParse(word.toLowerCase());
  if (own.success) return own.data;
  return Level.options.find((level) => targetColumns.levels[level].includes(word)) ?? null;
}

/** An agency from what was typed or written of it, and what is wrong with that. */
export function checkTarget(texts: TargetTexts): {
  readonly draft: TargetDraft;
  readonly faults: readonly TargetFault[];
} {
  const faults: TargetFault[] = [];
  const read = (field: TargetField): string => {
    const text = foldBlanks(texts[field]);
    if (text.length > maxLengths[field]) faults.push({ code: 'tooLong', field });
    return text;
  };
  const [name, address, levelWord, unit, contact] = [
    read('name'),
    read('url'),
    read('level'),
    read('unit'),
    read('contact'),
  ];
  const url = parseHomeAddress(address);
  const level = levelWord === '' ? null : findLevel(levelWord);
  if (name === '') faults.push({ code: 'noName' });
  if (address === '') faults.push({ code: 'noAddress' });
  else if (url === null) faults.push({ code: 'badAddress', text: address });
  if (levelWord !== '' && level === null) faults.push({ code: 'unknownLevel', text: levelWord });
  const draft = {
    name,
    level,
    url: url ?? address,
    unit: unit === '' ? null : unit,
    contact: contact === '' ? null : contact,
  };
  return { draft, faults };
}

/** Key under which two addresses are the same home page, `www.` and a closing slash aside. */
export function targetKey(url: string): string {
  return addressKey(url)
    .replace(/^\/\/www\./, '//')
    .replace(/\/(?:index\.s?html?)?$/, '');
}

/** Key under which two rows speak of the same agency. */
function agencyKey({ name, url }: Pick<TargetDraft, 'name' | 'url'>): string {
  return `${dropBlanks(name)} ${targetKey(url)}`;
}

/** The first row with this key, or null where this one is the first. */
function noteFirst(rows: Map<string, number>, key: string, row: number): number | null {
  const first = rows.get(key) ?? null;
  if (first === null) rows.set(key, row);
  return first;
}

function tellShared(row: number | null, name: string | null): TargetNote | null {
  if (row !== null) return { code: 'sharedRow', row };
  return name === null ? null : { code: 'sharedTarget', name };
}

function readTexts(row: readonly string[], { columns }: TargetMapping): TargetTexts {
  const read = (field: TargetField): string => {
    const column = columns[field];
    return column === null ? '' : (row[column] ?? '').trim();
  };
  const [name, url, level, unit, contact] = targetFields.map(read);
  return {
    name: name ?? '',
    url: url ?? '',
    level: level ?? '',
    unit: unit ?? '',
    contact: contact ?? '',
  };
}

/**
 * Reads a list of agencies under a mapping: every row with what is wrong with it, doubles and agencies that the round has already marked.
 * Departments may share an address: only the same name at the same address is a double.
 * Nothing is left out silently: rows without name and address and rows beyond the limit are counted.
 */
export function readTargets(
  table: SheetTable,
  mapping: TargetMapping,
  known: readonly Target[],
): TargetList {
  const knownKeys = new Set(known.map(agencyKey));
  const knownNames = new Map(known.map(({ url, name }) => [targetKey(url), name]));
  const firstAgencies = new Map<string, number>();
  const firstAddresses = new Map<string, number>();
  const room = Math.max(0, maxTargets - known.length);
  const rows: TargetRow[] = [];
  let skipped = 0;
  let cut = 0;
  for (const [at, cells] of table.rows.slice(mapping.headRows).entries()) {
    const texts = readTexts(cells, mapping);
    if (texts.name === '' && texts.url === '') {
      skipped += 1;
      continue;
    }
    if (rows.length >= room) {
      cut += 1;
      continue;
    }
    const row = mapping.headRows + at + 1;
    const { draft, faults: own } = checkTarget(texts);
    const faults = [...own];
    const doubled = noteFirst(firstAgencies, agencyKey(draft), row);
    if (doubled !== null) faults.push({ code: 'doubled', row: doubled });
    const address = targetKey(draft.url);
    const shared = draft.url === '' ? null : noteFirst(firstAddresses, address, row);
    const isKnown = knownKeys.has(agencyKey(draft));
    const note = tellShared(shared, isKnown ? null : (knownNames.get(address) ?? null));
    rows.push({ row, texts, draft, faults, isKnown, note });
  }
  return { rows, skipped, cut };
}
