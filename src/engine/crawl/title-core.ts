import { pairWords } from '../data/document-pairs.ts';
import { listConsultedStems, listDocumentStems, listNamedStems } from '../site/title-stem.ts';

/** Stems by which a title may meet that of its other half: a document's, its interpretation's, a call's or a result's. */
export function titleCores(title: string): readonly string[] {
  return [
    ...new Set([
      ...listDocumentStems(title),
      ...listNamedStems(title, pairWords.interpretationMarks),
      ...listConsultedStems(title),
    ]),
  ];
}
