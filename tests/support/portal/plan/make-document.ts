import { latest, shift, shiftWorking } from './days.ts';
import type { DocumentKind, PlannedDocument, PortalPlan } from './portal-plan.ts';
import { bodySentences, subjects, towns } from './words.ts';

/** What a maker decides of a document; the rest follows. */
export interface DocumentChoice {
  readonly column: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly pubDate: string;
  /** Working days between signing and publication; null for no date of signing. */
  readonly lag: number | null;
  readonly body: readonly string[];
  readonly docNumber?: string;
  readonly validity?: string;
}

const serials = new WeakMap<PortalPlan, number>();

/** The next number of the portal; documents are numbered through. */
export function nextSerial(plan: PortalPlan): number {
  const serial = (serials.get(plan) ?? 1000) + 1;
  serials.set(plan, serial);
  return serial;
}

/** A subject that is told apart from others by its town. */
export function makeSubject({ random, place }: PortalPlan): string {
  const subject = random.pick(subjects);
  return random.chance(0.4) ? `${random.pick(towns)}${subject}` : `${place}${subject}`;
}

/** Paragraphs of a document's body. */
export function makeBody({ random }: PortalPlan, subject: string, count: number): string[] {
  const start = random.int(0, bodySentences.length - 1);
  return Array.from({ length: count }, (_, at) => {
    const sentence = bodySentences[(start + at) % bodySentences.length] ?? '';
    return sentence.replaceAll('{x}', subject);
  });
}

/** One document, right in everything. */
export function makeDocument(plan: PortalPlan, choice: DocumentChoice): PlannedDocument {
  const serial = nextSerial(plan);
  const { kind, pubDate, title, lag } = choice;
  const isNews = kind === 'news';
  return {
    key: `d${String(serial)}`,
    kind,
    title,
    pubDate,
    listDate: pubDate,
    tagDate: pubDate,
    writtenDate: lag === null ? null : shiftWorking(pubDate, -lag),
    docNumber: choice.docNumber ?? null,
    indexNumber: isNews
      ? null
      : `${plan.siteIdCode.slice(0, 9)}/${pubDate.slice(0, 4)}-0${String(serial)}`,
    issuer: isNews ? null : plan.office,
    source: plan.office,
    validity: choice.validity ?? null,
    body: [...choice.body],
    isSigned: !isNews && lag !== null,
    hasTable: !isNews,
    files: [],
    related: [],
    isPinned: false,
    message: null,
  };
}

/** Days of publication, newest first, with gaps about as wide as given. */
export function makeDays(
  { random, asOf }: PortalPlan,
  count: number,
  newest: readonly [number, number],
  gap: readonly [number, number],
): string[] {
  let day = shift(asOf, -random.int(...newest));
  return Array.from({ length: count }, () => {
    const taken = latest(day, '2019-06-03');
    day = shift(day, -random.int(...gap));
    return taken;
  });
}
