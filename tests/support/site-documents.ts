import type { Article } from '../../src/engine/model/artifacts/article.ts';
import type { PageArtifacts } from '../../src/engine/model/artifacts/page-artifacts.ts';
import type { SitePage } from '../../src/engine/model/site/site-page.ts';
import type { SiteDocument } from '../../src/engine/model/site/site-view.ts';
import { dated, quoted } from './documents.ts';
import { day } from './pages.ts';
import { linkOf, sitePageOf, siteRowOf } from './site-fixture.ts';
import { articleOf, locatorOf } from './test-audit.ts';

/** What a test says of one document page. */
export interface DocumentParts {
  readonly path: string;
  readonly title: string;
  readonly pubDate?: string;
  readonly writtenDate?: string;
  /** Date that the list gives. */
  readonly rowDate?: string;
  readonly columns?: readonly string[];
  readonly text?: string;
  /** Links beside the text: words and path. */
  readonly links?: readonly (readonly [text: string, path: string])[];
  readonly article?: Partial<Article>;
  readonly artifacts?: Partial<PageArtifacts>;
  readonly page?: Partial<Omit<SitePage, 'purpose' | 'artifacts'>>;
}

function bodyOf(text: string): NonNullable<Article['body']> {
  const names = [...text.matchAll(/《([^《》]{2,120})》/g)].map((match) => match[1] ?? '');
  return {
    text,
    length: text.length,
    images: 0,
    videos: 0,
    audios: 0,
    quotedTitles: [...new Set(names)],
    links: [],
    locator: locatorOf(text.slice(0, 100)),
  };
}

function datesOf({ pubDate, writtenDate }: DocumentParts): Article['dates'] {
  return [
    ...(pubDate === undefined ? [] : [dated('published', pubDate)]),
    ...(writtenDate === undefined ? [] : [dated('written', writtenDate)]),
  ];
}

/** A document of 岚溪县人民政府 with a title and a text. */
export function documentOf(parts: DocumentParts): SiteDocument {
  const {
    path,
    title,
    pubDate,
    writtenDate,
    rowDate,
    text = '各乡镇人民政府：现印发给你们。',
  } = parts;
  const article = articleOf({
    title: quoted(title),
    pubDate: pubDate === undefined ? null : day(pubDate),
    writtenDate: writtenDate === undefined ? null : day(writtenDate),
    issuer: quoted('岚溪县人民政府'),
    dates: datesOf(parts),
    body: bodyOf(text),
    documentType: 'other-document',
    ...parts.article,
  });
  const kind = { value: 'article' as const, reasons: [] };
  const links = (parts.links ?? []).map(([words, to]) => linkOf(words, to, 'body'));
  return {
    page: sitePageOf(
      path,
      { kind, article, ...parts.artifacts },
      { purpose: 'document', links, ...parts.page },
    ),
    columns: [...(parts.columns ?? [])],
    title,
    pubDate: article.pubDate,
    row: rowDate === undefined ? null : siteRowOf(title, rowDate, { path: 'zwgk/zcwj/' }),
    unit: article.issuer?.value ?? article.source?.value ?? null,
  };
}

/** A 规范性文件 of the invented county. */
export function normativeOf(parts: DocumentParts): SiteDocument {
  return documentOf({ ...parts, article: { documentType: 'normative', ...parts.article } });
}

/** An interpretation in words. */
export function interpretationOf(parts: DocumentParts): SiteDocument {
  const interpretation = {
    forms: ['text' as const],
    textLength: 900,
    locator: locatorOf(parts.title),
  };
  return documentOf({
    ...parts,
    article: { documentType: 'interpretation', ...parts.article },
    artifacts: { interpretation, ...parts.artifacts },
  });
}
