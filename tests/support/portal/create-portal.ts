import iconv from 'iconv-lite';
import { plantFaults } from './faults/plant-faults.ts';
import { makePlan } from './plan/make-plan.ts';
import type { PlannedColumn, PlannedDocument, PortalPlan } from './plan/portal-plan.ts';
import { trueColumns } from './plan/true-columns.ts';
import { drawColumn, drawDocument, drawHome, drawMap, drawSearch } from './pages/draw-page.ts';
import type { Portal, PortalAnswer, PortalRequest, TrueColumn } from './portal.ts';
import { countPages, type DrawnPage, type PortalStyle, type Site } from './site.ts';
import { portalStyles } from './styles/all-styles.ts';

/** What a caller may fix of a portal beside its seed and style. */
export interface PortalChoice {
  readonly level?: PortalPlan['level'];
  /** Times as many documents as a small portal has; 1 by default. */
  readonly scale?: number;
  /** Names of the faults and look-alikes to plant; null for a choice by the seed, none for a faultless portal. */
  readonly faults?: readonly string[] | null;
  readonly asOf?: string;
}

type Draw = () => DrawnPage;

interface Drawings {
  readonly site: Site;
  readonly draws: ReadonlyMap<string, Draw>;
  readonly files: ReadonlyMap<string, number>;
}

function locate(plan: PortalPlan, style: PortalStyle): Site {
  const columns = new Map(plan.columns.map((column, at) => [column.key, { column, at }]));
  const paths = new Map<string, string>();
  const byPath = new Map<string, PlannedDocument>();
  for (const { column, at } of columns.values()) {
    for (const document of column.documents) {
      const serial = Number(document.key.slice(1));
      const path = style.documentPath(document, column, at, serial);
      paths.set(document.key, path);
      byPath.set(path, document);
    }
  }
  const columnAt = ({ key }: PlannedColumn): number => columns.get(key)?.at ?? 0;
  return {
    plan,
    style,
    columnAt,
    columnPath: (key) => {
      const found = columns.get(key);
      if (found === undefined) throw new Error(`no column ${key}`);
      const { column, at } = found;
      return style.listPath(column, at, 1, countPages(column, style.perPage));
    },
    documentPath: (key) => paths.get(key) ?? '/missing.html',
    documentOf: (path) => byPath.get(path) ?? null,
    href: (path, from) => style.href(path, from),
  };
}

function drawAll(site: Site): Drawings {
  const { plan, style } = site;
  const draws = new Map<string, Draw>([
    [style.homePath, () => drawHome(site)],
    ['/wzdt.html', () => drawMap(site)],
  ]);
  const files = new Map<string, number>([['/files/ysqgksqb.docx', 200]]);
  for (const column of plan.columns) {
    const pages = column.shape === 'list' ? countPages(column, style.perPage) : 1;
    for (let page = 1; page <= pages; page += 1) {
      const path = style.listPath(column, site.columnAt(column), page, pages);
      draws.set(path, () => drawColumn(site, column, page));
    }
    for (const document of column.documents) {
      draws.set(site.documentPath(document.key), () => drawDocument(site, column, document));
      for (const { name, status } of document.files) files.set(`/files/${name}`, status);
    }
  }
  for (const { href, status } of plan.extraLinks) if (href.startsWith('/')) files.set(href, status);
  return { site, draws, files };
}

const html = (style: PortalStyle, text: string, status = 200): PortalAnswer => ({
  status,
  headers: {
    'content-type': `text/html${style.charset === 'utf-8' ? '; charset=utf-8' : ''}`,
  },
  body: style.charset === 'utf-8' ? new TextEncoder().encode(text) : iconv.encode(text, 'gb18030'),
});

const plain = (status: number, text: string): PortalAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: new TextEncoder().encode(text),
});

function answerFile(path: string, status: number): PortalAnswer {
  const isPdf = path.endsWith('.pdf');
  return {
    status,
    headers: { 'content-type': isPdf ? 'application/pdf' : 'application/octet-stream' },
    body: new TextEncoder().encode(status === 200 ? '%PDF-1.4\n%%EOF\n' : 'error'),
  };
}

const notFound = '<html><head><title>404</title></head><body><h1>404 Not Found</h1></body></html>';

/** What is no page: services, robots.txt, pictures and files. */
function answerAside({ site, files }: Drawings, request: PortalRequest): PortalAnswer | null {
  const { plan, style } = site;
  const { path } = request;
  const own = style.answer?.(site, request) ?? null;
  if (own !== null) return own;
  if (path === '/robots.txt') {
    return plan.robots === null ? plain(404, 'not found') : plain(200, plan.robots);
  }
  if (/^\/(?:images|css|js)\//.test(path)) return plain(200, '');
  const file = files.get(path);
  return file === undefined ? null : answerFile(path, file);
}

function answerPage(drawings: Drawings, request: PortalRequest): PortalAnswer {
  const aside = answerAside(drawings, request);
  if (aside !== null) return aside;
  const { site, draws } = drawings;
  const { style } = site;
  const { path } = request;
  if (path.startsWith('/search?')) {
    const words = new URLSearchParams(path.slice(path.indexOf('?'))).get('q') ?? '';
    return html(style, style.frame(site, drawSearch(site, words)));
  }
  const shell = style.shell?.(site, path) ?? null;
  if (shell !== null) return html(style, shell);
  const draw = draws.get(path);
  return draw === undefined ? html(style, notFound, 404) : html(style, style.frame(site, draw()));
}

/** A whole invented portal with the truth about it; seed, style and choice decide every byte. */
export function createPortal(seed: number, styleName: string, choice: PortalChoice = {}): Portal {
  const style = portalStyles.find(({ name }) => name === styleName);
  if (style === undefined) throw new Error(`no style ${styleName}`);
  const { level = 'county', scale = 1, asOf = '2026-11-21', faults = null } = choice;
  const plan = makePlan({ seed, level, scale, asOf });
  const absent: readonly TrueColumn[] = plantFaults(plan, faults);
  const site = locate(plan, style);
  const drawings = drawAll(site);
  const origin = `http://${plan.host}`;
  const documents = plan.columns.flatMap((column) => column.documents);
  return {
    style: style.name,
    seed,
    name: plan.name,
    host: plan.host,
    home: `${origin}${style.homePath}`,
    level,
    asOf,
    paths: [...drawings.draws.keys()],
    truth: {
      columns: trueColumns(plan, absent),
      faults: plan.faults,
      lookAlikes: plan.lookAlikes,
      addresses: new Map([
        ...documents.map(({ key }) => [key, `${origin}${site.documentPath(key)}`] as const),
        ...plan.columns.flatMap(({ key, wanted }) =>
          wanted.map((id) => [id, `${origin}${site.columnPath(key)}`] as const),
        ),
      ]),
    },
    answer: (request) => answerPage(drawings, request),
    render: (path) => style.render?.(site, path) ?? null,
  };
}
