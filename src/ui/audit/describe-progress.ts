import type { Purpose } from '../../engine/model/site/purpose.ts';
import type { MessageKey, Translate } from '../translate.ts';

const purposeKeys: Readonly<Record<Purpose['kind'], MessageKey>> = {
  robots: 'purpose_robots',
  home: 'purpose_home',
  platform: 'purpose_platform',
  navigation: 'purpose_navigation',
  'site-map': 'purpose_site_map',
  search: 'purpose_search',
  column: 'purpose_column',
  list: 'purpose_list',
  'list-feed': 'purpose_list',
  document: 'purpose_document',
  interpretation: 'purpose_interpretation',
  attachment: 'purpose_attachment',
  'report-file': 'purpose_attachment',
  link: 'purpose_link',
};

/** What a request is for; `judging` after the last answer. */
export function describePurpose(kind: string, t: Translate): string {
  if (kind === 'judging') return t('auditJudging');
  const key = Object.entries(purposeKeys).find(([known]) => known === kind)?.[1];
  return t(key ?? 'auditPreparing');
}

/** How long a crawl still takes. */
export function describeLeft(leftMs: number | null, t: Translate): string {
  if (leftMs === null) return t('timeLeftUnknown');
  if (leftMs < 60_000) return t('timeLeftShort');
  return t('timeLeft', { minutes: Math.ceil(leftMs / 60_000) });
}
