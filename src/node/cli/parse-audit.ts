import { Level } from '../../engine/model/level.ts';
import {
  type CommonOptions,
  parseCommon,
  parseCount,
  type Parsed,
  textOf,
  usage,
  type Values,
} from './parse-values.ts';

/** What is judged: a portal by its home page, or an archive again, without a network. */
export type AuditTarget =
  | { readonly kind: 'portal'; readonly home: string }
  | { readonly kind: 'archive'; readonly path: string };

/** What one call of `mingcha audit` asks for. */
export interface AuditCommand extends CommonOptions {
  readonly name: 'audit';
  readonly target: AuditTarget;
  readonly siteName: string | null;
  readonly level: Level | null;
  readonly systems: readonly string[];
  readonly out: string | null;
  readonly resumes: boolean;
  readonly maxPages: number;
  readonly delayMs: number;
  readonly concurrency: number;
  /** Null: as the archive says, else the default. */
  readonly sample: number | null;
  readonly render: 'auto' | 'never' | 'always';
  readonly checksExternalLinks: boolean;
  /** Address of the web or of mail that the servers are told; null for none. */
  readonly contact: string | null;
  readonly failsOnFailed: boolean;
}

/** Options of `mingcha audit`. */
export const auditOptions = [
  'format',
  'as-of',
  'holidays',
  'system',
  'level',
  'out',
  'fail-on',
  'name',
  'max-pages',
  'delay',
  'concurrency',
  'render',
  'sample',
  'resume',
  'from-archive',
  'external-links',
  'contact',
] as const;

const counts = {
  'max-pages': { least: 1, most: 100_000, usual: '1000' },
  delay: { least: 0, most: 600_000, usual: '500' },
  concurrency: { least: 1, most: 16, usual: '2' },
  sample: { least: 1, most: 1000, usual: '10' },
} as const;

type CountOption = keyof typeof counts;
type Counts = Readonly<Record<CountOption, number>>;

function parseCounts(values: Values): Parsed<Counts> {
  const read = { 'max-pages': 0, delay: 0, concurrency: 0, sample: 0 };
  const names: readonly CountOption[] = ['max-pages', 'delay', 'concurrency', 'sample'];
  for (const name of names) {
    const count = parseCount(textOf(values, name) ?? counts[name].usual, `--${name}`, counts[name]);
    if (!count.ok) return count;
    read[name] = count.value;
  }
  return { ok: true, value: read };
}

const renderModes = ['auto', 'never', 'always'] as const;

/** An address of the web or of mail as a header can hold it; null for anything else. */
function readContact(text: string | null): string | null {
  if (text === null || text.length > 200) return null;
  if (/^[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}$/i.test(text)) return text;
  if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) return null;
  return new URL(text).href.replace(/[()]/g, '');
}

function findFault(words: readonly string[], values: Values): string | null {
  const level = textOf(values, 'level');
  const failOn = textOf(values, 'fail-on');
  const render = textOf(values, 'render');
  if (level !== null && !Level.safeParse(level).success) {
    return `--level：“${level}”不认识，应为 ${Level.options.join('、')} 之一。`;
  }
  if (failOn !== null && failOn !== 'failed')
    return `--fail-on：“${failOn}”不认识，只能是 failed。`;
  if (render !== null && !renderModes.some((mode) => mode === render)) {
    return `--render：“${render}”不认识，应为 auto、never、always 之一。`;
  }
  const contact = textOf(values, 'contact');
  if (contact !== null && readContact(contact) === null) {
    return `--contact：“${contact}”应为网址（http:// 或 https:// 开头）或邮箱。`;
  }
  return findTargetFault(words, values);
}

function findTargetFault([home, ...rest]: readonly string[], values: Values): string | null {
  if (textOf(values, 'from-archive') !== null) {
    if (home !== undefined) return '--from-archive 按存档判定，不再需要网址。';
    return values['resume'] === true ? '--from-archive 与 --resume 只能用一个。' : null;
  }
  if (home === undefined) {
    return '缺少网站首页的网址，如：mingcha audit https://www.example.gov.cn/';
  }
  if (rest.length > 0) return `audit 只接受一个网址，多出：${rest.join(' ')}`;
  const isAddress = /^https?:\/\/[^/]/i.test(home) && URL.canParse(home);
  return isAddress ? null : `“${home}”不是网址，应以 http:// 或 https:// 开头。`;
}

/** The address without user name, password and fragment, which no portal needs. */
function cleanAddress(text: string): string {
  const address = new URL(text);
  address.hash = '';
  address.username = '';
  address.password = '';
  return address.href;
}

/** Reads the arguments of `mingcha audit`. */
export function parseAudit(words: readonly string[], values: Values): Parsed<AuditCommand> {
  const common = parseCommon(values);
  if (!common.ok) return common;
  const fault = findFault(words, values);
  if (fault !== null) return usage(fault);
  const read = parseCounts(values);
  if (!read.ok) return read;
  const systems = values['system'];
  const [home = ''] = words;
  const path = textOf(values, 'from-archive');
  const sample = textOf(values, 'sample') === null ? null : read.value.sample;
  return {
    ok: true,
    value: {
      name: 'audit',
      ...common.value,
      target:
        path === null ? { kind: 'portal', home: cleanAddress(home) } : { kind: 'archive', path },
      siteName: textOf(values, 'name'),
      level: Level.safeParse(values['level']).data ?? null,
      systems: Array.isArray(systems) ? systems : [],
      out: textOf(values, 'out'),
      resumes: values['resume'] === true,
      maxPages: read.value['max-pages'],
      delayMs: read.value.delay,
      concurrency: read.value.concurrency,
      sample,
      render: renderModes.find((mode) => mode === values['render']) ?? 'auto',
      contact: readContact(textOf(values, 'contact')),
      checksExternalLinks: values['external-links'] === true,
      failsOnFailed: values['fail-on'] === 'failed',
    },
  };
}
