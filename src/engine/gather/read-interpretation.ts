import { interpretationWords as words } from '../data/interpretation.ts';
import type { Article } from '../model/artifacts/article.ts';
import type { CurrentColumn } from '../model/artifacts/columns.ts';
import type { Interpretation } from '../model/artifacts/content.ts';
import { hasWord } from '../text/find-words.ts';
import type { ParsedPage } from './page/parsed-page.ts';

type Form = Interpretation['forms'][number];

/** Fewer characters are a caption, not an interpretation in words. */
const minTextLength = 200;

function isInterpretation(article: Article, title: string, column: CurrentColumn | null): boolean {
  if (hasWord(title, words.otherTitles)) return false;
  if (article.documentType === 'interpretation' || hasWord(title, words.titleWords)) return true;
  return column?.certainty === 'certain' && words.columnIds.includes(column.id);
}

/** Forms that the title names, or a link in the body that leads to one. */
function namedForms(article: Article, title: string): Form[] {
  const links = (article.body?.links ?? []).filter(({ text }) => hasWord(text, words.titleWords));
  const named = [title, ...links.map(({ text }) => text)].join('\n');
  return words.forms.filter((entry) => hasWord(named, entry.words)).map(({ form }) => form);
}

/** Forms that the page itself holds. */
function heldForms({ body, attachments }: Article): Form[] {
  const hasFile = (extension: string): boolean =>
    attachments.some((attachment) => attachment.extension.startsWith(extension));
  const held: readonly (readonly [Form, boolean])[] = [
    ['picture', body !== null && body.images > 0],
    ['video', (body !== null && body.videos > 0) || hasFile('mp4')],
    ['audio', (body !== null && body.audios > 0) || hasFile('mp3')],
    ['digital', hasFile('ppt')],
  ];
  return held.filter(([, isHeld]) => isHeld).map(([form]) => form);
}

function formsOf(article: Article, title: string): Form[] {
  const forms = [...new Set([...namedForms(article, title), ...heldForms(article)])];
  const length = article.body?.length ?? 0;
  return length >= minTextLength || forms.length === 0 ? ['text', ...forms] : forms;
}

/** The forms of a policy interpretation; null where the page is none. */
export function readInterpretation(
  _page: ParsedPage,
  article: Article | null,
  currentColumn: CurrentColumn | null,
): Interpretation | null {
  if (article === null || article.title === null) return null;
  const title = article.title.value;
  if (!isInterpretation(article, title, currentColumn)) return null;
  return {
    forms: formsOf(article, title),
    textLength: article.body?.length ?? 0,
    locator: article.title.locator,
  };
}
