import words from './trail-words.json' with { type: 'json' };

/**
 * Words and signs by which the trail 首页 > … is recognised; forms met on real portals.
 * Shape: `separators` in tiers, the surest first; `names` anywhere in a class or id, `exactNames` as a whole word of it.
 */
export const trailWords: Readonly<{
  home: readonly string[];
  label: string;
  labelLeads: readonly string[];
  labelTails: readonly string[];
  names: readonly string[];
  exactNames: readonly string[];
  separators: readonly (readonly string[])[];
  tools: readonly string[];
  bodyNames: readonly string[];
}> = words;
