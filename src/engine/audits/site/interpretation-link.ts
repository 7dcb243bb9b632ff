import { pairWords } from '../../data/document-pairs.ts';
import { interpretationWords } from '../../data/interpretation.ts';
import type { DocumentPair, SiteDocument, SiteView } from '../../model/site/site-view.ts';
import type { DocumentLink, LinkGraph } from '../../site/link-graph.ts';
import { pairDocuments } from '../../site/pair-documents.ts';
import { listDocumentStems, listNamedStems, toTitleStem } from '../../site/title-stem.ts';
import { hasWord } from '../../text/find-words.ts';
import type { AuditContext } from '../define-audit.ts';
import { defineSiteAudit, portalSubject, type SiteClue } from '../define-site-audit.ts';
import { absent } from '../observe.ts';
import { tellOwnership } from '../tell-ownership.ts';
import { completeArtifacts } from './complete-artifacts.ts';
import { clueOn, observeDocument, observeSubject, titleClue } from './document-grounds.ts';

type Key = 'both' | 'noLinkToInterpretation' | 'noLinkToDocument' | 'neither';

/** A link whose own words name the document leads to it under whatever address. */
function namesIt({ text }: DocumentLink, title: string): boolean {
  const stems = listDocumentStems(title);
  return [...listNamedStems(text, []), toTitleStem(text)].some((stem) => stems.includes(stem));
}

function linkToDocument(
  graph: LinkGraph,
  { document, interpretation }: DocumentPair,
): DocumentLink | null {
  const { page } = interpretation;
  return (
    graph.findLink(page, document.page) ??
    graph.linksOf(page).find((link) => namesIt(link, document.title) && !hasMark(link.text)) ??
    null
  );
}

function hasMark(text: string): boolean {
  return hasWord(text, interpretationWords.titleWords);
}

/** The link to any of the document's interpretations: one that is found leads to the others. */
function linkToInterpretation(
  graph: LinkGraph,
  document: SiteDocument,
  pairs: readonly DocumentPair[],
): DocumentLink | null {
  for (const { interpretation } of pairs) {
    const link = graph.findLink(document.page, interpretation.page);
    if (link !== null) return link;
  }
  const named = pairs.flatMap(({ interpretation }) =>
    listNamedStems(interpretation.title, pairWords.interpretationMarks),
  );
  const isOne = ({ text }: DocumentLink): boolean =>
    hasMark(text) &&
    listNamedStems(text, pairWords.interpretationMarks).some((stem) => named.includes(stem));
  return graph.linksOf(document.page).find(isOne) ?? null;
}

/** Whether the page was read whole: a cut or script-drawn one may hold the link. */
function isReadWhole({ page }: SiteDocument): boolean {
  const { snapshot, article } = page.artifacts;
  const isCut = snapshot.truncated || page.links.length >= pairWords.maxDocumentLinks;
  return !isCut && !page.needsRendering && article?.body != null;
}

function quoteLink(from: SiteDocument, link: DocumentLink | null, sought: string): SiteClue {
  const excerpt = link === null ? null : `${link.text}（${link.href}）`;
  return clueOn(
    from,
    excerpt === null ? absent(sought) : { kind: 'found', locator: null, excerpt },
  );
}

const keys = {
  true: { true: 'both', false: 'noLinkToDocument' },
  false: { true: 'noLinkToInterpretation', false: 'neither' },
} as const;

function judge(
  pair: DocumentPair,
  pairs: readonly DocumentPair[],
  graph: LinkGraph,
  context: AuditContext,
) {
  const { document, interpretation } = pair;
  const rule = context.rule('interpretation-link');
  const forth = linkToInterpretation(graph, document, pairs);
  const back = linkToDocument(graph, pair);
  const message: Key = keys[`${forth !== null}`][`${back !== null}`];
  const data = { interpretation: interpretation.title };
  const evidence = [
    quoteLink(document, forth, `在文件页面查找指向解读《${interpretation.title}》的链接，未见`),
    quoteLink(interpretation, back, `在解读页面查找指向文件《${document.title}》的链接，未见`),
  ];
  const parts = { rule, message, data };
  if (message === 'both')
    return observeDocument(document, { ...parts, verdict: 'passed', evidence });
  const isSure =
    pair.certainty === 'certain' && isReadWhole(document) && isReadWhole(interpretation);
  return observeDocument(document, {
    ...parts,
    verdict: isSure ? 'fault' : 'doubt',
    evidence: [titleClue(document), titleClue(interpretation), ...evidence],
  });
}

function isOwn(document: SiteDocument, site: SiteView): boolean {
  const ownership = tellOwnership(completeArtifacts(document, site));
  return ownership === 'own' || ownership === 'joint' || ownership === 'unknown';
}

/** Document and interpretation link each other. */
export const interpretationLink = defineSiteAudit<Key | 'unpaired'>({
  id: 'interpretation-link',
  title: '文件与解读关联',
  messages: {
    both: '《{title}》与解读《{interpretation}》已相互链接。',
    noLinkToInterpretation:
      '《{title}》页面未链接其解读《{interpretation}》（解读页面已链接文件）。请在文件页面补充解读链接。',
    noLinkToDocument:
      '解读《{interpretation}》页面未链接文件《{title}》（文件页面已链接解读）。请在解读页面补充文件链接。',
    neither: '《{title}》与解读《{interpretation}》页面未相互链接。请在两个页面互相补充链接。',
    unpaired: '未找到本网站文件与解读的对应关系，未检查双向关联。',
  },
  audit(site, context) {
    const { byDocument, graph } = pairDocuments(site.documents);
    const own = [...byDocument].filter(([document]) => isOwn(document, site));
    const said = own.flatMap(([, pairs]) =>
      pairs.map((pair) => judge(pair, pairs, graph, context)),
    );
    if (said.length > 0) return said;
    const rule = context.rule('interpretation-link');
    const subject = portalSubject(site);
    return [observeSubject({ verdict: 'untested', rule, message: 'unpaired', subject })];
  },
});
