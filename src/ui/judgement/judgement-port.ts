import type { Agreement } from '../../engine/model/assessment/agreement-view.ts';
import type { Assessment } from '../../engine/model/assessment/assessment.ts';
import type { Adjudication, HumanVerdict } from '../../engine/model/assessment/human-verdict.ts';
import type {
  JudgementSheet,
  SheetPlace,
  TargetQueue,
} from '../../engine/model/assessment/judgement-view.ts';
import type { KeptEvidence } from '../../engine/model/assessment/kept-evidence.ts';
import type { Place } from '../../engine/model/popup-message.ts';
import type { Result } from '../../engine/model/result.ts';

/** What the person says of an item; who said it and when is added. */
export type VerdictWish = Pick<HumanVerdict, 'outcome' | 'scored' | 'note' | 'exemption'>;

/** What is taken of a page, before it is sealed. */
export type EvidenceWish = Pick<
  KeptEvidence,
  'assessmentId' | 'targetId' | 'itemId' | 'kind' | 'url' | 'at' | 'text' | 'mimeType'
>;

/** A rectangle of a picture, in shares of its width and height, 0–1. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Something of the page in front, just taken. */
export interface Taken<Content> {
  readonly url: string;
  /** Moment, ISO 8601. */
  readonly at: string;
  readonly content: Content;
}

/** Takes evidence from the page in front; each call must come straight from a click. */
export interface EvidenceCapture {
  readonly takePicture: () => Promise<Taken<Blob>>;
  /** Cuts the region out and burns address and moment in. */
  readonly burnPicture: (taken: Taken<Blob>, region: Region | null) => Promise<Blob>;
  /** The whole page as one file; null where the browser cannot. */
  readonly takePageCopy: (() => Promise<Taken<Blob>>) | null;
  readonly readSelection: () => Promise<Taken<string>>;
}

/** All that judging by hand asks of the world around it. */
export interface JudgementPort {
  /** Newest first. */
  listRounds(): Promise<readonly Assessment[]>;
  listQueues(assessmentId: string): Promise<readonly TargetQueue[]>;
  /** Null before the agency was judged under that system. */
  openSheet(place: SheetPlace): Promise<JudgementSheet | null>;
  /**
   * Gives the moment of the verdict. `seen`: that of the verdict that the person had before their eyes, null for none.
   * Errors: rejects, nothing written, where another one stands there by now.
   */
  save(place: SheetPlace, itemId: string, wish: VerdictWish, seen: string | null): Promise<string>;
  /** Puts back what was there before; null takes the verdict away. */
  restore(
    place: SheetPlace,
    itemId: string,
    verdict: HumanVerdict | null,
    seen: string | null,
  ): Promise<void>;
  keepEvidence(place: SheetPlace, wish: EvidenceWish, content: Blob): Promise<void>;
  readEvidence(piece: KeptEvidence): Promise<Blob | null>;
  /** Pieces of the agency's evidence that were changed since, each in one line. */
  verify(place: SheetPlace): Promise<readonly { readonly id: string; readonly message: string }[]>;
  /** Gives the file's name. */
  saveVerdictFile(place: SheetPlace): Promise<string>;
  compare(
    sheet: JudgementSheet,
    text: string,
  ): Promise<Result<{ assessor: string; agreement: Agreement }>>;
  adjudicate(adjudication: Adjudication): Promise<void>;
  listAdjudications(place: SheetPlace): Promise<readonly Adjudication[]>;
  /** The moment, ISO 8601. */
  now(): string;
  /** Opens the page, the places framed in it, and beside it the side panel at the same item; only a click or a key may ask for it. */
  readonly openBeside: (
    url: string,
    places: readonly Place[],
    place: SheetPlace,
    itemId: string,
  ) => Promise<void>;
  /** Null where no page is in front: in the workbench itself. */
  readonly capture: EvidenceCapture | null;
  /** Calls whenever something changed, in this tab or another; the function it gives ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}
