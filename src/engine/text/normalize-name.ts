import { dropBlanks } from './fold-blanks.ts';

const count = /(?:[(（[［【〔][\d条个项篇件]{0,8}[)）\]］】〕]|\s\d{1,6})$/;
const enumerator = /^[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]/;
const punctuation = /[^\p{L}\p{N}]+/gu;
const leadingOn = /(?:查看更多|更多|more)$/i;

const plainHan = /^[\u4e00-\u9fff]{1,40}$/;
/** Signs that stay as they are, so that the slow patterns for all scripts are not needed. */
const plainSigns = /^[\u4e00-\u9fffA-Za-z\d]*$/;

/**
 * A name as it is compared: without blanks, punctuation, numbering, counts such as (12) and “更多”.
 * “一、政策解读 (12) >>” and “【政策解读】更多” both give “政策解读”.
 */
export function normalizeName(text: string): string {
  if (plainHan.test(text) && !text.endsWith('更多')) return text;
  const bare = dropBlanks(text.trim().replace(count, '')).replace(enumerator, '');
  const plain = plainSigns.test(bare) ? bare : bare.replace(punctuation, '').normalize('NFKC');
  const name = plain.replace(leadingOn, '');
  return name === '' ? plain.toLowerCase() : name.toLowerCase();
}
