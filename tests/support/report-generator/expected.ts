import type { GeneratedReport } from './make-report.ts';

/** A finding that a report must, or may, bring. */
export interface ExpectedFinding {
  readonly auditId: string;
  /** `failed` where the evidence is certain, `doubt` where either that or `cantTell` is right. */
  readonly level: 'failed' | 'doubt';
  /** What the finding is about, for a person. */
  readonly about: string;
  /** Texts of which the finding tells at least one from each list. */
  readonly mentions: readonly (readonly string[])[];
  /** False where the finding is right but not asked for. */
  readonly isRequired: boolean;
}

/** Clauses of a sentence that are long enough to be known again, those with a figure alone. */
function clausesOf(sentence: string): string[] {
  return sentence
    .split(/[，；。、（）：]/)
    .map((clause) => clause.replace(/\s/g, ''))
    .filter((clause) => clause.length >= 5 && /[\d未无]|没有/.test(clause));
}

/** What the tables and the text of the report contradict. */
export function contradictionsOf(report: GeneratedReport): ExpectedFinding[] {
  const broken = report.identities.filter(({ holds }) => holds === false);
  const equations = broken.map((identity): ExpectedFinding => ({
    auditId: 'annual-report-tables',
    level: 'failed',
    about: `${identity.id} ${identity.at}`,
    mentions: [[String(identity.left)], [String(identity.right)]],
    isRequired: true,
  }));
  const statements = report.contradicted.map(({ text }): ExpectedFinding => ({
    auditId: 'annual-report-narrative',
    level: 'failed',
    about: text,
    mentions: [clausesOf(text)],
    isRequired: true,
  }));
  return [...equations, ...statements, ...unfilled(report)];
}

function unfilled({ tables, plan }: GeneratedReport): ExpectedFinding[] {
  const cells = Object.values(tables).flatMap((rows) => rows.flatMap((row) => row.cells));
  if (plan.shape.pictures.length > 0) {
    return [
      {
        auditId: 'annual-report-tables',
        level: 'doubt',
        about: 'a table that is a picture',
        mentions: [],
        isRequired: true,
      },
    ];
  }
  const isOdd = cells.some((cell) => cell === '' || /^[-—/无]$/.test(cell));
  const doubt = (auditId: string, about: string, isRequired: boolean): ExpectedFinding => ({
    auditId,
    level: 'doubt',
    about,
    mentions: [],
    isRequired,
  });
  const cut = plan.shape.cutsPercents
    ? [doubt('annual-report-narrative', 'percentages cut off', false)]
    : [];
  if (!isOdd) return cut;
  return [
    doubt('annual-report-tables', 'a cell without a number', true),
    doubt('annual-report-narrative', 'a figure told of a cell without a number', false),
  ];
}
