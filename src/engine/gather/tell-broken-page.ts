import { pageKindWords } from '../data/page-kind-words.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { PageFacts } from './page-facts.ts';
import type { ParsedPage } from './page/parsed-page.ts';

const maxErrorText = 600;
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

function hasAny(text: string, words: readonly string[]): string | null {
  return words.find((word) => text.includes(word)) ?? null;
}

/** Error pages, challenges of firewalls, and stubs that only lead elsewhere; null for a page with content. */
export function tellBrokenPage(page: ParsedPage, facts: PageFacts): PageArtifacts['kind'] | null {
  const title = facts.title.toLowerCase();
  const text = facts.text.trim();
  const isShort = text.length <= maxErrorText;
  const titleWord =
    title.length <= 40 && (isShort || facts.leaf === null)
      ? hasAny(title, pageKindWords.errorTitles)
      : null;
  if (titleWord !== null) return { value: 'error', reasons: [`标题含“${titleWord}”`] };
  if (isShort && facts.links < 30) {
    const textWord = hasAny(text.toLowerCase(), pageKindWords.errorTexts);
    if (textWord !== null) return { value: 'error', reasons: [`正文含“${textWord}”`] };
  }
  if (text.length > maxStubText || facts.links > 3) return null;
  const scripts = scriptsOf(page);
  if (hasAny(scripts, pageKindWords.challengeMarks) !== null) {
    return { value: 'error', reasons: ['只有防护脚本，没有内容'] };
  }
  const leads = hasAny(scripts, pageKindWords.redirectMarks) !== null;
  if (leads) return { value: 'other', reasons: ['只有跳转，没有内容'] };
  const hasFrames = page.byTag('iframe').length + page.byTag('frame').length > 0;
  if (text === '' && !hasFrames) return { value: 'other', reasons: ['页面没有文字'] };
  return null;
}
