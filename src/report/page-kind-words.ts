import type { PageKind } from '../engine/model/page-kind.ts';

/** The Chinese name of each page kind. */
export const pageKindWords: Readonly<Record<PageKind, string>> = {
  home: '首页',
  platform: '政府信息公开平台',
  'column-list': '栏目列表页',
  article: '内容页',
  'annual-report': '年度报告',
  'org-info': '机构职能页',
  'leader-info': '领导信息页',
  guide: '公开指南页',
  search: '检索页',
  error: '错误页',
  other: '其他页面',
};
