import { describe, expect, it } from 'vitest';
import { tellDocumentType } from '../../../../src/engine/gather/article/tell-document-type.ts';

const signs = { docNumber: null, places: ['首页', '政府规章'], hasTable: true };

describe('tellDocumentType', () => {
  it.each([
    '岚溪市城市绿化管理办法',
    '岚溪市城市绿化管理规定（2026年修正）',
    '岚溪市人民政府关于修改《岚溪市城市绿化管理办法》的决定',
    '岚溪市人民政府令第12号',
  ])('takes what stands among the rules and is named like one for a rule: %s', (title) => {
    expect(tellDocumentType({ ...signs, title })).toBe('rule');
  });

  it.each([
    ['政府规章信息公开表（2026年第3号）', null],
    ['岚溪市政府规章目录', null],
    ['关于公布规章清理有关事项的通告', 'other-document'],
  ])('takes no list or notice among the rules for a rule: %s', (title, type) => {
    expect(tellDocumentType({ ...signs, title })).toBe(type);
  });

  it('knows a rule by its number wherever it stands', () => {
    const title = '岚溪市城市绿化管理办法';
    expect(
      tellDocumentType({ title, docNumber: '岚溪市人民政府令第12号', places: [], hasTable: true }),
    ).toBe('rule');
  });
});
