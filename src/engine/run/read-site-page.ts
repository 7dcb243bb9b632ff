import { findListFeeds } from '../gather/feeds/find-list-feeds.ts';
import { readFeedAnswer } from '../gather/feeds/read-feed-answer.ts';
import { readGkmlptTree, type TreeColumn } from '../gather/feeds/read-gkmlpt-tree.ts';
import { readTreeColumns } from '../gather/feeds/read-tree-columns.ts';
import { findOwnNames } from '../gather/columns/own-names.ts';
import { measureOwnText } from '../gather/measure-own-text.ts';
import { readSearchForm } from '../gather/read-search-form.ts';
import { readSendsTo } from '../gather/read-sends-to.ts';
import { readSiteLinks } from '../gather/read-site-links.ts';
import { tellNeedsRendering } from '../gather/tell-needs-rendering.ts';
import type { PageArtifacts } from '../model/artifacts/page-artifacts.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { ListFeed } from '../model/site/list-feed.ts';
import type { Purpose } from '../model/site/purpose.ts';
import type { SiteLink, SitePage } from '../model/site/site-page.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { addressKey } from '../text/address-key.ts';
import { parsePages } from './frame-pages.ts';
import { gatherPage, gatherPages } from './gather-page.ts';
import { prunePage } from './prune-page.ts';

/** Why a page was asked for, and the day that bounds its dates. */
export interface PageErrand {
  readonly purpose: Purpose;
  readonly today: CivilDate;
  /** The list feed whose answer the snapshot holds; null for a page. */
  readonly feed: ListFeed | null;
}

const nothingFound = {
  links: [],
  feeds: [],
  searchForm: null,
  sendsTo: null,
  textLength: 0,
  needsRendering: false,
};

/** The answer of a service is no page: of its artifacts the list alone says something. */
function readAnswer(snapshot: Snapshot, feed: ListFeed, { purpose, today }: PageErrand): SitePage {
  const frame = gatherPage({ ...snapshot, html: '', frames: [] }, { today });
  const place = { feed, url: snapshot.url, time: { today } };
  return {
    key: addressKey(snapshot.url),
    purpose,
    artifacts: { ...frame, list: readFeedAnswer(snapshot.html, place) },
    ...nothingFound,
    answerOf: feed,
  };
}

/** A tree in a script names its columns without addresses; they are known once the tree is read. */
function addTree(artifacts: PageArtifacts, tree: readonly TreeColumn[]): PageArtifacts {
  if (tree.length === 0) return artifacts;
  const known = readTreeColumns(tree, findOwnNames(artifacts.identity));
  const rest = artifacts.columns.filter(({ via }) => via !== 'script');
  return { ...artifacts, columns: [...rest, ...known] };
}

function treeLinks(tree: readonly TreeColumn[]): SiteLink[] {
  return tree.map(({ name, href }) => ({ text: name, href, area: 'menu' }));
}

/**
 * Reads one page of a portal and keeps what the site audit can need of it.
 * Errors: none thrown; a gatherer that fails is named in the artifacts' `errors`.
 */
export function readSitePage(snapshot: Snapshot, errand: PageErrand): SitePage {
  const { purpose, today, feed } = errand;
  if (feed !== null && feed.system !== 'frame') return readAnswer(snapshot, feed, errand);
  const pages = parsePages(snapshot);
  const [page] = pages;
  const tree = readGkmlptTree(page);
  const artifacts = addTree(gatherPages(snapshot, pages, { today }), tree);
  const feeds = findListFeeds(page, { url: snapshot.url, list: artifacts.list, tree });
  const links = [...pages.flatMap(readSiteLinks), ...treeLinks(tree)];
  const sendsTo = readSendsTo(page);
  const hasFeed = feeds.length > 0;
  return prunePage({
    key: addressKey(snapshot.url),
    purpose,
    artifacts,
    links,
    feeds,
    answerOf: feed,
    searchForm: readSearchForm(page),
    sendsTo,
    textLength: pages.reduce((sum, each) => sum + measureOwnText(each), 0),
    needsRendering: tellNeedsRendering(page, { artifacts, links, purpose, hasFeed, sendsTo }),
  });
}
