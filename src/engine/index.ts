export { gatherPage, gatherReport } from './run/gather-page.ts';
export { findAnnualReport } from './site/find-annual-report.ts';
export { judgeReports, type ReadReport } from './run/judge-reports.ts';
export { judgePage, scanPage } from './run/scan-page.ts';
export { engineVersion } from './model/engine-version.ts';
export type { ScanOptions } from './run/scan-options.ts';
export { builtInHolidays } from './data/holidays.ts';
export { fetchStates } from './data/fetch-states.ts';
export { decodeHtml } from './text/decode-html.ts';
export { recognizeFormat } from './text/recognize-format.ts';
export { addDays, daysBetween } from './calendar/civil-days.ts';
export { findDeadline, type Term } from './calendar/find-deadline.ts';
export { mergeHolidayTables, parseHolidayTable } from './calendar/holiday-tables.ts';
export {
  builtInSystems,
  findBuiltInSystem,
  pageChecklist,
  siteChecklist,
  type BuiltInSystem,
} from './indicators/built-in-systems.ts';
export { listSystemWarnings, parseIndicatorSystem } from './indicators/parse-indicator-system.ts';
export { listRowGroups } from './data/report-forms.ts';
export type { CrawlState } from './crawl/crawl-state.ts';
export { describeProgress } from './crawl/describe-progress.ts';
export { countUnasked, listUnasked } from './crawl/list-unasked.ts';
export { isPortalAddress } from './crawl/portal-hosts.ts';
export { openRules, readRobots, type RobotsRules, robotsToken } from './crawl/read-robots.ts';
export { listPortalHosts } from './crawl/list-portal-hosts.ts';
export { createCrawl, reduceCrawl } from './crawl/reduce-crawl.ts';
export { joinRecords } from './crawl/join-records.ts';
export { judgeSite } from './run/judge-site.ts';
export { createSiteCollection, type SiteCollection } from './run/collect-visits.ts';
export { isChallenge } from './run/recognize-challenge.ts';
export { mergeSite } from './run/merge-site.ts';
export { readReportPage } from './run/read-report-page.ts';
export { readSitePage, type PageErrand } from './run/read-site-page.ts';
export type { SiteOptions } from './run/site-options.ts';
export { listWantedColumns } from './site/wanted-columns.ts';
export { addressKey } from './text/address-key.ts';
export { compareAudits } from './run/compare-audits.ts';
export { findColumnDefinition } from './data/columns.ts';
export { buildSheet, type SheetPlace } from './assessment/build-sheet.ts';
export {
  isInForce,
  reviewSheet,
  type ReviewedItem,
  type ReviewedSheet,
} from './assessment/review-sheet.ts';
export { summarizeSheet } from './assessment/summarize-sheet.ts';
export { isWaiting, listOpenItems } from './assessment/list-open-items.ts';
export { buildOverview, type RoundRecords } from './assessment/build-overview.ts';
export { rankTargets } from './assessment/rank-targets.ts';
export { checkTarget, readTargets, targetKey } from './assessment/read-targets.ts';
export { recognizeTargetColumns } from './assessment/recognize-target-columns.ts';
export { readScoreTable } from './assessment/read-score-table.ts';
export { suggestAudits } from './assessment/suggest-audits.ts';
export {
  buildSystem,
  type ConfirmedRow,
  findTotalFault,
  systemChoices,
} from './assessment/build-system.ts';
export { checkSystem } from './assessment/check-system.ts';
export { compareSystems, describeScoring } from './assessment/compare-systems.ts';
export { blankItem, nextVersion } from './assessment/edit-system.ts';
export { pairSystems, type SystemPair } from './assessment/pair-systems.ts';
export { compareRounds, type TrialPair } from './assessment/trial-run.ts';
export { levelWord } from './data/target-columns.ts';
export { compareVerdicts } from './assessment/agreement.ts';
export { parseVerdictFile, type SecondLook } from './assessment/parse-verdict-file.ts';
export { buildDemoRound, type DemoRound } from './assessment/build-demo-round.ts';
export { type HandedOut, readReplies } from './assessment/read-replies.ts';
export {
  type LaterLook,
  notRechecked,
  type ProblemBefore,
  recheckProblem,
} from './assessment/recheck-problem.ts';
