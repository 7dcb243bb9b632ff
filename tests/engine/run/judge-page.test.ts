import { describe, expect, it } from 'vitest';
import {
  mergeHolidayTables,
  parseHolidayTable,
} from '../../../src/engine/calendar/holiday-tables.ts';
import { builtInHolidays } from '../../../src/engine/data/holidays.ts';
import { pageChecklist } from '../../../src/engine/indicators/built-in-systems.ts';
import { PageScan } from '../../../src/engine/model/page-scan.ts';
import { gatherPage } from '../../../src/engine/run/gather-page.ts';
import { judgePage } from '../../../src/engine/run/scan-page.ts';
import { holidayText } from '../../support/own-holidays.ts';
import { day, snapshotOf } from '../../support/pages.ts';

const document = (writtenDate: string, pubDate: string): string => `<!doctype html>
<html><head><title>岚溪县人民政府办公室关于加强安全生产工作的通知_岚溪县人民政府</title>
<meta name="SiteName" content="岚溪县人民政府"><meta name="SiteIDCode" content="3499000001">
<meta name="ColumnName" content="政策文件">
<meta name="ArticleTitle" content="岚溪县人民政府办公室关于加强安全生产工作的通知">
<meta name="PubDate" content="${pubDate}"></head><body>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zcwj/">政策文件</a></div>
<table><tr><td>索引号：</td><td>LX000/2026-00011</td><td>发文机关：</td><td>岚溪县人民政府办公室</td></tr>
<tr><td>成文日期：</td><td>${writtenDate}</td><td>发布日期：</td><td>${pubDate}</td></tr>
<tr><td>发文字号：</td><td>岚政办〔2026〕11号</td><td>有效性：</td><td>有效</td></tr></table>
<h1>岚溪县人民政府办公室关于加强安全生产工作的通知</h1>
<div class="content"><p>各乡镇人民政府，县政府各部门：</p>
<p>为加强全县安全生产工作，现将有关事项通知如下。各单位要落实责任，定期检查，及时消除隐患。</p>
<p>岚溪县人民政府办公室</p></div></body></html>`;

const options = {
  asOf: day('2027-03-01'),
  level: null,
  system: pageChecklist,
  holidays: builtInHolidays,
};
const read = (html: string) =>
  gatherPage(snapshotOf(html, { finalUrl: 'https://www.lanxi-demo.gov.cn/zcwj/11.html' }), {
    today: options.asOf,
  });
const outcomeOf = (scan: PageScan, auditId: string) =>
  scan.findings.find((finding) => finding.auditId === auditId)?.outcome;

describe('judging a page', () => {
  it('gives a document that fits its own schema', () => {
    const scan = judgePage(read(document('2026-09-11', '2026-10-23')), options);
    expect(PageScan.parse(scan)).toEqual(scan);
  });

  it('fails a document that came after its deadline, with the counted calendar', () => {
    const scan = judgePage(read(document('2026-09-11', '2026-10-23')), options);
    const finding = scan.findings.find(({ auditId }) => auditId === 'publication-timeliness');
    expect(finding).toMatchObject({ outcome: 'failed', severity: 'deduct' });
    expect(finding?.deadline).toMatchObject({ due: '2026-10-15', known: true });
    expect(scan.checklist.items.find(({ id }) => id === 'publication-timeliness')).toMatchObject({
      outcome: 'failed',
      findings: [finding?.id],
    });
  });

  it('passes one that came on the last day', () => {
    const scan = judgePage(read(document('2026-09-11', '2026-10-15')), options);
    expect(outcomeOf(scan, 'publication-timeliness')).toBe('passed');
  });

  it('changes a stored verdict when the user brings the table of a new year', () => {
    const stored = read(document('2026-12-25', '2027-02-26'));
    const before = judgePage(stored, options);
    expect(outcomeOf(before, 'publication-timeliness')).not.toBe('failed');
    const own = parseHolidayTable(JSON.parse(holidayText(2027)), builtInHolidays);
    expect(own.ok).toBe(true);
    if (!own.ok) return;
    const holidays = mergeHolidayTables(builtInHolidays, own.value);
    const after = judgePage(stored, { ...options, holidays });
    expect(outcomeOf(after, 'publication-timeliness')).toBe('failed');
    expect(after.engine.calendarRevision).not.toBe(before.engine.calendarRevision);
  });

  it('gives identical bytes in 100 runs', () => {
    const artifacts = read(document('2026-09-11', '2026-10-23'));
    const first = JSON.stringify(judgePage(artifacts, options));
    for (let run = 1; run < 100; run += 1) {
      expect(JSON.stringify(judgePage(artifacts, options))).toBe(first);
    }
  });
});
