import type { ListFeed } from '../../model/site/list-feed.ts';
import type { ParsedPage } from '../page/parsed-page.ts';
import { isRecord, readAssigned, scriptsWith } from './script-literal.ts';

/** A column of the tree that a gkmlpt page holds for its scripts. */
export interface TreeColumn {
  readonly name: string;
  /** Address of its page: the shell with the column's number behind `#`, or where the entry leads instead. */
  readonly href: string;
  /** Names of the columns above it, the outermost first. */
  readonly above: readonly string[];
  /** Null for an entry that leads elsewhere. */
  readonly feed: ListFeed | null;
}

const maxColumns = 600;
const maxDepth = 12;
/** Rows of one answer as the service groups them (five shown pages of twenty). */
const rowsPerAnswer = 100;
const siteId = /["']?\b(?:SITE_?ID|sid)["']?\s{0,4}[:=]\s{0,4}["']?(\d{1,12})/i;

interface TreeNode {
  readonly id: string;
  readonly name: string;
  readonly parent: string;
  readonly count: number | null;
  readonly leadsTo: string | null;
  readonly above: readonly string[];
}

type Entry = Readonly<Record<string, unknown>>;

function textAt(entry: Entry, keys: readonly string[]): string {
  for (const key of keys) {
    const value = entry[key];
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
}

function countAt(entry: Entry): number | null {
  const text = textAt(entry, ['post_count', 'postCount', 'count']);
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}

/** Entries in document order with the names above them; the tree is walked without recursion. */
function listNodes(tree: unknown): TreeNode[] {
  const nodes: TreeNode[] = [];
  const waiting: { value: unknown; above: readonly string[] }[] = [{ value: tree, above: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, above } = next;
    if (nodes.length >= maxColumns || above.length > maxDepth) continue;
    if (Array.isArray(value)) {
      const entries: readonly unknown[] = value;
      waiting.push(...entries.map((entry) => ({ value: entry, above })).reverse());
    } else if (isRecord(value)) {
      const id = textAt(value, ['id', 'classify_id', 'cid']);
      const name = textAt(value, ['name', 'title', 'label']);
      const leadsTo = textAt(value, ['jump_url', 'jumpUrl', 'link_url', 'link']) || null;
      const isColumn = name !== '' && /^\d{1,12}$/.test(id);
      const parent = textAt(value, ['parent', 'parent_id', 'pid']);
      if (isColumn) nodes.push({ id, name, parent, count: countAt(value), leadsTo, above });
      const inside = isColumn ? [...above, name] : above;
      const below = Object.values(value).filter(Array.isArray);
      waiting.push(...below.map((list) => ({ value: list, above: inside })).reverse());
    }
  }
  return nodes;
}

/** In a flat tree the names above an entry are told by its parent's number. */
function withParents(nodes: readonly TreeNode[]): TreeNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes.map((node) => {
    if (node.above.length > 0) return node;
    const above: string[] = [];
    let parent = byId.get(node.parent);
    for (let up = 0; parent !== undefined && parent !== node && up < maxDepth; up += 1) {
      above.unshift(parent.name);
      parent = byId.get(parent.parent);
    }
    return { ...node, above };
  });
}

function feedOf(base: string, sid: string | null, { id, count }: TreeNode): ListFeed {
  const site = sid === null ? '' : `&sid=${sid}`;
  return {
    system: 'gkmlpt',
    page: `${base}/index#${id}`,
    template: `${base}/api/all/${id}?page={page}${site}`,
    perPage: rowsPerAnswer,
    pages: count === null ? null : Math.max(1, Math.ceil(count / rowsPerAnswer)),
    firstPage: 1,
  };
}

function baseOf(url: string): string | null {
  const at = url.indexOf('/gkmlpt');
  return at < 0 ? null : url.slice(0, at + '/gkmlpt'.length);
}

/** The column tree of Guangdong's disclosure platform as a page of it holds it; empty for any other page. */
export function readGkmlptTree(page: ParsedPage): TreeColumn[] {
  const base = baseOf(page.url);
  if (base === null) return [];
  for (const script of scriptsWith(page, 'TREE')) {
    const nodes = withParents(listNodes(readAssigned(script, 'TREE')));
    if (nodes.length === 0) continue;
    const sid = siteId.exec(script)?.[1] ?? null;
    return nodes.map((node) => {
      const elsewhere = node.leadsTo === null ? null : page.resolve(node.leadsTo);
      const feed = elsewhere === null ? feedOf(base, sid, node) : null;
      const href = elsewhere ?? `${base}/index#${node.id}`;
      return { name: node.name, href, above: node.above, feed };
    });
  }
  return [];
}
