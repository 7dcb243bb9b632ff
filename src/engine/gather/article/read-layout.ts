import { toolWords, weakLabels } from '../../data/article-labels.ts';
import type { Breadcrumbs, Identity } from '../../model/artifacts/identity.ts';
import { findDate } from '../../text/find-dates.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { type FoundBody, findBody } from './find-body.ts';
import { findLabels, type LabelHit } from './find-labels.ts';
import { type LabelValue, readLabelValue } from './read-label-value.ts';
import { type FoundTitle, findTitle } from './find-title.ts';
import { findLineAt, type PageLine, splitPageLines } from './page-lines.ts';
import { toTitleKey } from './title-key.ts';

/** A label with its value. */
export interface LabelledValue extends LabelHit {
  readonly value: LabelValue;
}

/** How a document page is laid out: title, head (metadata, date line), body, what follows. */
export interface PageLayout {
  readonly page: ParsedPage;
  readonly lines: readonly PageLine[];
  readonly title: FoundTitle | null;
  readonly body: FoundBody | null;
  /** Lines between title and body, as `[first, last)`. */
  readonly head: readonly [number, number];
  /** Labels of the head, before and behind the title. */
  readonly headHits: readonly LabelledValue[];
  /** Labels right after the body. */
  readonly tailHits: readonly LabelledValue[];
}

/** The head ends after so many lines at the latest. */
const maxHeadLines = 40;
/** So many short lines may stand between the title and its date line. */
const maxGapLines = 5;
const maxGapLength = 60;
/** A metadata table above the title lies within so many lines. */
const maxLinesAbove = 80;
const maxTailLines = 15;
/** Weak labels (时间, 名称) count this close to the title. */
const weakReach = 14;
/** A label met more often belongs to a list, not to the document. */
const maxRepeats = 3;

function isToolLine(line: PageLine): boolean {
  if (line.bare.length > 60 || line.bare.includes('。')) return false;
  return toolWords.some((word) => line.bare.includes(word));
}

function isDateLine(line: PageLine): boolean {
  const date = line.bare.length > 40 ? null : findDate(line.text);
  return date !== null && line.bare.length - date.notation.length < 12;
}

function isHeadLine(line: PageLine, labelled: ReadonlySet<number>, titleKey: string): boolean {
  if (labelled.has(line.index)) return line.bare.length < 300;
  if (line.bare.length <= 3 || !/[\u4e00-\u9fff\d]/.test(line.bare)) return true;
  return isToolLine(line) || isDateLine(line) || toTitleKey(line.text) === titleKey;
}

function findHeadEnd(
  lines: readonly PageLine[],
  first: number,
  labelled: ReadonlySet<number>,
  anchors: ReadonlySet<number>,
  titleKey: string,
): number {
  let end = first;
  let gap = 0;
  for (let at = first; at < Math.min(lines.length, first + maxHeadLines); at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (isHeadLine(line, labelled, titleKey)) {
      // A subtitle or the trail may stand between title and date line, the body's first lines may not.
      if (gap === 0 || anchors.has(at)) end = at + 1;
      if (anchors.has(at)) gap = 0;
    } else {
      if (line.bare.length > maxGapLength) break;
      gap += 1;
      if (gap > maxGapLines) break;
    }
  }
  return end;
}

/** Labels that many rows repeat are those of a list. */
function dropRepeated(hits: readonly LabelledValue[], titleLine: number): LabelledValue[] {
  const counts = new Map<string, number>();
  for (const { label } of hits) counts.set(label, (counts.get(label) ?? 0) + 1);
  return hits.filter(
    ({ label, line }) =>
      (counts.get(label) ?? 0) <= maxRepeats || Math.abs(line - titleLine) <= weakReach,
  );
}

function selectHits(
  hits: readonly LabelledValue[],
  titleLine: number,
  bodyLine: number,
): LabelledValue[] {
  return dropRepeated(hits, titleLine).filter(
    ({ line, label }) =>
      line < bodyLine &&
      line >= titleLine - maxLinesAbove &&
      (!weakLabels.has(label) || isBesideOthers(hits, line, titleLine)),
  );
}

/** Lines that hold a label or a short value of one. */
function coverLines(lines: readonly PageLine[], hits: readonly LabelledValue[]): Set<number> {
  const covered = new Set<number>();
  for (const { line, value } of hits) {
    covered.add(line);
    if (value.text.length === 0 || value.text.length > 200) continue;
    const first = findLineAt(lines, value.span.start);
    const last = Math.min(first + 3, findLineAt(lines, value.span.end - 1));
    for (let at = first; at <= last; at += 1) covered.add(at);
  }
  return covered;
}

/** A weak label counts after the title, or inside a table of other labels. */
function isBesideOthers(hits: readonly LabelHit[], line: number, titleLine: number): boolean {
  if (line >= titleLine && line <= titleLine + weakReach) return true;
  const near = hits.filter((hit) => Math.abs(hit.line - line) <= 6 && !weakLabels.has(hit.label));
  return near.length >= 2;
}

/** Whether a label has a value of its kind: behind 文号 in the head of a table stands the next heading. */
function isTold({ field, value }: LabelledValue): boolean {
  if (field === 'other' || value.text === '') return false;
  return field !== 'docNumber' || /\d/.test(value.text);
}

/** Reads the layout of a page; a page that is no document gives a poor one (no title, no body). */
export function readLayout(
  page: ParsedPage,
  context: { identity: Identity; breadcrumbs: Breadcrumbs | null },
): PageLayout {
  const lines = splitPageLines(page);
  const hits = findLabels(page, lines).map((hit) => ({ ...hit, value: readLabelValue(page, hit) }));
  const title = findTitle(page, lines, hits, context);
  const labelled = coverLines(lines, hits);
  const anchors = coverLines(lines, hits.filter(isTold));
  const titleLine = title?.span == null ? 0 : findLineAt(lines, title.span.start);
  const afterTitle = title?.span == null ? 0 : findLineAt(lines, title.span.end);
  const headEnd = findHeadEnd(lines, afterTitle, labelled, anchors, toTitleKey(title?.text ?? ''));
  const from = lines[headEnd]?.start ?? page.text.length;
  const body = findBody(page, lines, from);
  const bodyLine = body === null ? headEnd : findLineAt(lines, body.span.start);
  const lastLine = body === null ? headEnd : findLineAt(lines, body.span.end);
  return {
    page,
    lines,
    title,
    body,
    head: [afterTitle, headEnd],
    headHits: selectHits(hits, titleLine, Math.max(headEnd, Math.min(bodyLine, headEnd + 12))),
    tailHits: hits.filter(
      ({ line, label }) =>
        line >= lastLine && line < lastLine + maxTailLines && !weakLabels.has(label),
    ),
  };
}
