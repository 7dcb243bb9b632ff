import type { SiteDocument } from '../model/site/site-view.ts';
import { buildLinkGraph, type LinkGraph } from './link-graph.ts';
import { indexLikeness, type LikenessIndex } from './title-likeness.ts';
import { dropPlace, listDocumentStems } from './title-stem.ts';

/** The policy documents of a portal, by all that can name one. */
export interface DocumentIndex {
  readonly graph: LinkGraph;
  readonly byStem: ReadonlyMap<string, readonly SiteDocument[]>;
  /** By stems without the place that they begin with. */
  readonly byBareStem: ReadonlyMap<string, readonly SiteDocument[]>;
  readonly byNumber: ReadonlyMap<string, SiteDocument>;
  readonly byKey: ReadonlyMap<string, SiteDocument>;
  /** Documents that link an address, by its key. */
  readonly linkedBy: ReadonlyMap<string, readonly SiteDocument[]>;
  readonly likeness: LikenessIndex;
  readonly ofLikeness: readonly SiteDocument[];
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

function indexStems(
  policies: readonly SiteDocument[],
): Pick<DocumentIndex, 'byStem' | 'byBareStem'> {
  const byStem = new Map<string, SiteDocument[]>();
  const byBareStem = new Map<string, SiteDocument[]>();
  for (const document of policies) {
    for (const stem of listDocumentStems(document.title)) {
      push(byStem, stem, document);
      const bare = dropPlace(stem);
      if (bare !== null) push(byBareStem, bare, document);
    }
  }
  return { byStem, byBareStem };
}

/** Documents that bear the name, where need be without the place on one side; two different places never meet. */
export function findNamed(index: DocumentIndex, stem: string): readonly SiteDocument[] {
  const bare = dropPlace(stem);
  return (
    index.byStem.get(stem) ??
    index.byBareStem.get(stem) ??
    (bare === null ? undefined : index.byStem.get(bare)) ??
    []
  );
}

/** Indexes the policy documents; the interpretations lend their links. */
export function indexDocuments(
  policies: readonly SiteDocument[],
  interpretations: readonly SiteDocument[],
): DocumentIndex {
  const graph = buildLinkGraph([...policies, ...interpretations]);
  const byNumber = new Map<string, SiteDocument>();
  for (const document of policies) {
    const number = document.page.artifacts.article?.docNumber?.value;
    if (number !== undefined) byNumber.set(number, document);
  }
  const linkedBy = new Map<string, SiteDocument[]>();
  for (const document of policies) {
    for (const { key } of graph.linksOf(document.page)) push(linkedBy, key, document);
  }
  const stems = policies.flatMap((document) =>
    listDocumentStems(document.title).map((stem) => ({ stem, document })),
  );
  return {
    graph,
    ...indexStems(policies),
    byNumber,
    byKey: new Map(policies.map((document) => [document.page.key, document])),
    linkedBy,
    likeness: indexLikeness(stems.map(({ stem }) => stem)),
    ofLikeness: stems.map(({ document }) => document),
  };
}
