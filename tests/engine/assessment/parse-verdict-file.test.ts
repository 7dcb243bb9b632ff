import { describe, expect, it } from 'vitest';
import { parseVerdictFile } from '../../../src/engine/assessment/parse-verdict-file.ts';
import type { VerdictFile } from '../../../src/engine/model/assessment/verdict-file.ts';
import { verdictOf } from '../../support/assessment.ts';
import { day } from '../../support/pages.ts';

const target = { name: '岚溪县人民政府', url: 'https://www.lanxi-demo.gov.cn/' };
const wanted = {
  assessmentId: 'round',
  targetId: 'county',
  systemKey: 'lanxi-2026@2026',
  target,
};

function fileOf(more: Partial<VerdictFile> = {}): string {
  const file: VerdictFile = {
    schema: 'mingcha/verdicts@1',
    assessment: { name: '岚溪县2026年第四季度测评', round: '第 4 轮', asOf: day('2026-11-21') },
    target,
    system: { key: wanted.systemKey, name: '岚溪县评分表' },
    assessor: '乙',
    exportedAt: '2026-11-21T03:00:00.000Z',
    verdicts: [verdictOf({ assessmentId: 'elsewhere', assessor: '乙' })],
    ...more,
  };
  return JSON.stringify(file);
}
const faultOf = (text: string): string | null => {
  const file = parseVerdictFile(text, wanted);
  return file.ok ? null : file.error.code;
};

describe('a verdict file', () => {
  it('is read into this round, whatever round it was made in', () => {
    const file = parseVerdictFile(fileOf(), wanted);
    expect(file).toMatchObject({
      ok: true,
      value: { assessor: '乙', verdicts: [{ assessmentId: 'round', assessor: '乙' }] },
    });
  });

  it('is refused with the reason where it is something else', () => {
    expect(faultOf('判定')).toBe('not-json');
    expect(faultOf('{}')).toBe('not-verdicts');
    expect(faultOf(' '.repeat(8_000_001))).toBe('too-large');
    expect(
      faultOf(fileOf({ target: { name: '清川市', url: 'https://www.qingchuan-demo.gov.cn/' } })),
    ).toBe('other-target');
    expect(faultOf(fileOf({ system: { key: 'other@1', name: '另一张表' } }))).toBe('other-system');
  });
});
