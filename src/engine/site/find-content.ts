import { listPhrases } from '../data/list-phrases.ts';
import { siteColumns } from '../data/site-columns.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { Locator } from '../model/locator.ts';
import type { SitePage } from '../model/site/site-page.ts';

/** What a page without rows holds instead: content, or a sentence that explains why there is none. */
export interface PageContent {
  readonly kind: 'filled' | 'note-only';
  readonly locator: Locator | null;
}

const maxNoteLength = 400;

function isNote(text: string): boolean {
  return (
    text.length <= maxNoteLength && listPhrases.explanations.some((each) => text.includes(each))
  );
}

function readBody({ article }: PageArtifacts): PageContent | null {
  const body = article?.body ?? null;
  if (body === null) return null;
  if (body.images + body.videos + body.audios > 0) return { kind: 'filled', locator: body.locator };
  if (body.length === 0) return null;
  const hasFiles = (article?.attachments.length ?? 0) > 0;
  const kind = !hasFiles && isNote(body.text) ? 'note-only' : 'filled';
  return { kind, locator: body.locator };
}

/** Profiles, files and tables; the first that is there. */
function findOther(artifacts: PageArtifacts): Locator | null {
  const { kind, organization, leaders, attachments, messages, decisionCatalogue } = artifacts;
  const guide = kind.value === 'guide' ? artifacts.guide : null;
  const locators = [
    organization?.fields[0]?.locator,
    leaders[0]?.locator,
    guide?.fields.find(({ locator }) => locator !== null)?.locator,
    messages[0]?.locator,
    decisionCatalogue?.locator,
    attachments[0]?.locator,
  ];
  return locators.find((locator) => locator != null) ?? null;
}

/** Content of a page beside list rows; null where it shows none. */
export function findContent({ artifacts, textLength }: SitePage): PageContent | null {
  const body = readBody(artifacts);
  if (body !== null) return body;
  const note = artifacts.list?.note ?? null;
  if (note !== null) return { kind: 'note-only', locator: note };
  const other = findOther(artifacts);
  if (other !== null) return { kind: 'filled', locator: other };
  const { list, annualReport } = artifacts;
  if (annualReport !== null) return { kind: 'filled', locator: null };
  const isSilent = list === null || (list.emptyNotice === null && !list.isScriptBuilt);
  return isSilent && textLength >= siteColumns.minTextLength
    ? { kind: 'filled', locator: null }
    : null;
}
