import type { Row } from './list-styles.ts';

const subjects = [
  '户外广告设置管理',
  '农村饮用水安全',
  '城市更新',
  '义务教育招生',
  '医疗保障',
  '惠企政策兑现',
  '耕地保护',
  '食品安全',
  '政务服务“一网通办”',
  '养老服务体系建设',
  '防汛抗旱',
  '数字乡村',
];
const forms = [
  '岚溪县人民政府办公室关于印发{x}实施方案的通知',
  '岚溪县人民政府关于加强{x}工作的意见',
  '关于公布{x}第二批名单的公告',
  '岚溪县{x}若干措施',
  '关于2026年度{x}有关事项的通告',
];

/** Rows with descending dates, the newest first; deterministic. */
export function makeRows(count: number, newest = Date.UTC(2026, 9, 30)): Row[] {
  return Array.from({ length: count }, (_, i) => {
    const subject = subjects[(i * 5) % subjects.length] ?? '';
    const form = forms[(i * 3) % forms.length] ?? '';
    const date = new Date(newest - i * 6 * 86_400_000).toISOString().slice(0, 10);
    return {
      title: `${form.replace('{x}', subject)}${i >= subjects.length ? `（${String(i)}）` : ''}`,
      date,
    };
  });
}
