import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../../src/engine/annual-report/sections/read-outline.ts';
import { reportOf } from '../../../support/report-lines.ts';

const title = '岚溪县人民政府2023年政府信息公开工作年度报告';
const preface =
  '本报告由岚溪县人民政府办公室编制，内容包括总体情况、主动公开政府信息情况等六部分。本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。如有疑问，请与岚溪县人民政府办公室联系（地址：岚溪县人民路1号，电话：0999-1234567）。';
const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;
const [first, second, third, fourth, fifth, sixth] = headings;

const whole = [
  title,
  preface,
  first,
  '（一）主动公开情况',
  '全年公开信息10条。',
  second,
  '[表]',
  third,
  '[表]',
  fourth,
  '[表]',
  fifth,
  '解读形式单一。',
  sixth,
  '本年度未收取信息处理费。',
];

const outlineOf = (lines: readonly string[]) => readOutline(reportOf(lines));
const presence = (lines: readonly string[]) =>
  outlineOf(lines).sections.map(({ present }) => present);

describe('the outline of a report', () => {
  it('reads title, agency, year, form, period, contact and the six sections', () => {
    const outline = outlineOf(whole);
    expect(outline).toMatchObject({
      agency: '岚溪县人民政府',
      year: 2023,
      format: '2021',
      title: { value: title },
      period: { value: '自2023年1月1日起至2023年12月31日止' },
      contact: {
        value: '与岚溪县人民政府办公室联系（地址：岚溪县人民路1号，电话：0999-1234567）',
      },
    });
    expect(outline.sections.map(({ heading }) => heading?.value)).toEqual(headings);
    expect(outline.sections.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(outline.sections[0]?.text).toBe('（一）主动公开情况\n全年公开信息10条。');
    expect(outline.sections[0]?.heading?.locator.selector).toBe('p:nth-of-type(3)');
  });

  it.each([
    '您的位置：首页 - 政府信息公开 - 政府信息公开年报 - 正文',
    '首页 > 政府信息公开 > 政府信息公开年报',
  ])('takes no trail for the title: %s', (trail) => {
    expect(outlineOf([trail, ...whole])).toMatchObject({
      title: { value: title },
      agency: '岚溪县人民政府',
    });
  });

  it.each([
    ['岚溪县发展和改革局2023年度政府信息公开年度报告', '岚溪县发展和改革局', 2023],
    ['岚溪县财政局 2020 年政府信息 公开工作年度报告', '岚溪县财政局', 2020],
    ['岚溪县统计局２０２２年信息公开年报', '岚溪县统计局', 2022],
    ['岚溪县水利局二〇二一年政府信息公开工作年度报告', '岚溪县水利局', 2021],
    ['2022年岚溪市政府信息公开工作年度报告', '岚溪市人民政府', 2022],
    ['岚溪县审计局政府信息公开工作年度报告（2024年度）', '岚溪县审计局', 2024],
    ['关于岚溪县教育局2019年政府信息公开工作年度报告', '岚溪县教育局', 2019],
  ])('reads the title %s', (text, agency, year) => {
    expect(outlineOf([text, '一、总体情况'])).toMatchObject({ agency, year });
  });

  it('joins a title that is broken over lines', () => {
    expect(
      outlineOf(['岚溪县人民政府', '2019年度政府信息公开工作年度报告', preface]),
    ).toMatchObject({
      agency: '岚溪县人民政府',
      year: 2019,
      format: '2019',
      title: { value: '岚溪县人民政府2019年度政府信息公开工作年度报告' },
    });
  });

  it('takes agency and year from preface and period where the title names neither', () => {
    expect(outlineOf(['政府信息公开工作年度报告', preface])).toMatchObject({
      agency: '岚溪县人民政府办公室',
      year: 2023,
    });
  });

  it('has no form before 2019', () => {
    const outline = outlineOf(['岚溪县水利局2017年政府信息公开工作年度报告', '一、概述']);
    expect(outline).toMatchObject({ year: 2017, format: null });
  });

  it.each([
    [
      'of the 2019 form',
      [
        first,
        '二、行政机关主动公开政府信息情况',
        '三、行政机关收到和处理政府信息公开申请情况',
        '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '五、政府信息公开工作存在的主要问题及改进情况',
        sixth,
      ],
    ],
    [
      'in other words',
      [
        '一、总体工作情况。',
        '二、主动公开政府信息的情况',
        '三、 收到和处理政府信息公开申请的情况',
        '四、政府信息公开行政复议和行政诉讼情况',
        '五、存在的主要问题及整改措施',
        '六、其它需要报告的事项：',
      ],
    ],
    ['with numbers in brackets', headings.map((text) => text.replace(/^(.)、/, '（$1）'))],
    ['without numbers', headings.map((text) => text.slice(2))],
    ['with blanks for the comma', headings.map((text) => text.replace('、', '　'))],
    ['as parts', headings.map((text) => text.replace(/^(.)、/, '第$1部分 '))],
  ])('finds headings %s', (_name, lines) => {
    const between = lines.flatMap((text) => [text, '本年度工作有序推进。']);
    expect(presence([title, preface, ...between])).toEqual(Array(6).fill(true));
  });

  it('finds headings that are broken over lines', () => {
    const lines = whole.flatMap((text) =>
      text === third ? ['三、收到和处理政府', '信息公开申请情况'] : [text],
    );
    const { sections } = outlineOf(lines);
    expect(sections[2]).toMatchObject({
      present: true,
      heading: { value: '三、收到和处理政府信息公开申请情况' },
    });
  });

  it('finds headings glued into one long line', () => {
    const { sections } = outlineOf([whole.join(' ').replaceAll('[表]', '0 0 0 7 1 17')]);
    expect(sections.map(({ present }) => present)).toEqual(Array(6).fill(true));
    expect(sections[4]?.text).toBe('解读形式单一。');
    expect(sections[1]?.text).toBe('');
  });

  it('takes neither rows of a table nor other numbered lines for headings', () => {
    const rows = [
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '三、本年度办理结果',
      '四、结转下年度继续办理',
      '一、参保范围',
      '（二）依申请公开情况',
    ];
    expect(presence([title, ...rows])).toEqual(Array(6).fill(false));
  });

  it('takes a list of contents for no headings', () => {
    const contents = headings.map((text, at) => `${text}……${at + 1}`);
    const { sections } = outlineOf([title, '目录', ...contents, ...whole.slice(1)]);
    expect(sections[0]?.heading?.value).toBe(first);
    expect(sections[0]?.heading?.locator.selector).toBe('p:nth-of-type(10)');
    const short = whole.filter((text) => text !== fourth);
    expect(presence([title, ...contents, ...short.slice(1)])[3]).toBe(false);
  });

  it('says which section is missing and which stands elsewhere', () => {
    expect(presence(whole.filter((text) => text !== fifth))).toEqual([
      true,
      true,
      true,
      true,
      false,
      true,
    ]);
    const swapped = [...whole.slice(0, 11), sixth, '无。', fifth, '解读形式单一。'];
    expect(outlineOf(swapped).sections.map(({ order }) => order)).toEqual([1, 2, 3, 4, 6, 5]);
  });

  it('leaves the labels and figures of tables out of the sections’ text', () => {
    const lines = [
      title,
      second,
      '第二十条第（一）项',
      '信息内容\t本年制发件数',
      '规章',
      '0',
      '本年度未制发规章。',
      third,
    ];
    expect(outlineOf(lines).sections[1]?.text).toBe('本年度未制发规章。');
  });

  it('joins lines that a page’s edge broke and drops the page’s mark', () => {
    const lines = [
      title,
      first,
      '全县各单位通过政府网站、政务新媒体等渠道共公开信息',
      '— 3 —',
      '120 条，比上年',
      '有所增加。',
    ];
    expect(outlineOf(lines).sections[0]?.text).toBe(
      '全县各单位通过政府网站、政务新媒体等渠道共公开信息120条，比上年\n有所增加。',
    );
  });

  it('reads nothing into an empty body', () => {
    expect(outlineOf([])).toMatchObject({ title: null, agency: null, year: null, format: null });
  });
});
