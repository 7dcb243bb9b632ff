import { listWantedColumns, type SiteOptions } from '../../engine/index.ts';
import type { CrawlProgress, FinishReason } from '../../engine/model/site/crawl.ts';
import type { Purpose } from '../../engine/model/site/purpose.ts';
import { dropControls } from './paint.ts';
import type { Terminal } from './terminal.ts';
import { cutToWidth } from './wrap-text.ts';

/** Shows on standard error how far a crawl is. */
export interface ProgressDisplay {
  readonly show: (describe: () => CrawlProgress) => void;
  readonly warn: (line: string) => void;
  readonly end: (reason: FinishReason, folder: string) => void;
}

const purposeWords: Readonly<Record<Purpose['kind'], string>> = {
  robots: '访问规则',
  home: '首页',
  platform: '信息公开平台',
  navigation: '导航',
  'site-map': '站点地图',
  search: '站内搜索',
  column: '栏目',
  list: '列表',
  'list-feed': '列表数据',
  document: '文件',
  interpretation: '解读',
  attachment: '附件',
  'report-file': '年度报告附件',
  link: '链接',
};

const endings: Readonly<Record<FinishReason, string>> = {
  done: '查完了。',
  budget: '达到请求上限，没有查到的列在“未检查”；可加大 --max-pages。',
  time: '达到时间上限，没有查到的列在“未检查”。',
  breaker: '网站连续出错，已停下以免加重负担；稍后加 --resume 接着查。',
  stopped: '已停止，结果按已查到的部分给出；加 --resume 接着查。',
  unreachable: '网站首页打不开，请核对网址和网络。',
};

/** Times between two drawings: a line that is drawn over, and lines that stay. */
const redrawMs = 100;
const lineMs = 15_000;
const clearLine = '\r\u001b[2K';

/** Time left, in the words people use; rounded up. */
function describeLeft(leftMs: number | null): string {
  if (leftMs === null) return '';
  const minutes = Math.ceil(leftMs / 60_000);
  if (minutes <= 1) return '　约剩 1 分钟';
  return minutes < 90
    ? `　约剩 ${String(minutes)} 分钟`
    : `　约剩 ${String(Math.ceil(minutes / 60))} 小时`;
}

/** What is being looked at, how far, and how long still: one line. */
export function describeStep(
  progress: CrawlProgress,
  columnNames: ReadonlyMap<string, string>,
): string {
  const { requests, fetched, failed, columnsSettled, columnsWanted, leftMs, current } = progress;
  const counts = [
    `请求 ${String(requests)}`,
    `页面 ${String(fetched)}`,
    ...(failed > 0 ? [`失败 ${String(failed)}`] : []),
    `栏目 ${String(columnsSettled)}/${String(columnsWanted)}`,
  ].join('　');
  const column = columnNames.get(current?.purpose.column ?? '');
  const what =
    current === null
      ? ''
      : `　${purposeWords[current.purpose.kind]}${column === undefined ? '' : `“${column}”`} ${dropControls(current.url)}`;
  return `${counts}${describeLeft(leftMs)}${what}`;
}

/** Opens the display: one line drawn over on a terminal, a line now and then anywhere else. */
export function createProgress(
  terminal: Terminal,
  { level, system, furtherSystems }: SiteOptions,
  nowMs: () => number = Date.now,
): ProgressDisplay {
  const wanted = listWantedColumns(level, [system, ...furtherSystems]);
  const names = new Map(wanted.map(({ id, name }) => [id, name]));
  const { canRedraw, columns, writeError } = terminal;
  let shownAtMs = canRedraw ? 0 : nowMs();
  return {
    show: (describe) => {
      if (nowMs() - shownAtMs < (canRedraw ? redrawMs : lineMs)) return;
      shownAtMs = nowMs();
      const line = describeStep(describe(), names);
      writeError(canRedraw ? `${clearLine}${cutToWidth(line, columns - 1)}` : `${line}\n`);
    },
    warn: (line) => {
      writeError(`${canRedraw ? clearLine : ''}注意：${line}\n`);
    },
    end: (reason, folder) => {
      const line = `${endings[reason]}（${folder}）`;
      writeError(`${canRedraw ? clearLine : ''}${line}\n`);
    },
  };
}
