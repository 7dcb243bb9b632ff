import { findToday, portal, renderDemoPage } from '../demo/render-demo.mjs';

/** A list page of about a given size, with menus, rows and dates as portals have them. */
export function makeListPage(sizeBytes: number): string {
  const pages: { file: string }[] = portal.pages;
  const html = renderDemoPage(
    pages.find(({ file }) => file === 'policy-list.html'),
    findToday(),
  );
  const row = (index: number): string =>
    `<li><a href="/zfxxgk/zcwj/t20260105_${String(index)}.html" title="岚溪县人民政府关于印发第${String(index)}号事项实施方案的通知">岚溪县人民政府关于印发第${String(index)}号事项实施方案的通知</a><span>2026-01-05</span></li>\n`;
  const rowBytes = Buffer.byteLength(row(10_000));
  const count = Math.max(0, Math.round((sizeBytes - Buffer.byteLength(html)) / rowBytes));
  const rows = Array.from({ length: count }, (_, index) => row(index)).join('');
  return html.replace('</ul>\n<div class="page">', `${rows}</ul>\n<div class="page">`);
}
