import { metaTagDefinitions, type MetaTagDefinition } from '../data/meta-tags.ts';
import type { MetaTag } from '../model/artifacts/identity.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { PageKind } from '../model/page-kind.ts';

/** What is wrong with a tag's value, in words. */
export const problemNames: Record<NonNullable<MetaTag['problem']>, string> = {
  empty: '值为空',
  null: '值为 null',
  template: '模板内容未替换',
  'other-site': '与本网站不符',
};

const tagPages: Record<PageKind, readonly MetaTagDefinition['page'][]> = {
  home: ['every'],
  platform: ['every'],
  'column-list': ['every', 'list'],
  article: ['every', 'article'],
  'annual-report': ['every', 'article'],
  'org-info': ['every'],
  'leader-info': ['every'],
  guide: ['every'],
  search: ['every'],
  error: [],
  other: [],
};

/** A tag that is asked for, and the tag on the page; null where it has none. */
export interface AskedTag {
  readonly name: string;
  readonly tag: MetaTag | null;
}

/** Tags asked for on a page of that kind, each with its tag on the page: a usable one first. */
export function listAskedTags({ kind, identity }: PageArtifacts): readonly AskedTag[] {
  return metaTagDefinitions
    .filter(({ asked, page }) => asked && tagPages[kind.value].includes(page))
    .map(({ name }) => {
      const tags = identity.metaTags.filter((tag) => tag.name === name);
      return { name, tag: tags.find(({ problem }) => problem === null) ?? tags[0] ?? null };
    });
}
