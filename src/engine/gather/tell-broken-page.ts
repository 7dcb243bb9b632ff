import { pageKindWords } from '../data/page-kind-words.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { PageFacts } from './page-facts.ts';
import type { ParsedPage } from './page/parsed-page.ts';

type Verdict = PageArtifacts['kind'];

const maxErrorText = 600;
const maxErrorTitle = 40;
const maxErrorLinks = 30;
const maxStubText = 60;
const maxScriptLength = 20_000;

/** Scripts and refreshes of a page, as far as a stub needs them. */
function scriptsOf(page: ParsedPage): string {
  const parts: string[] = [];
  for (const meta of page.byTag('meta')) parts.push(meta.attribs['http-equiv'] ?? '');
  for (const script of page.byTag('script')) {
    for (const child of script.children) if (child.type === 'text') parts.push(child.data);
  }
  return parts.join('\n').slice(0, maxScriptLength).toLowerCase();
}

/** The first of the words that a text holds, in any letter case. */
function findWord(text: string, words: readonly string[]): string | null {
  const lower = text.toLowerCase();
  return words.find((word) => lower.includes(word)) ?? null;
}

/** An error said in the title or in a short text. */
function tellError({ title, text, leaf, links }: PageFacts): Verdict | null {
  const isShort = text.length <= maxErrorText && links < maxErrorLinks;
  const isOwnTitle = title.length <= maxErrorTitle && (isShort || leaf === null);
  const titleWord = isOwnTitle ? findWord(title, pageKindWords.errorTitles) : null;
  if (titleWord !== null) return { value: 'error', reasons: [`标题含“${titleWord}”`] };
  const textWord = isShort ? findWord(text, pageKindWords.errorTexts) : null;
  return textWord === null ? null : { value: 'error', reasons: [`正文含“${textWord}”`] };
}

/** A page without content of its own: a firewall's challenge, or a stub that only leads elsewhere. */
function tellStub(page: ParsedPage, { text, links }: PageFacts): Verdict | null {
  if (text.length > maxStubText || links > 3) return null;
  const scripts = scriptsOf(page);
  if (findWord(scripts, pageKindWords.challengeMarks) !== null) {
    return { value: 'error', reasons: ['只有防护脚本，没有内容'] };
  }
  const isBuiltByScripts = page.byTag('script').filter(({ attribs }) => attribs['src']).length > 2;
  if (!isBuiltByScripts && findWord(scripts, pageKindWords.redirectMarks) !== null) {
    return { value: 'other', reasons: ['只有跳转，没有内容'] };
  }
  const hasFrames = page.byTag('iframe').length + page.byTag('frame').length > 0;
  return text === '' && !hasFrames && !isBuiltByScripts
    ? { value: 'other', reasons: ['页面没有文字'] }
    : null;
}

/** Error pages, challenges of firewalls, and stubs that only lead elsewhere; null for a page with content. */
export function tellBrokenPage(page: ParsedPage, facts: PageFacts): Verdict | null {
  return tellError(facts) ?? tellStub(page, facts);
}
