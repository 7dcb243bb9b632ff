import { isContradicted, type Sentence, type Spoken } from './claims.ts';
import { applicationSentences } from './narrative/applications.ts';
import { openingLines, sectionTitles, titleLines } from './narrative/headings.ts';
import {
  accountSentences,
  feeSentence,
  proposalSentences,
  reviewSentences,
} from './narrative/later.ts';
import { managementSentences, proactiveSentences } from './narrative/proactive.ts';
import { proseParagraph } from './narrative/prose.ts';
import { createVoice, type Voice } from './narrative/voice.ts';
import { createRandom, type Random } from './random.ts';
import type { ReportPlan } from './report-plan.ts';
import {
  printTables,
  type PrintedTables,
  type TableName,
  trueIdentities,
  type TrueIdentity,
} from './tables.ts';

/** One part of a report in reading order, whatever file it goes into. */
export type ReportPart =
  | { readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly table: TableName }
  | { readonly kind: 'picture'; readonly table: TableName };

/** A report as it is to be printed, and the truth about it. */
export interface GeneratedReport {
  readonly plan: ReportPlan;
  readonly parts: readonly ReportPart[];
  readonly tables: PrintedTables;
  readonly spoken: Spoken;
  readonly sentences: readonly Sentence[];
  readonly identities: readonly TrueIdentity[];
  /** Sentences that contradict a table or themselves. */
  readonly contradicted: readonly Sentence[];
}

const subtitles = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
const numerals = ['一', '二', '三', '四', '五', '六'];
const tableOf: Readonly<Record<number, TableName>> = {
  2: 'disclosure',
  3: 'applications',
  4: 'reviews',
};

interface Writer {
  readonly voice: Voice;
  readonly prose: Random;
  readonly sentences: Sentence[];
}

function tell({ sentences }: Writer, list: readonly Sentence[]): string {
  sentences.push(...list);
  return list.map(({ text }) => text).join('');
}

/** Prose of some sentences, as much as the plan's scale makes of it. */
function write({ prose, voice }: Writer, least: number, most: number): string {
  return proseParagraph(prose, prose.int(least, most) * voice.plan.shape.proseScale);
}

function firstSection(writer: Writer): ReportPart[] {
  const { voice, prose } = writer;
  const ending = prose.pick(['', '情况', '方面']);
  const isInline = prose.chance(0.4);
  const told = [
    tell(writer, proactiveSentences(voice)),
    tell(writer, applicationSentences(voice)) + tell(writer, reviewSentences(voice)),
    tell(writer, managementSentences(voice)),
    '',
    tell(writer, accountSentences(voice)),
  ];
  const parts: ReportPart[] = [{ kind: 'paragraph', text: write(writer, 2, 4) }];
  subtitles.forEach((name, at) => {
    const title = `（${numerals[at] ?? ''}）${name}${ending}`;
    const text = write(writer, 1, 3) + (told[at] ?? '');
    if (isInline) parts.push({ kind: 'paragraph', text: `${title}。${text}` });
    else parts.push({ kind: 'subheading', text: title }, { kind: 'paragraph', text });
  });
  return parts;
}

function lastSection(writer: Writer): ReportPart[] {
  const { voice } = writer;
  const proposals = tell(writer, proposalSentences(voice));
  const fee = feeSentence(voice).text;
  const rest = `${write(writer, 1, 1)}${proposals}`;
  return voice.plan.shape.hasFeeStatement && voice.plan.format === '2021'
    ? [
        { kind: 'paragraph', text: `（一）${fee}` },
        { kind: 'paragraph', text: `（二）${rest}` },
      ]
    : [{ kind: 'paragraph', text: proposals === '' ? '无其他需要报告的事项。' : rest }];
}

function sectionParts(number: number, writer: Writer): ReportPart[] {
  const { voice } = writer;
  const table = tableOf[number];
  if (table)
    return [{ kind: voice.plan.shape.pictures.includes(table) ? 'picture' : 'table', table }];
  if (number === 1) return firstSection(writer);
  if (number === 6) return lastSection(writer);
  if (voice.plan.shape.proseScale === 0) return [{ kind: 'paragraph', text: '无。' }];
  return [
    { kind: 'paragraph', text: `（一）存在问题。${write(writer, 2, 4)}` },
    { kind: 'paragraph', text: `（二）改进措施。${write(writer, 2, 4)}` },
  ];
}

/** Writes the report of a plan. */
export function makeReport(plan: ReportPlan): GeneratedReport {
  const { shape } = plan;
  const random = createRandom(shape.wording);
  const voice = createVoice(plan, createRandom(shape.wording + 1));
  const writer: Writer = { voice, prose: createRandom(shape.wording + 2), sentences: [] };
  const titles = sectionTitles(plan, random);
  const parts: ReportPart[] = [
    ...titleLines(plan, random).map((text) => ({ kind: 'title', text }) as const),
    ...openingLines(plan, random).map((text) => ({ kind: 'paragraph', text }) as const),
  ];
  // Every section is written, so that what is left out changes nothing in the others.
  const written = [1, 2, 3, 4, 5, 6].map((number) => sectionParts(number, writer));
  shape.sections.forEach((number, at) => {
    parts.push({ kind: 'heading', text: `${numerals[at] ?? ''}、${titles[number - 1] ?? ''}` });
    parts.push(...(written[number - 1] ?? []));
    if (number === 4) {
      parts.push(...shape.inserted.map((text) => ({ kind: 'paragraph', text }) as const));
    }
  });
  const tables = printTables(plan.figures, plan.format, plan.cells);
  const { sentences } = writer;
  return {
    plan,
    parts,
    tables,
    spoken: voice.spoken,
    sentences,
    identities: trueIdentities(tables, plan.format),
    contradicted: sentences.filter(({ claims }) =>
      claims.some((claim) => isContradicted(claim, voice.spoken, tables)),
    ),
  };
}
