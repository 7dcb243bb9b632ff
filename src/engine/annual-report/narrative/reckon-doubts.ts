import { narrativeWords } from '../../data/narrative-words.ts';
import type { AnnualReport, ReportClaim, ReportTerm } from '../../model/artifacts/annual-report.ts';
import { cellTerm, makeClaim, textTerm, writeNumber } from './make-claim.ts';
import type { Figure } from './read-figures.ts';
import type { FigureList, PlacedFigure } from './read-lists.ts';
import type { ReportSentence } from './read-sentences.ts';
import { groupsIn, reviewCells } from './reckon-reviews.ts';
import { isOtherTime, type ReportFacts } from './scope.ts';

const { disclosures: wording } = narrativeWords;

/** A non-zero 表四 of which the text says nothing: not forbidden, but a person looks why. */
export function reckonSilence(
  sentences: readonly ReportSentence[],
  { tables, sections }: Pick<AnnualReport, 'tables' | 'sections'>,
): readonly ReportClaim[] {
  const heading = sections.find(({ number }) => number === 4)?.heading;
  if (heading === null || heading === undefined) {
    if (tables.reviews?.locator === null) return [];
  }
  const place = heading?.locator ?? tables.reviews?.locator;
  if (place === null || place === undefined) return [];
  return [
    { groups: ['reconsideration'], name: '行政复议' },
    { groups: ['direct', 'after'], name: '行政诉讼' },
  ].flatMap(({ groups, name }) => {
    const isTold = sentences.some(({ text }) =>
      groupsIn(text).some((group) => groups.includes(group)),
    );
    const terms: ReportTerm[] = reviewCells(groups)
      .flatMap((cell) => cellTerm(tables[cell.table], cell) ?? [])
      .filter(({ value }) => value !== null && value > 0);
    if (isTold || terms.length === 0) return [];
    const sum = terms.reduce((all, { value }) => all + (value ?? 0), 0);
    return [
      {
        kind: 'statement' as const,
        topic: name,
        expression: `${terms.map((term) => `${term.name} ${writeNumber(term.value ?? 0)}`).join(' + ')}，正文未提及${name}`,
        left: null,
        right: sum,
        verdict: 'unclear' as const,
        reason: `表四有${name}案件，正文未作说明`,
        terms,
        quote: { value: heading?.value ?? '表四', locator: place },
      },
    ];
  });
}

/** Whether a figure counts all information that was published in the year: nothing but general words before it. */
function isWholeDisclosure({ figure }: PlacedFigure): boolean {
  if (figure.unit !== '条' && figure.unit !== '件') return false;
  let rest = figure.label;
  if (!wording.verbs.some((word) => rest.includes(word))) return false;
  if (!wording.nouns.some((word) => rest.includes(word))) return false;
  for (const word of [...wording.allowed].sort((a, b) => b.length - a.length)) {
    rest = rest.replaceAll(word, '');
  }
  return rest === '';
}

function differs(one: Figure, other: Figure): boolean {
  return one.value !== other.value;
}

/** “主动公开各类信息4213条” and “全年公开信息1000余条”: two totals of one thing, maybe counted differently. */
export function reckonRepeats(
  sentences: readonly ReportSentence[],
  lists: readonly FigureList[],
  { year }: ReportFacts,
): readonly ReportClaim[] {
  const parts = new Set(lists.flatMap((list) => list.parts));
  const totals = sentences
    .flatMap((sentence) => sentence.figures.map((figure) => ({ sentence, figure })))
    .filter(({ figure }) => !parts.has(figure))
    .filter((placed) => isWholeDisclosure(placed))
    .filter(({ sentence, figure }) => !isOtherTime(sentence, figure, year));
  const [first, ...rest] = totals;
  const other = rest.find(({ figure }) => first !== undefined && differs(figure, first.figure));
  if (first === undefined || other === undefined) return [];
  const terms = [
    textTerm(first.sentence, first.figure, '公开信息'),
    textTerm(other.sentence, other.figure, '公开信息'),
  ];
  return [
    makeClaim(other.sentence, {
      kind: 'statement',
      topic: '公开信息总数',
      expression: `正文公开信息 ${first.figure.raw}${first.figure.unit} 与另一处 ${other.figure.raw}${other.figure.isHedged ? '余' : ''}${other.figure.unit} 不一致`,
      left: first.figure.value,
      right: other.figure.value,
      verdict: 'unclear',
      reason: '两处统计口径可能不同',
      terms,
    }),
  ];
}

const minParts = 3;

/** A list of channels without a total of its own that adds up to a figure told elsewhere: 1413 + 905 + 1095 + 800余 = 4213. */
export function reckonOrphans(
  sentences: readonly ReportSentence[],
  lists: readonly FigureList[],
): readonly ReportClaim[] {
  const listed = new Set(lists.map(({ sentence }) => sentence));
  const totals = sentences.flatMap((sentence) =>
    sentence.figures.map((figure) => ({ sentence, figure })),
  );
  return sentences.flatMap((sentence) => {
    const parts = sentence.figures.filter(({ unit }) => unit === sentence.figures[0]?.unit);
    const last = parts.at(-1)?.label ?? '';
    const isWhole = narrativeWords.lists.complete.some((word) => last.startsWith(word));
    if (parts.length < minParts || !isWhole || listed.has(sentence)) return [];
    const sum = parts.reduce((all, { value }) => all + value, 0);
    const total = totals.find(
      (each) =>
        each.sentence !== sentence && each.figure.value === sum && !parts.includes(each.figure),
    );
    if (total === undefined) return [];
    const name = total.figure.label.slice(-16);
    return [
      makeClaim(sentence, {
        kind: 'parts',
        topic: name,
        expression: `${parts.map(({ raw }) => raw).join(' + ')} = ${name} ${total.figure.raw}`,
        left: sum,
        right: total.figure.value,
        verdict: 'agrees',
        terms: [
          textTerm(total.sentence, total.figure, name),
          ...parts.map((part) => textTerm(sentence, part, part.label)),
        ],
      }),
    ];
  });
}
