import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGuide } from '../../../src/engine/gather/read-guide.ts';
import { pageOf } from '../../support/pages.ts';

const parts = {
  classification:
    '<h3>一、政府信息的分类</h3><p>本机关信息分为机构职能、政策文件、规划计划等七类。</p>',
  arrangement: '<h3>二、编排体系</h3><p>按主题、体裁、发布机构编排，编有索引号。</p>',
  access: '<h3>三、获取方式</h3><p>可通过县政府网站、政务服务大厅查阅点获取。</p>',
  organ: '<p>受理机构名称：岚溪县人民政府办公室</p>',
  address: '<p>办公地址：岚溪县清水镇人民路1号</p>',
  officeHours: '<p>办公时间：周一至周五 8:30—12:00，14:30—17:30（节假日除外）</p>',
  telephone: '<p>联系电话：0370-6000000</p>',
  fax: '<p>传真号码：0370-6000001</p>',
  internet: '<p>电子邮箱：gk@lanxi-demo.gov.cn</p>',
};
type Part = keyof typeof parts;
const law = '<p>根据《中华人民共和国政府信息公开条例》（国务院令第711号），编制本指南。</p>';
const menu =
  '<ul><li><a href="/zn">政府信息公开指南</a></li><li><a href="/jg">工作机构</a></li></ul>';
const foot =
  '<div>主办单位：岚溪县人民政府 地址：清水镇 电话：0370-6000009 网站标识码：4100000000</div>';

function guidePage(changes: Partial<Record<Part, string>> = {}, more = ''): string {
  const body = Object.values({ ...parts, ...changes }).join('');
  return `<title>岚溪县政府信息公开指南</title>${menu}<h1>岚溪县政府信息公开指南</h1>${law}${body}
    <p>依申请公开：公民、法人或者其他组织可以向本机关申请。本机关自收到申请之日起20个工作日内予以答复。</p>${more}${foot}`;
}

const toldOf = (html: string) =>
  readGuide(pageOf(html))
    ?.fields.filter(({ value }) => value !== null && value !== '')
    .map(({ id }) => id);
const supersededOf = (sentence: string) =>
  readGuide(pageOf(guidePage({}, `<p>${sentence}</p>`)))?.superseded.map(({ id }) => id);

describe('readGuide', () => {
  it('reads the nine fields of a guide with their values', () => {
    const guide = readGuide(pageOf(guidePage()));
    expect(guide?.fields.map(({ id }) => id)).toEqual(Object.keys(parts));
    expect(toldOf(guidePage())).toEqual(Object.keys(parts));
    expect(guide?.fields.find(({ id }) => id === 'fax')?.value).toBe('传真号码：0370-6000001');
    expect(guide).toMatchObject({ superseded: [], isElsewhere: false });
  });

  it.each(Object.keys(parts).filter((part) => !['access', 'internet'].includes(part)))(
    'misses %s where the guide does not have it',
    (part) => {
      const told = toldOf(guidePage({ [part]: '' }));
      expect(told).toEqual(Object.keys(parts).filter((other) => other !== part));
    },
  );

  it('takes an empty label as empty, not as the next line', () => {
    const guide = readGuide(pageOf(guidePage({ fax: '<p>传真号码：</p>' })));
    const fax = guide?.fields.find(({ id }) => id === 'fax');
    expect(fax?.value).toBe('');
    expect(fax?.locator?.quote).toBe('传真号码：');
  });

  it('takes 无 as a value of the fax number', () => {
    expect(toldOf(guidePage({ fax: '<p>传真：无</p>' }))).toContain('fax');
  });

  it('reads labels and values in table cells, and telephones that are fax numbers too', () => {
    const table =
      '<table><tr><td>联系电话</td><td>0370-6000000</td></tr><tr><td>传 真</td><td>无</td></tr></table>';
    expect(toldOf(guidePage({ telephone: table }))).toContain('telephone');
    const both = '<p>联系电话（传真）：0370-6000000</p>';
    expect(toldOf(guidePage({ telephone: both, fax: '' }))).toContain('fax');
    expect(
      toldOf(guidePage({ telephone: '<p>电话：0370-6000000（传真）</p>', fax: '' })),
    ).toContain('fax');
  });

  it('does not take the word fax in a way of applying for a fax number', () => {
    const guide = readGuide(
      pageOf(guidePage({ fax: '' }, '<p>申请人可以通过信函、传真等方式提出申请。</p>')),
    );
    expect(guide?.fields.find(({ id }) => id === 'fax')).toEqual({
      id: 'fax',
      value: null,
      locator: null,
    });
  });

  it('leaves doubt where a word of a field stands but no value is told', () => {
    const guide = readGuide(pageOf(guidePage({ arrangement: '' }, '<p>见目录。</p>')));
    const arrangement = guide?.fields.find(({ id }) => id === 'arrangement');
    expect(arrangement?.value).toBeNull();
    expect(arrangement?.locator).not.toBeNull();
  });

  it.each([
    ['本机关自收到申请之日起15个工作日内予以答复。', 'reply-term'],
    ['如需延长答复期限的，延长期限最长不超过十五个工作日。', 'reply-term'],
    ['提供纸质信息的，按件收取检索费、复制费。', 'fees'],
    ['可以收取检索、复制、邮寄等成本费用。', 'fees'],
    ['根据《政府信息公开条例》（国务院令第492号）制定本指南。', 'old-regulation'],
    ['公民可以根据自身生产、生活、科研等特殊需要申请。', 'special-needs'],
    ['复印收费标准为A4纸每页0.3元。', 'own-tariff'],
  ])('quotes as superseded: %s', (sentence, id) => {
    const guide = readGuide(pageOf(guidePage({}, `<p>前句。${sentence}后句。</p>`)));
    expect(guide?.superseded.map((place) => [place.id, place.locator.quote])).toEqual([
      [id, sentence],
    ]);
  });

  it.each([
    '本机关自收到申请之日起20个工作日内予以答复。',
    '第三方应当自收到征求意见书之日起15个工作日内提出意见。',
    '共同制作的其他行政机关收到征求意见书之日起15个工作日内提出意见，逾期未答复视为同意公开。',
    '依申请提供政府信息，不收取检索费、复制费、邮寄费。',
    '可以查阅、复制相关信息。',
    '2007年公布的条例（国务院令第492号）已于2019年修订，根据国务院令第711号施行。',
    '申请公开不再要求说明自身生产、生活、科研等特殊需要。',
    '申请数量明显超过合理范围的，可以收取信息处理费。',
  ])('does not take as superseded: %s', (sentence) => {
    expect(supersededOf(sentence)).toEqual([]);
  });

  it('knows a guide by its fields where nothing names it', () => {
    const html = guidePage()
      .replace(/岚溪县政府信息公开指南/g, '信息公开说明')
      .replace(menu, '')
      .replace('</h1>', '</h1><p>主动公开，依申请公开，按政府信息公开条例办理信息公开申请。</p>');
    expect(toldOf(html)).toEqual(Object.keys(parts));
  });

  it.each([
    [
      'a list of guides',
      `<title>信息公开指南</title>${menu}<ul><li><a href="/1.html">岚溪县信息公开指南</a> 2026-01-02</li></ul>${foot}`,
    ],
    [
      'a page that only links the guide',
      `<title>政府信息公开</title>${menu}<p>主动公开 依申请公开</p>`,
    ],
    ['an annual report', guidePage().replace(/政府信息公开指南/g, '政府信息公开工作年度报告')],
    [
      'a page of contacts',
      `<title>联系我们</title>${parts.address}${parts.telephone}${parts.fax}${parts.internet}${parts.officeHours}`,
    ],
    [
      'a page on applications',
      `<title>依申请公开</title><p>主动公开 依申请公开 信息公开申请</p>${Object.values(parts).join('')}`,
    ],
  ])('takes %s for none', (_name, html) => {
    expect(readGuide(pageOf(html))).toBeNull();
  });

  it('knows a guide that is an attachment, a frame or a picture', () => {
    const title = '<title>政府信息公开指南</title><h1>政府信息公开指南</h1>';
    for (const carrier of [
      '<a href="/files/1.pdf">岚溪县政府信息公开指南.pdf</a>',
      '<iframe src="/pdf/view?f=1"></iframe>',
      '<img src="/uploads/2026/1.jpg">',
    ]) {
      expect(readGuide(pageOf(`${title}${carrier}${foot}`))?.isElsewhere).toBe(true);
    }
  });

  it('never throws on arbitrary text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        readGuide(pageOf(`<h1>政府信息公开指南</h1>${text}传真：${text}`));
      }),
    );
  });
});
