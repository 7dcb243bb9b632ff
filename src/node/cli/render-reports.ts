import type { SiteAudit } from '../../engine/model/site-audit.ts';
import { buildSiteAuditView } from '../../report/site/build-site-view.ts';
import { renderSiteDocument } from '../../report/site/site-document.ts';
import { renderSiteHtml } from '../../report/site/site-html.ts';
import { renderSiteWorkbook } from '../../report/site/site-workbook.ts';

/** The reports of an audit for people. Shape: file name and content. */
export async function renderReports(
  audit: SiteAudit,
): Promise<readonly (readonly [name: string, content: string | Uint8Array])[]> {
  const view = buildSiteAuditView(audit);
  return [
    ['report.html', renderSiteHtml(view)],
    ['checklist.xlsx', await renderSiteWorkbook(view)],
    ['report.docx', await renderSiteDocument(view)],
  ];
}
