import type { PageArtifacts } from '../../model/artifacts/page-artifacts.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { SiteDocument, SiteView } from '../../model/site/site-view.ts';
import { findBatchDays } from '../../site/find-batch-days.ts';
import type { AuditContext } from '../define-audit.ts';
import { defineSiteAudit, onPage, portalSubject } from '../define-site-audit.ts';
import { judgePublication, publicationTimeliness as pageAudit } from '../publication-timeliness.ts';
import { completeArtifacts, findListDate } from './complete-artifacts.ts';
import { observeSubject, subjectOf } from './document-grounds.ts';

/** The list's date is one more that the portal gives to the publication. */
function withListDate(document: SiteDocument, site: SiteView): PageArtifacts {
  const artifacts = completeArtifacts(document, site);
  const listed = findListDate(document);
  const { article } = artifacts;
  if (listed === null || article === null) return artifacts;
  return { ...artifacts, article: { ...article, dates: [...article.dates, listed] } };
}

function judge(
  document: SiteDocument,
  site: SiteView,
  batchDays: ReadonlySet<CivilDate>,
  context: AuditContext,
) {
  const { snapshot } = document.page.artifacts;
  const isMoved = document.pubDate !== null && batchDays.has(document.pubDate);
  const artifacts = withListDate(document, site);
  const column = artifacts.currentColumn?.id ?? null;
  const isListed = document.row !== null && column !== null && document.columns.includes(column);
  return judgePublication(artifacts, context, isListed)
    .filter(({ verdict }) => verdict !== 'inapplicable' && verdict !== 'untested')
    .map((seen) => ({
      ...seen,
      ...(seen.verdict === 'fault' && isMoved
        ? { verdict: 'doubt' as const, message: 'batch' as const }
        : {}),
      subject: subjectOf(document),
      evidence: seen.evidence.map((clue) => onPage(clue, snapshot)),
    }));
}

/** Documents are published in time; what a move of the site re-dated on one day proves nothing. */
export const publicationTimeliness = defineSiteAudit({
  id: 'publication-timeliness',
  title: '公开时限',
  messages: {
    ...pageAudit.messages,
    batch:
      '《{title}》{writtenDate}成文，{pubDate}公开，晚于期限{dueDate}；同日发布的多件文件成文日期相差很大，可能系网站迁移改写发布日期。请人工核实。',
    none: '已读取的页面中没有能够检查公开时限的文件。',
  },
  audit(site, context) {
    const batchDays = findBatchDays(site.documents, {
      count: Number(context.rule('publish-batch').value),
      spreadDays: Number(context.rule('publish-batch-spread').value),
    });
    const said = site.documents.flatMap((document) => judge(document, site, batchDays, context));
    if (said.length > 0) return said;
    const rule = context.rule('publish-general');
    const subject = portalSubject(site);
    return [observeSubject({ verdict: 'untested', rule, message: 'none', subject })];
  },
});
