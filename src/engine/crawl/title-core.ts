import { crawlWords } from '../data/crawl-words.ts';
import { normalizeName } from '../text/normalize-name.ts';

const minLength = 4;
const fillers = crawlWords.fillers.map(normalizeName).filter((word) => word !== '');

function strip(title: string): string {
  return fillers.reduce((rest, word) => rest.replaceAll(word, ''), normalizeName(title));
}

/** What a document and its interpretation have in common in their titles; "" where too little is left. */
export function titleCore(title: string): string {
  const core = strip(title);
  return core.length >= minLength ? core : '';
}

/** Cores of a title: its own, and those of the titles it quotes in 《》. */
export function titleCores(title: string): readonly string[] {
  const quoted = [...title.matchAll(/《([^《》]{4,100})》/g)].map((match) =>
    titleCore(match[1] ?? ''),
  );
  return [...new Set([titleCore(title), ...quoted])].filter((core) => core !== '');
}
