import type { Level } from '../model/level.ts';
import { dropBlanks } from '../text/fold-blanks.ts';

const municipalities = /^(?:北京|上海|天津|重庆)市/;
const siteTail = /(?:政务)?(?:门户|官方)?网站?$/;

/** Level by the code: bm = ministry; else the third pair of the division code tells city from county. */
function levelByCode(code: string | null): 'ministry' | 'city' | 'county' | 'province' | null {
  if (code === null) return null;
  if (code.startsWith('bm')) return 'ministry';
  const [city, county] = [code.slice(2, 4), code.slice(4, 6)];
  if (city === '00') return 'province';
  return county === '00' ? 'city' : 'county';
}

function levelOfGovernment(name: string, code: string | null): Level | null {
  if (/(?:省|自治区)人民政府$/.test(name)) return 'province';
  if (municipalities.test(name) && /^.{2}市(?:人民)?政府$/.test(name)) return 'province';
  if (/(?:镇|乡|苏木)(?:人民)?政府$/.test(name)) return 'town';
  if (/[县区旗](?:人民)?政府$/.test(name)) return 'county';
  if (/(?:自治州|地区|盟)(?:人民)?政府$/.test(name)) return 'city';
  // A city is of prefecture or of county rank; only the code tells.
  const byCode = levelByCode(code);
  return /市(?:人民)?政府$/.test(name) && (byCode === 'city' || byCode === 'county')
    ? byCode
    : null;
}

/**
 * Level of government by the site's name, with the help of its code.
 * Errors: null where name and code do not settle it.
 */
export function tellLevel(siteName: string | null, code: string | null): Level | null {
  if (code?.startsWith('bm') === true) return 'ministry';
  const whole = dropBlanks(siteName ?? '');
  const name = whole.replace(siteTail, '');
  const full = /[省市县区旗镇乡州]$/.test(name) && name !== whole ? `${name}政府` : name;
  const government = levelOfGovernment(full, code);
  if (government !== null) return government;
  if (/^中华人民共和国|^国务院/.test(name)) return 'ministry';
  if (/(?:管委会|管理委员会|开发区|高新区|示范区|产业园区?)$/.test(name)) return 'zone';
  if (/(?:街道|街道办事处|街道办)$/.test(name)) return 'town';
  if (/^国家/.test(name)) return null;
  return /(?:[局委厅院署队馆]|委员会|办公室|办公厅|中心)$/.test(name) ? 'department' : null;
}
