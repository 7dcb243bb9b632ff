import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePersonalName } from '../../../../src/engine/gather/profile/personal-name.ts';

describe('parsePersonalName', () => {
  it.each([
    ['张甲', '张甲'],
    ['李乙丙', '李乙丙'],
    ['付\u3000戊', '付戊'],
    ['欧阳己', '欧阳己'],
    ['司马庚辛', '司马庚辛'],
    ['阿依·买买提', '阿依·买买提'],
  ])('reads %s', (text, name) => {
    expect(parsePersonalName(text)).toBe(name);
  });

  it.each([
    '公开',
    '文件',
    '方案',
    '安全生产',
    '江西省',
    '高新区',
    '水利局',
    '张',
    '张甲乙丙',
    'Zhang',
    '县长',
    '时间',
    '简历',
    '',
  ])('refuses %j', (text) => {
    expect(parsePersonalName(text)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => parsePersonalName(text) !== undefined));
  });
});
