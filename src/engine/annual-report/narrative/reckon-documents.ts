import { narrativeWords } from '../../data/narrative-words.ts';
import type { AnnualReport, ReportClaim } from '../../model/artifacts/annual-report.ts';
import { hasWord } from '../../text/find-words.ts';
import { compareCells } from './compare-cells.ts';
import type { Figure } from './read-figures.ts';
import type { ReportSentence } from './read-sentences.ts';
import { isOtherScope, isOtherTime, type ReportFacts } from './scope.ts';

type Report = Pick<AnnualReport, 'tables' | 'format'> & ReportFacts;

const { documents: wording, decisions } = narrativeWords;

type Verbs = (typeof wording.verbs)['2019'];

const trimFillers = (text: string): string => {
  let rest = text;
  for (let step = 0; step < 3; step += 1) {
    const filler = wording.fillers.find((word) => rest.endsWith(word));
    if (filler === undefined) return rest;
    rest = rest.slice(0, -filler.length);
  }
  return rest;
};

/** Whether the number counts 规范性文件 itself and not what belongs to them: the noun stands next to it. */
function countsDocuments({ label, tail }: Figure, wasDocuments: boolean): boolean {
  const before = trimFillers(label);
  if (wording.nouns.some((noun) => before.endsWith(noun) || tail.startsWith(noun))) return true;
  if (!wasDocuments) return false;
  const isShort = wording.shortNouns.some((noun) => before.endsWith(noun));
  const verbs = Object.values(wording.verbs).flat();
  return isShort || verbs.some(({ words }) => words.some((word) => before.endsWith(word)));
}

/** Whether a figure is one of the agency's own of this year, not a part of another. */
function isOwnWhole(sentence: ReportSentence, figure: Figure, { year }: Report): boolean {
  const isPart = hasWord(sentence.text.slice(0, figure.start), narrativeWords.partMarks);
  return !isPart && !isOtherTime(sentence, figure, year);
}

/** A claim as it stands, unless it only shows that two bodies are counted apart. */
function keepOwn(
  claim: ReportClaim | null,
  sentence: ReportSentence,
  figure: Figure,
  report: Report,
): readonly ReportClaim[] {
  if (claim === null) return [];
  return claim.verdict === 'agrees' || !isOtherScope(sentence, figure, report) ? [claim] : [];
}

function reckonDocument(
  sentence: ReportSentence,
  figure: Figure,
  report: Report,
  verbs: Verbs,
): readonly ReportClaim[] {
  if (hasWord(figure.lead + figure.tail, wording.void)) return [];
  const phrase = figure.label + figure.tail;
  const verb = verbs.find(({ words }) => hasWord(phrase, words));
  if (verb === undefined || !isOwnWhole(sentence, figure, report)) return [];
  const claim = compareCells(report.tables, {
    sentence,
    figure,
    topic: verb.label,
    cells: [{ table: 'disclosure', row: 'normative-documents', column: verb.column }],
    alternates: [],
    isFirm: verb.isFirm,
  });
  return keepOwn(claim, sentence, figure, report);
}

/** Figures of the text about 规范性文件 against 表二; “制发…9件，废止0件” names them once. */
export function reckonDocuments(sentence: ReportSentence, report: Report): readonly ReportClaim[] {
  const { tables, format } = report;
  if (format === null || tables.disclosure === null) return [];
  if (!hasWord(sentence.text, wording.nouns)) return [];
  let wasDocuments = false;
  return sentence.figures
    .filter(({ unit }) => narrativeWords.caseUnits.includes(unit))
    .flatMap((figure) => {
      wasDocuments = countsDocuments(figure, wasDocuments);
      return wasDocuments ? reckonDocument(sentence, figure, report, wording.verbs[format]) : [];
    });
}

function decisionRow(figure: Figure): { row: string; noun: string; isFirm: boolean } | null {
  const phrase = figure.label + figure.tail;
  if (hasWord(phrase, decisions.void)) return null;
  const kind = decisions.kinds.find(({ noun }) => phrase.includes(noun));
  return kind === undefined ? null : { ...kind, isFirm: hasWord(phrase, decisions.firm) };
}

function reckonFee(sentence: ReportSentence, figure: Figure, report: Report): ReportClaim | null {
  if (report.format !== '2021' || !figure.label.includes(decisions.fee)) return null;
  if (figure.unit !== '万元' && figure.unit !== '元') return null;
  const value = figure.unit === '元' ? figure.value / 10_000 : figure.value;
  return compareCells(report.tables, {
    sentence,
    figure: {
      ...figure,
      value,
      unit: '万元',
      raw: figure.unit === '元' ? String(value) : figure.raw,
    },
    topic: decisions.fee,
    cells: [{ table: 'disclosure', row: 'fees', column: 0 }],
    alternates: [],
    isFirm: true,
  });
}

/** Figures of the text about permits, penalties, enforcement and fees against 表二. */
export function reckonDecisions(sentence: ReportSentence, report: Report): readonly ReportClaim[] {
  const { tables, format } = report;
  if (format === null || tables.disclosure === null) return [];
  return sentence.figures.flatMap((figure) => {
    if (!isOwnWhole(sentence, figure, report)) return [];
    const kind = decisionRow(figure);
    const isCase = narrativeWords.caseUnits.includes(figure.unit);
    const claim =
      kind === null || !isCase
        ? reckonFee(sentence, figure, report)
        : compareCells(tables, {
            sentence,
            figure,
            topic: kind.noun,
            cells: [{ table: 'disclosure', row: kind.row, column: format === '2021' ? 0 : 2 }],
            alternates: [],
            isFirm: kind.isFirm,
          });
    return keepOwn(claim, sentence, figure, report);
  });
}
