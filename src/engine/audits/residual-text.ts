import type { Residue } from '../model/artifacts/content.ts';
import { defineAudit } from './define-audit.ts';
import { found, observe, pageSubject } from './observe.ts';

const kindNames: Record<Residue['kind'], string> = {
  'local-path': '本地文件路径',
  'import-mark': '导入标记',
  'script-value': '程序空值',
  template: '模板变量',
  placeholder: '占位文字',
  'field-error': '域代码错误',
  entity: '转义字符',
  wrapper: '文档分享网站文字',
  blank: '未填写的空格',
};

interface ResidueGroup {
  readonly kind: Residue['kind'];
  readonly certainty: Residue['certainty'];
  readonly residues: readonly Residue[];
}

/** One observation for each kind and certainty: the same leak often repeats down a page. */
function groupByKind(residues: readonly Residue[]): ResidueGroup[] {
  const groups = new Map<string, { first: Residue; all: Residue[] }>();
  for (const residue of residues) {
    const key = `${residue.kind} ${residue.certainty}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: residue, all: [residue] });
    else group.all.push(residue);
  }
  return [...groups.values()].map(({ first, all }) => ({
    kind: first.kind,
    certainty: first.certainty,
    residues: all,
  }));
}

/** No leaked path, template rest or placeholder in the visible text. */
export const residualText = defineAudit({
  id: 'residual-text',
  scope: 'page',
  isAboutReport: true,
  title: '残留文字',
  requires: ['residues'],
  messages: {
    residue: '页面残留{name}“{text}”（共{count}处）。请删除后重新发布。',
    lead: '页面出现“{text}”（共{count}处），疑似{name}。请人工核实。',
    clean: '页面可见文字中未发现本地路径、模板变量、占位文字等残留。',
  },
  audit(artifacts, context) {
    const rule = context.rule('residual-text');
    const subject = pageSubject(artifacts);
    if (artifacts.residues.length === 0) {
      return [observe({ verdict: 'passed', rule, message: 'clean', subject })];
    }
    return groupByKind(artifacts.residues).map(({ kind, certainty, residues }) =>
      observe({
        verdict: certainty === 'certain' ? 'fault' : 'doubt',
        rule,
        message: certainty === 'certain' ? 'residue' : 'lead',
        subject,
        data: {
          name: kindNames[kind],
          text: residues[0]?.text ?? null,
          count: residues.length,
        },
        evidence: residues.slice(0, 5).map(({ locator }) => found(locator)),
      }),
    );
  },
});
