/** What the files of one layer may import: other layers, and packages by name. */
export interface Layer {
  /** Folder or file under the project root, without a trailing slash. */
  readonly path: string;
  readonly layers: readonly string[];
  readonly packages: readonly string[];
}

const engine = (name: string): string => `src/engine/${name}`;
const judging = ['model', 'text', 'calendar', 'data'].map(engine);

const drivers = [
  engine('model'),
  engine('index.ts'),
  'src/report',
  'src/carriers',
  'src/archive',
  'src/crawl',
];

/** The direction of the whole project; a file belongs to the longest path that fits, and may import its own layer. */
export const layers: readonly Layer[] = [
  { path: engine('model'), layers: [], packages: ['zod'] },
  { path: engine('data'), layers: [engine('model')], packages: ['zod'] },
  { path: engine('text'), layers: [engine('model')], packages: [] },
  { path: engine('calendar'), layers: [engine('model')], packages: [] },
  { path: engine('gather'), layers: judging, packages: ['htmlparser2', 'domhandler'] },
  { path: engine('audits'), layers: [...judging, engine('site')], packages: [] },
  { path: engine('annual-report'), layers: judging, packages: [] },
  { path: engine('site'), layers: judging, packages: [] },
  { path: engine('crawl'), layers: [...judging, engine('site')], packages: ['robots-parser'] },
  { path: engine('indicators'), layers: judging, packages: ['zod'] },
  { path: engine('score'), layers: judging, packages: [] },
  { path: engine('checklist'), layers: [...judging, engine('score')], packages: [] },
  {
    path: engine('assessment'),
    layers: [...judging, engine('score'), engine('checklist'), engine('indicators')],
    packages: [],
  },
  { path: engine('run'), layers: ['src/engine'], packages: [] },
  { path: engine('index.ts'), layers: ['src/engine'], packages: [] },
  {
    path: 'src/report',
    layers: [engine('model'), engine('index.ts')],
    packages: ['hucre', 'docx', 'fflate'],
  },
  {
    path: 'src/carriers',
    layers: [engine('model'), engine('index.ts')],
    packages: ['fflate', 'hucre', 'mammoth', 'pdfjs-dist'],
  },
  {
    path: 'src/archive',
    layers: [engine('model'), engine('index.ts')],
    packages: ['warcio', 'fflate', 'zod'],
  },
  // What every driver does alike: the loop, what an answer means. It knows the archive, and no host.
  {
    path: 'src/crawl',
    layers: [engine('model'), engine('index.ts'), 'src/archive'],
    packages: [],
  },
  { path: 'src/public', layers: [], packages: [] },
  { path: 'src/ui', layers: [engine('model'), 'src/public'], packages: ['react', 'react-dom'] },
  {
    path: 'src/browser',
    layers: drivers,
    packages: ['wxt', 'zod', 'idb', 'fflate'],
  },
  {
    path: 'src/node',
    layers: drivers,
    packages: ['node:', 'undici', 'string-width', 'playwright-core', 'zod'],
  },
  {
    path: 'entrypoints',
    layers: ['src/browser', 'src/ui'],
    packages: ['wxt', 'react', 'react-dom', 'zod'],
  },
];

/** One import: from a file to a file of the project, or to a package. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly kind: 'file' | 'package';
}

function isWithin(path: string, layer: string): boolean {
  return path === layer || path.startsWith(`${layer}/`);
}

/** The layer of a file: the longest path that fits; null for a file outside the table. */
export function findLayer(file: string): Layer | null {
  const fitting = layers.filter((layer) => isWithin(file, layer.path));
  return fitting.sort((a, b) => b.path.length - a.path.length)[0] ?? null;
}

function isPackageAllowed(layer: Layer, name: string): boolean {
  return layer.packages.some(
    (allowed) =>
      name === allowed ||
      name.startsWith(`${allowed}/`) ||
      (allowed.endsWith(':') && name.startsWith(allowed)),
  );
}

/** Says what is wrong with an import; null when it follows the table. */
export function findImportFault({ from, to, kind }: Import): string | null {
  const layer = findLayer(from);
  if (layer === null) return `${from} belongs to no layer`;
  if (kind === 'package') {
    return isPackageAllowed(layer, to) ? null : `${from} imports the package ${to}`;
  }
  if (/\.(?:css|json|svg|html)$/.test(to) && findLayer(to)?.path === layer.path) return null;
  const target = findLayer(to);
  if (target === null) return `${from} imports ${to}, which belongs to no layer`;
  const allowed = [layer.path, ...layer.layers];
  return allowed.some((path) => isWithin(target.path, path)) ? null : `${from} imports ${to}`;
}
