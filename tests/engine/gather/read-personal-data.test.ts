import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPersonalData } from '../../../src/engine/gather/read-personal-data.ts';
import { day, pageOf } from '../../support/pages.ts';
import { syntheticCard, syntheticId, syntheticMobile } from '../../support/synthetic-numbers.ts';

const time = { today: day('2026-11-21') };
const read = (html: string) => readPersonalData(pageOf(html), time);
const brief = (html: string) =>
  read(html).map(({ kind, certainty, tableHits }) => `${kind} ${certainty} ${String(tableHits)}`);
const withTitle = (title: string, body: string) =>
  `<title>${title}</title><h1>${title}</h1>${body}`;

describe('readPersonalData', () => {
  it('finds an id number, a mobile number and a card number in prose', () => {
    expect(brief(`<p>张某，身份证号：${syntheticId(12)}。</p>`)).toEqual(['id-number certain 1']);
    expect(brief(`<p>户主手机${syntheticMobile(7)}</p>`)).toEqual(['mobile certain 1']);
    expect(brief(`<p>银行卡号 ${syntheticCard(9)}</p>`)).toEqual(['bank-card certain 1']);
  });

  it('finds numbers split by inline tags and written in full-width digits', () => {
    const mobile = syntheticMobile(7);
    expect(brief(`<p>手机<b>${mobile.slice(0, 3)}</b><span>${mobile.slice(3)}</span></p>`)).toEqual(
      ['mobile certain 1'],
    );
    const wide = mobile.replace(/\d/g, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    );
    expect(brief(`<p>手机：${wide}</p>`)).toEqual(['mobile certain 1']);
  });

  it('counts the hits of one kind in one table', () => {
    const rows = [1, 2, 3].map(
      (at) =>
        `<tr><td>${String(at)}</td><td>甲</td><td>${syntheticId(at)}</td><td>${syntheticMobile(at)}</td></tr>`,
    );
    const html = `<table><tr><th>序号</th><th>姓名</th><th>身份证号码</th><th>联系电话</th></tr>${rows.join('')}</table>`;
    expect(brief(html).sort()).toEqual([
      'id-number certain 3',
      'id-number certain 3',
      'id-number certain 3',
      'mobile certain 3',
      'mobile certain 3',
      'mobile certain 3',
    ]);
  });

  it('reads alt and title attributes, but no script, style or address', () => {
    const id = syntheticId(5);
    expect(brief(`<img alt="身份证 ${id}">`)).toEqual(['id-number certain 1']);
    expect(brief(`<a title="手机${syntheticMobile(3)}" href="#">名单</a>`)).toEqual([
      'mobile certain 1',
    ]);
    expect(
      brief(`<script>var a="${id}"</script><a href="/t${syntheticMobile(3)}.html">x</a>`),
    ).toEqual([]);
    expect(brief(`<input placeholder="${syntheticMobile(3)}">`)).toEqual([]);
  });

  it.each([
    [
      'a wrong check character',
      `身份证号：${syntheticId(12).slice(0, 17)}${syntheticId(12).endsWith('1') ? '2' : '1'}`,
    ],
    ['a birth date after today', `身份证号：${syntheticId(1, '110101', '20261122')}`],
    ['a birth date that is no day', `身份证号：${syntheticId(1, '110101', '19900230')}`],
    ['an unknown province code', `身份证号：${syntheticId(1, '990101')}`],
    ['an id number inside a longer code', `项目A${syntheticId(12)}`],
    ['a masked mobile number', '联系电话：199****0001'],
    ['a masked id number', '身份证号：110***********0012'],
    ['a landline', '电话：0370-6021716，03706021716'],
    ['a mobile number inside a longer number', `编码9${syntheticMobile(1)}`],
    ['a decimal number', '面积19900000001.55'],
    ['an amount', '总投资19900000001元'],
    ['a serial number', '受理编号：19900000001'],
    [
      'a card number that fails Luhn',
      `银行卡号${syntheticCard(1).slice(0, 18)}${syntheticCard(1).endsWith('1') ? '2' : '1'}`,
    ],
    ['a long number without words of banking', `订单${syntheticCard(1)}`],
    ['an account of a unit', `户名：岚溪县财政局，账号：${syntheticCard(1)}`],
    ['a credit code', '统一社会信用代码：91350100M000100Y43'],
    ['fifteen digits without a word of identity', '编号 110101900228123'],
    ['an index number with a credit code', '索引号：11441700007280420Y/2021-00050'],
  ])('leaves %s alone', (_name, text) => {
    expect(brief(`<p>${text}</p>`)).toEqual([]);
  });

  it('takes a birth date of today', () => {
    expect(brief(`<p>身份证号：${syntheticId(1, '110101', '20261121')}</p>`)).toHaveLength(1);
  });

  it('takes fifteen digits beside a word of identity as a lead', () => {
    expect(brief('<p>身份证号：110101900228123</p>')).toEqual(['id-number-15 lead 1']);
    expect(brief('<p>身份证号：110101900230123</p>')).toEqual([]);
  });

  it('takes the contact of a notice that asks people to get in touch as a lead', () => {
    for (const title of [
      '岚溪县小学招标公告',
      '公开招聘公告',
      '关于《办法》公开征求意见的公告',
      '关于组织项目申报的通知',
      '关于举办业务培训班的通知',
    ]) {
      const [hit] = read(withTitle(title, `<p>联系人：李某 电话：${syntheticMobile(4)}</p>`));
      expect(hit).toMatchObject({ kind: 'mobile', certainty: 'lead' });
      expect(hit?.context).not.toBeNull();
    }
  });

  it('takes a number right behind an office line as a lead', () => {
    const [first, second] = [syntheticMobile(4), syntheticMobile(5)];
    const text = `联系人：甲，0000—5898479，${first}；乙，0000—5885579,${second}。`;
    expect(brief(`<p>${text}</p>`)).toEqual(['mobile lead 1', 'mobile lead 1']);
    expect(brief(`<p>联系人：甲，${first}</p>`)).toEqual(['mobile certain 1']);
  });

  it('does not take the next line for a unit of the number', () => {
    expect(brief(`<p>联系电话：${syntheticMobile(4)}</p><p>户名：岚溪县财政局</p>`)).toEqual([
      'mobile certain 1',
    ]);
  });

  it('still takes a list of persons in such a notice as certain', () => {
    const html = withTitle(
      '岚溪县公开招聘拟聘用人员公示',
      `<table><tr><td>姓名</td><td>联系电话</td></tr><tr><td>甲</td><td>${syntheticMobile(1)}</td></tr></table>`,
    );
    expect(brief(html)).toEqual(['mobile certain 1']);
  });

  it('takes phones of supervision and duty as leads', () => {
    expect(brief(`<p>监督举报电话：${syntheticMobile(4)}</p>`)).toEqual(['mobile lead 1']);
    expect(brief(`<p>值班电话 ${syntheticMobile(4)}</p>`)).toEqual(['mobile lead 1']);
  });

  it('leaves phones of the office in head, foot and on its own pages alone', () => {
    expect(
      brief(`<div class="footer">主办：岚溪县人民政府 电话${syntheticMobile(4)}</div>`),
    ).toEqual([]);
    expect(brief(withTitle('机构职能', `<p>联系电话：${syntheticMobile(4)}</p>`))).toEqual([]);
    expect(brief(withTitle('政府信息公开指南', `<p>电话：${syntheticMobile(4)}</p>`))).toEqual([]);
    expect(brief(withTitle('机构职能', `<p>身份证号：${syntheticId(4)}</p>`))).toEqual([
      'id-number certain 1',
    ]);
  });

  it('leaves hidden text alone', () => {
    expect(brief(`<div style="display: none">手机${syntheticMobile(4)}</div>`)).toEqual([]);
  });

  it('takes addresses to the door and sensitive columns beside names as one lead a table', () => {
    const html = `<table><tr><th>姓名</th><th>家庭住址</th></tr><tr><td>甲</td><td>清水镇石桥村3组12号</td></tr>
      <tr><td>乙</td><td>清水镇石桥村5组</td></tr></table>
      <table><tr><th>姓名</th><th>残疾等级</th></tr><tr><td>甲</td><td>二级</td></tr></table>`;
    expect(brief(html)).toEqual(['home-address lead 2', 'sensitive lead 1']);
    expect(
      brief(
        '<table><tr><th>姓名</th><th>家庭住址</th></tr><tr><td>甲</td><td>清水镇</td></tr></table>',
      ),
    ).toEqual([]);
  });

  it('keeps no raw value anywhere', () => {
    const number = fc.oneof(
      fc.integer({ min: 0, max: 999 }).map((serial) => syntheticId(serial)),
      fc.integer({ min: 0, max: 99_999 }).map((serial) => syntheticMobile(serial)),
      fc.integer({ min: 0, max: 99_999 }).map((serial) => syntheticCard(serial)),
    );
    const place = fc.constantFrom(
      (text: string) => `<p>身份证、手机、银行卡号：${text}</p>`,
      (text: string) =>
        `<table><tr><td>姓名</td><td>卡号</td></tr><tr><td>甲</td><td>${text}</td></tr></table>`,
      (text: string) => `<img alt="卡号${text}" title="电话${text}">`,
    );
    fc.assert(
      fc.property(number, place, (value, write) => {
        const hits = read(write(value));
        const digits = /\d{6,}/;
        expect(hits.length).toBeGreaterThan(0);
        expect(JSON.stringify(hits)).not.toContain(value);
        for (const { masked, locator } of hits) expect(masked + locator.quote).not.toMatch(digits);
      }),
    );
  });

  it('never throws on arbitrary markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (html) => {
        expect(Array.isArray(read(`<table><tr><td>姓名${html}`))).toBe(true);
      }),
    );
  });
});
