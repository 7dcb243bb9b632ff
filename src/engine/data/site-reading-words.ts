import words from './site-reading-words.json' with { type: 'json' };

/**
 * Words by which pages of a portal are told apart; met on real portals.
 * Shape: `sendingPhrases` around a lone link that leads on, `libraryScripts` in addresses of scripts that draw no list.
 */
export const siteReadingWords: Readonly<Record<keyof typeof words, readonly string[]>> = words;
