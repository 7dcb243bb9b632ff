import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Term } from '../../engine/index.ts';
import type { CivilDate } from '../../engine/model/civil-date.ts';
import { Level } from '../../engine/model/level.ts';
import { type AuditCommand, auditOptions, parseAudit } from './parse-audit.ts';
import {
  type CommonOptions,
  parseCommon,
  parseCount,
  type Parsed,
  parseDate,
  textOf,
  usage,
  type Values,
} from './parse-values.ts';

/** Options of the commands that read sources: files, addresses, the standard input. */
export interface SourceOptions extends CommonOptions {
  readonly sources: readonly string[];
  readonly url: string | null;
  readonly systems: readonly string[];
  readonly level: Level | null;
  readonly out: string | null;
  readonly failsOnFailed: boolean;
}

/** What the user asked for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'schema'; readonly schema: string | null }
  | (CommonOptions & {
      readonly name: 'due';
      readonly from: CivilDate;
      readonly term: Term;
    })
  | {
      readonly name: 'verify';
      readonly source: string;
      readonly format: CommonOptions['format'];
    }
  | AuditCommand
  | (SourceOptions & { readonly name: 'scan' })
  | (SourceOptions & { readonly name: 'report' });

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  format: { type: 'string' },
  'as-of': { type: 'string' },
  holidays: { type: 'string' },
  url: { type: 'string' },
  system: { type: 'string', multiple: true },
  level: { type: 'string' },
  out: { type: 'string' },
  'fail-on': { type: 'string' },
  'working-days': { type: 'string' },
  days: { type: 'string' },
  name: { type: 'string' },
  'max-pages': { type: 'string' },
  delay: { type: 'string' },
  concurrency: { type: 'string' },
  render: { type: 'string' },
  sample: { type: 'string' },
  resume: { type: 'boolean' },
  'from-archive': { type: 'string' },
  'external-links': { type: 'boolean' },
  contact: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

const sourceOptions = [
  'format',
  'as-of',
  'holidays',
  'url',
  'system',
  'level',
  'out',
  'fail-on',
] as const;

const optionsOf = {
  audit: auditOptions,
  scan: sourceOptions,
  report: sourceOptions,
  due: ['format', 'as-of', 'holidays', 'working-days', 'days'],
  schema: ['format'],
  verify: ['format'],
} as const;

const laterCommands = ['batch', 'worker'];
const maxTerm = 3660;
const defaultWorkingDays = 20;

function describeParseError(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const option = /'(-[^' ]{1,80})/.exec(text)?.[1] ?? '';
  if (text.startsWith('Unknown option')) {
    return `没有选项 ${option}。运行 mingcha --help 查看全部选项。`;
  }
  if (/argument missing|ambiguous/.test(text)) return `选项 ${option} 后面缺少值。`;
  return `命令行写法不对：${text}`;
}

function parseTerm(workingDays: string | null, days: string | null): Parsed<Term> {
  if (workingDays !== null && days !== null) {
    return usage('--working-days（工作日）与 --days（自然日）只能用一个。');
  }
  const option = days === null ? '--working-days' : '--days';
  const count = parseCount(days ?? workingDays ?? String(defaultWorkingDays), option, {
    least: 1,
    most: maxTerm,
  });
  if (!count.ok) return count;
  return { ok: true, value: days === null ? { workingDays: count.value } : { days: count.value } };
}

function parseDue(words: readonly string[], values: Values): Parsed<Command> {
  const common = parseCommon(values);
  if (!common.ok) return common;
  const [first, ...rest] = words;
  if (first === undefined) return usage('缺少起算日期，如：mingcha due 2026-09-11');
  if (rest.length > 0) return usage(`due 只接受一个日期，多出：${rest.join(' ')}`);
  const from = parseDate(first, '起算日期');
  if (!from.ok) return from;
  if (from.value === null) return usage('缺少起算日期');
  const term = parseTerm(textOf(values, 'working-days'), textOf(values, 'days'));
  if (!term.ok) return term;
  return {
    ok: true,
    value: { name: 'due', ...common.value, from: from.value, term: term.value },
  };
}

function parseVerify(words: readonly string[], values: Values): Parsed<Command> {
  const common = parseCommon(values);
  if (!common.ok) return common;
  const [source, ...rest] = words;
  if (source === undefined) {
    return usage(
      '缺少存档：给出检查结果的文件夹或其中的 archive，如：mingcha verify mingcha-www.example.gov.cn',
    );
  }
  if (rest.length > 0) return usage(`verify 只接受一个存档，多出：${rest.join(' ')}`);
  return { ok: true, value: { name: 'verify', source, format: common.value.format } };
}

const missingSource = {
  scan: '缺少页面：给出文件、网址或 -（标准输入），如：mingcha scan 页面.html',
  report: '缺少年度报告：给出文件（html、docx、pdf、txt）、网址或 -，如：mingcha report 年报.docx',
} as const;

type SourceCommand = keyof typeof missingSource;

function findSourceFault(
  name: SourceCommand,
  words: readonly string[],
  values: Values,
): string | null {
  const [url, level, failOn] = ['url', 'level', 'fail-on'].map((option) => textOf(values, option));
  if (words.length === 0) return missingSource[name];
  if (words.filter((word) => word === '-').length > 1) return '标准输入（-）只能给一次。';
  if (url != null && words.length > 1) return '--url 只能用于一个文件，这里给了多个。';
  if (url != null && !/^https?:\/\/[^/]/.test(url)) {
    return `--url：“${url}”应以 http:// 或 https:// 开头。`;
  }
  if (level != null && !Level.safeParse(level).success) {
    return `--level：“${level}”不认识，应为 ${Level.options.join('、')} 之一。`;
  }
  if (failOn != null && failOn !== 'failed') return `--fail-on：“${failOn}”不认识，只能是 failed。`;
  return null;
}

function parseSources(
  name: SourceCommand,
  words: readonly string[],
  values: Values,
): Parsed<Command> {
  const common = parseCommon(values);
  if (!common.ok) return common;
  const fault = findSourceFault(name, words, values);
  if (fault !== null) return usage(fault);
  const level = Level.safeParse(values['level']);
  const systems = values['system'];
  return {
    ok: true,
    value: {
      name,
      ...common.value,
      sources: words,
      url: textOf(values, 'url'),
      systems: Array.isArray(systems) ? systems : [],
      level: level.success ? level.data : null,
      out: textOf(values, 'out'),
      failsOnFailed: values['fail-on'] === 'failed',
    },
  };
}

function readArguments(argv: readonly string[]): Parsed<{ words: string[]; values: Values }> {
  try {
    const { positionals, values } = parseArgs({ args: [...argv], options, allowPositionals: true });
    return { ok: true, value: { words: positionals, values } };
  } catch (error) {
    return usage(describeParseError(error));
  }
}

function findForeignOption(name: keyof typeof optionsOf, values: Values): string | null {
  const known = new Set<string>(optionsOf[name]);
  return Object.keys(values).find((option) => !known.has(option)) ?? null;
}

type Parse = (words: readonly string[], values: Values) => Parsed<Command>;

const parsers: Readonly<Record<keyof typeof optionsOf, Parse>> = {
  audit: parseAudit,
  scan: (words, values) => parseSources('scan', words, values),
  report: (words, values) => parseSources('report', words, values),
  due: parseDue,
  verify: parseVerify,
  schema: (words) => ({ ok: true, value: { name: 'schema', schema: words[0] ?? null } }),
};

function isCommandName(name: string): name is keyof typeof optionsOf {
  return Object.hasOwn(optionsOf, name);
}

function parseNamed(name: string, words: readonly string[], values: Values): Parsed<Command> {
  if (laterCommands.includes(name)) return usage(`此命令尚未提供：${name}。`);
  if (!isCommandName(name)) {
    return usage(
      `没有命令“${name}”。可用：audit、scan、report、due、verify、schema；运行 mingcha --help 查看用法。`,
    );
  }
  const foreign = findForeignOption(name, values);
  if (foreign !== null) return usage(`命令 ${name} 没有选项 --${foreign}。`);
  return parsers[name](words, values);
}

/**
 * Reads the arguments of one call.
 * Errors: `usage` with one Chinese line: what is wrong and what to write instead.
 */
export function parseCommandLine(argv: readonly string[]): Parsed<Command> {
  const read = readArguments(argv);
  if (!read.ok) return read;
  const { words, values } = read.value;
  const [name, ...rest] = words;
  if (values['version'] === true) return { ok: true, value: { name: 'version' } };
  const isHelp = values['help'] === true || name === undefined || name === 'help';
  return isHelp ? { ok: true, value: { name: 'help' } } : parseNamed(name, rest, values);
}
