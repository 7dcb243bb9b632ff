import type { Identity } from '../../model/artifacts/identity.ts';
import { normalizeName } from '../../text/normalize-name.ts';

const siteWords = /(?:门户网站|政府网站|官方网站|官网|网站|网)$/;
const organ = /^(.{2,12}?)(?:人民政府|管理委员会|管委会)/;
const placeEnd = /(?:自治区|自治州|自治县|[省市县区旗镇乡])$/;

/** The agency's own names as they may stand before a column's name: 岚溪县人民政府, 岚溪县, 岚溪. */
export function findOwnNames(identity: Pick<Identity, 'siteName' | 'title'>): string[] {
  const names = new Set<string>();
  for (const raw of [identity.siteName?.value, identity.title]) {
    const name = normalizeName((raw ?? '').slice(0, 60)).replace(siteWords, '');
    if (name.length < 2 || name.length > 24) continue;
    names.add(name);
    const place = organ.exec(name)?.[1];
    if (place === undefined) continue;
    names.add(place);
    const short = place.replace(placeEnd, '');
    if (short.length >= 2) names.add(short);
  }
  return [...names].sort((a, b) => b.length - a.length);
}
