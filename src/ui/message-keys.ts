import type { Level } from '../engine/model/level.ts';
import type { PageKind } from '../engine/model/page-kind.ts';
import type {
  HolidayFileFault,
  PlaceResult,
  UnreadableReason,
} from '../engine/model/popup-message.ts';
import type { MessageKey } from './translate.ts';

export const kindKeys: Readonly<Record<PageKind, MessageKey>> = {
  home: 'kind_home',
  platform: 'kind_platform',
  'column-list': 'kind_column_list',
  article: 'kind_article',
  'annual-report': 'kind_annual_report',
  'org-info': 'kind_org_info',
  'leader-info': 'kind_leader_info',
  guide: 'kind_guide',
  search: 'kind_search',
  error: 'kind_error',
  other: 'kind_other',
};

export const unreadableKeys: Readonly<
  Record<UnreadableReason, { what: MessageKey; next: MessageKey }>
> = {
  'browser-page': { what: 'unreadable_browser_page', next: 'unreadable_browser_page_next' },
  store: { what: 'unreadable_store', next: 'unreadable_store_next' },
  pdf: { what: 'unreadable_pdf', next: 'unreadable_pdf_next' },
  file: { what: 'unreadable_file', next: 'unreadable_file_next' },
  'not-html': { what: 'unreadable_not_html', next: 'unreadable_not_html_next' },
  'no-access': { what: 'unreadable_no_access', next: 'unreadable_no_access_next' },
};

export const placeResultKeys: Readonly<Record<PlaceResult, MessageKey>> = {
  exact: 'located',
  approximate: 'locateApproximate',
  invisible: 'locateInvisible',
  missing: 'locateMissing',
};

export const holidayFaultKeys: Readonly<Record<HolidayFileFault, MessageKey>> = {
  'too-large': 'holidays_too_large',
  'not-json': 'holidays_not_json',
  'not-a-table': 'holidays_not_a_table',
};

export const levelKeys: Readonly<Record<Level, MessageKey>> = {
  ministry: 'level_ministry',
  province: 'level_province',
  city: 'level_city',
  county: 'level_county',
  town: 'level_town',
  department: 'level_department',
  zone: 'level_zone',
};
