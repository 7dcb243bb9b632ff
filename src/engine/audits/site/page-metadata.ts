import type { MetaTag } from '../../model/artifacts/identity.ts';
import type { SitePage } from '../../model/site/site-page.ts';
import { type AskedTag, listAskedTags, problemNames } from '../list-asked-tags.ts';
import { defineSiteAudit, onPage, portalSubject, type SiteClue } from '../define-site-audit.ts';
import { absent, found } from '../observe.ts';
import { observeSite } from '../observe-site.ts';

type Key = 'value' | 'missing' | 'complete' | 'unread';
type Problem = NonNullable<MetaTag['problem']>;

const maxPages = 5;

interface Group {
  readonly name: string;
  readonly problem: Problem | null;
  readonly pages: number;
  readonly evidence: readonly SiteClue[];
}

/** Pages of the portal's own markup: answers of feeds and files have no head. */
function isJudged({ answerOf, artifacts }: SitePage): boolean {
  return (
    answerOf === null &&
    artifacts.snapshot.carrier === 'html' &&
    listAskedTags(artifacts).length > 0
  );
}

function clueOf({ name, tag }: AskedTag, { artifacts }: SitePage): SiteClue {
  const clue = tag === null ? absent(`<head> 中的 ${name}`) : found(tag.locator);
  return onPage(clue, artifacts.snapshot);
}

/** One entry a tag and problem, with how many pages show it and the first of them. */
function groupFaults(pages: readonly SitePage[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const page of pages) {
    for (const asked of listAskedTags(page.artifacts)) {
      const problem = asked.tag?.problem ?? null;
      if (asked.tag !== null && problem === null) continue;
      const key = `${asked.name} ${problem ?? ''}`;
      const known = groups.get(key) ?? { name: asked.name, problem, pages: 0, evidence: [] };
      const evidence =
        known.pages < maxPages ? [...known.evidence, clueOf(asked, page)] : known.evidence;
      groups.set(key, { ...known, pages: known.pages + 1, evidence });
    }
  }
  return [...groups.values()];
}

/** The tags of 国办发〔2017〕47号 over all pages read: one finding a tag and problem. */
export const pageMetadata = defineSiteAudit<Key>({
  id: 'page-metadata',
  title: '网页标签',
  messages: {
    value:
      '{pages}个页面的网页标签{tag}{problem}（共检查{total}个页面）。请在网站管理系统中按实际内容填写。',
    missing: '{pages}个页面没有网页标签{tag}（共检查{total}个页面）。请核实是否应当设置。',
    complete: '检查的{total}个页面应有的网页标签齐全，值可用。',
    unread: '没有读到可检查的页面，网页标签未检查。',
  },
  audit(site, context) {
    const subject = portalSubject(site);
    const valueRule = context.rule('page-metadata-value');
    const pages = site.pages.filter(isJudged);
    if (pages.length === 0) {
      return [observeSite({ rule: valueRule, subject, verdict: 'untested', message: 'unread' })];
    }
    const total = pages.length;
    const groups = groupFaults(pages);
    if (groups.length === 0) {
      const data = { total };
      return [
        observeSite({ rule: valueRule, subject, data, verdict: 'passed', message: 'complete' }),
      ];
    }
    return groups.map(({ name, problem, pages: count, evidence }) =>
      observeSite({
        rule: problem === null ? context.rule('page-metadata-presence') : valueRule,
        subject,
        verdict: 'fault',
        message: problem === null ? 'missing' : 'value',
        data: {
          tag: name,
          problem: problem === null ? null : problemNames[problem],
          pages: count,
          total,
        },
        evidence,
      }),
    );
  },
});
