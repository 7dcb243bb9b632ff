import { documentWords } from '../data/document-words.ts';
import type { Article } from '../model/artifacts/article.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';

/** Whose document it is, told by its issuer, source and title against the site. */
export type Ownership = 'own' | 'joint' | 'repost' | 'other-organ' | 'unknown';

const nation = /^(?:中华人民共和国|中共)/;
const siteWords = /(?:政府)?(?:门户)?(?:网站|网)$/;
const place = /^(?:[^省市县区州盟旗镇乡]{1,8}[省市县区州盟旗镇乡]){1,3}/;

function normalise(name: string): string {
  return name.replace(/\s/g, '').replace(nation, '').replace(siteWords, '');
}

/** Whether two names are of one organ, or the organ belongs to the government whose portal it is. */
function isSameOrgan(organ: string, site: string): boolean {
  const one = normalise(organ);
  const other = normalise(site);
  if (one.length < 2 || other.length < 2) return false;
  if (one.includes(other) || other.includes(one)) return true;
  if (!documentWords.portalWords.some((word) => site.includes(word))) return false;
  const organPlace = place.exec(one)?.[0];
  const sitePlace = place.exec(other)?.[0];
  return organPlace !== undefined && sitePlace !== undefined && sitePlace.endsWith(organPlace);
}

function tellByName(name: string, known: readonly string[]): 'own' | 'other' | 'unknown' {
  if (documentWords.ownSources.some((word) => name.startsWith(word))) return 'own';
  if (known.length === 0) return 'unknown';
  return known.some((one) => isSameOrgan(name, one)) ? 'own' : 'other';
}

/** The organ that a title names before 关于 (“岚溪省人民政府关于…的通知”); "" where it names none. */
function organOfTitle(title: string): string {
  const at = title.indexOf('关于');
  return at > 3 && at < 40 ? title.slice(0, at) : '';
}

/** A source of an office inside the issuer (局办公室, 秘书科) names no place; media and other organs do. */
function tellBySource(source: string, known: readonly string[], hasIssuer: boolean): Ownership {
  if (source === '') return 'own';
  const answer = tellByName(source, known);
  if (answer === 'other' && hasIssuer && !place.test(normalise(source))) return 'own';
  return answer === 'other' ? 'repost' : answer;
}

function isJoint(issuer: string): boolean {
  return issuer.split(/[\s、,，;；]+/).filter((part) => part.length > 1).length > 1;
}

/**
 * Whether the site's own organ made the document; only then does its term of publication bind the site.
 * Source: 国务院令第711号 第十条、第十一条 (the organ that makes or keeps the information publishes it).
 */
export function tellOwnership({ article, identity }: PageArtifacts): Ownership {
  const { title, issuer, source } = readNames(article);
  if (documentWords.repostWords.some((word) => title.includes(word))) return 'repost';
  if (isJoint(issuer)) return 'joint';
  const site = identity.siteName === null ? [] : [identity.siteName.value];
  const organs = [issuer, organOfTitle(title)].filter((name) => name !== '');
  const answers = organs.map((organ) => tellByName(organ, site));
  if (answers.includes('other')) return 'other-organ';
  if (answers.includes('unknown')) return 'unknown';
  return tellBySource(source, [...site, ...organs], organs.length > 0);
}

function readNames(article: Article | null) {
  const [title, issuer, source] = [article?.title, article?.issuer, article?.source].map(
    (quoted) => quoted?.value ?? '',
  );
  return { title: title ?? '', issuer: issuer ?? '', source: source ?? '' };
}
