import type { z } from 'zod';

const typeNames: Readonly<Record<string, string>> = {
  string: '文本',
  number: '数字',
  int: '整数',
  boolean: '是或否（true、false）',
  array: '数组',
  object: '对象',
  record: '对象',
  null: 'null',
};

function describePath(path: readonly PropertyKey[]): string {
  const text = path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`))
    .join('');
  return text.replace(/^\./, '');
}

function describeExpectation(issue: z.core.$ZodIssue): string {
  if (/[\u4e00-\u9fff]/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return `应为${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `应为 ${issue.values.map(String).join('、')} 之一`;
    case 'too_small':
      return issue.origin === 'number' ? `不应小于 ${String(issue.minimum)}` : '不应为空';
    case 'too_big':
      return `不应大于 ${String(issue.maximum)}`;
    case 'invalid_key': {
      const [inner] = issue.issues;
      return inner === undefined ? '键名不对' : describeExpectation(inner);
    }
    default:
      return '格式不对';
  }
}

/**
 * The first fault of a document that does not fit its schema, with its path, in Chinese: `items[3].points：应为数字或 null`.
 */
export function describeFault(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return '格式不对';
  const path = describePath(issue.path);
  return `${path === '' ? '文件' : path}：${describeExpectation(issue)}`;
}
