import type { Element } from 'domhandler';
import {
  metaTagDefinitions,
  type MetaTagDefinition,
  nullWords,
  templateMarks,
} from '../data/meta-tags.ts';
import type { MetaTag } from '../model/artifacts/identity.ts';
import { foldBlanks } from '../text/fold-blanks.ts';
import { isForeignDomain } from './site-domain.ts';
import type { ParsedPage } from './page/parsed-page.ts';

const maxTags = 200;
const maxContentLength = 2000;

const definitions = new Map(metaTagDefinitions.map((tag) => [tag.name.toLowerCase(), tag]));

function problemOf(
  definition: MetaTagDefinition,
  content: string,
  url: string,
): MetaTag['problem'] {
  if (content === '') return 'empty';
  const lower = content.toLowerCase();
  if (nullWords.includes(lower)) return 'null';
  if (templateMarks.some((mark) => lower.includes(mark))) return 'template';
  if (definition.placeholders.includes(content) || lower === definition.name.toLowerCase()) {
    return 'template';
  }
  return definition.name === 'SiteDomain' && isForeignDomain(content, url) ? 'other-site' : null;
}

function readTag(page: ParsedPage, meta: Element): MetaTag | null {
  const name = meta.attribs['name'] ?? meta.attribs['property'] ?? '';
  const definition = definitions.get(name.trim().toLowerCase());
  if (definition === undefined) return null;
  const content = foldBlanks((meta.attribs['content'] ?? '').slice(0, maxContentLength));
  return {
    name: definition.name,
    content,
    problem: problemOf(definition, content, page.url),
    locator: page.locate(meta, `<meta name="${name}" content="${content}">`),
  };
}

/** All tags of 国办发〔2017〕47号 on the page, in any letter case, unusable ones marked. */
export function readMetaTags(page: ParsedPage): MetaTag[] {
  return page
    .byTag('meta')
    .slice(0, maxTags)
    .map((meta) => readTag(page, meta))
    .filter((tag) => tag !== null);
}

/** The first usable tag of that name; null where there is none. */
export function findUsableTag(tags: readonly MetaTag[], name: string): MetaTag | null {
  return tags.find((tag) => tag.name === name && tag.problem === null) ?? null;
}
