import type { SiteAuditView } from '../../engine/model/site-audit-view.ts';
import { outcomesByGravity, outcomeWords } from '../outcome-words.ts';

/** `2026-11-21T01:42:00.000Z` as people in China read it: `2026-11-21 09:42`. */
export function beijingTime(moment: string | null): string | null {
  if (moment === null) return null;
  const shifted = new Date(Date.parse(moment) + 8 * 3_600_000);
  return Number.isNaN(shifted.getTime())
    ? moment
    : shifted.toISOString().slice(0, 16).replace('T', ' ');
}

/** What an exported file says of itself: whom, when, how, how far. Shape: name and value, in reading order. */
export function listFacts(
  view: SiteAuditView,
): readonly (readonly [name: string, value: string | number | null])[] {
  const { header, system, engine, score, counts, coverage } = view;
  return [
    ['网站名称', header.name],
    ['网站地址', header.url],
    ['网站标识码', header.siteIdCode],
    ['层级', header.level],
    ['监测时间点', header.asOf],
    ['检查开始（北京时间）', beijingTime(header.startedAt)],
    ['检查结束（北京时间）', beijingTime(header.finishedAt)],
    ['指标体系', `${system.name}（${system.id}，${system.version}）`],
    ['程序版本', engine.version],
    ['节假日数据', engine.calendarRevision],
    ['取得页面', coverage.fetched],
    ['其中由浏览器渲染', coverage.rendered],
    ['未能取得', coverage.failed],
    ['未访问', coverage.skipped],
    ['请求次数', coverage.requests],
    ...outcomesByGravity.map(
      (outcome) => [`${outcomeWords[outcome].word}（条）`, counts[outcome]] as const,
    ),
    ['满分', score.points],
    ['得分（只计已判断部分）', score.scored],
    ['已判断占比', score.judged],
    ['单项否决', score.vetoed ? '是' : '否'],
    ...view.warnings.map((warning) => ['注意', warning] as const),
  ];
}
