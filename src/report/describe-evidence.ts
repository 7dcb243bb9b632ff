import type { EvidenceView } from '../engine/model/finding-view.ts';

const leads: Readonly<Record<EvidenceView['kind'], string>> = {
  found: '摘录',
  interval: '日期',
  absent: '查找而未见',
  computed: '计算',
  status: '服务器应答',
};

/**
 * A piece of evidence in one line; only what stands in the page is put in quotation marks.
 * Errors: null where there is nothing to tell.
 */
export function describeEvidence(
  { kind, excerpt }: EvidenceView,
  escape: (text: string) => string = (text) => text,
): string | null {
  if (excerpt === '') return null;
  const text = escape(excerpt);
  return `${leads[kind]}：${kind === 'found' ? `“${text}”` : text}`;
}
