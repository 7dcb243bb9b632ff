import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConsultation } from '../../../src/engine/gather/read-consultation.ts';
import { readConsultationKind } from '../../../src/engine/gather/consultation/read-consultation-kind.ts';
import { day, pageOf } from '../../support/pages.ts';
import { articleOf, locatorOf } from '../../support/test-audit.ts';

const title = '关于公开征求《岚溪县养犬管理办法（征求意见稿）》意见的公告';
const article = articleOf({
  title: { value: title, locator: locatorOf(title) },
  pubDate: day('2026-05-01'),
});
const read = (body: string, known = article) =>
  readConsultation(
    pageOf(
      `<h1>${title}</h1><p>发布日期：2026-05-01</p>${body}<div>主办单位：岚溪县人民政府</div>`,
    ),
    known,
    null,
  );
const termOf = (body: string) => {
  const found = read(`<p>${body}</p>`);
  return [found?.start?.value ?? null, found?.start?.from ?? null, found?.end?.value ?? null];
};

describe('readConsultation', () => {
  it.each([
    ['征求意见时间：2026年5月6日至2026年6月4日。', '2026-05-06', 'text', '2026-06-04'],
    ['公开征求意见期限为2026年5月6日至6月4日。', '2026-05-06', 'text', '2026-06-04'],
    ['征求意见时间：2026年5月6日—30日。', '2026-05-06', 'text', '2026-05-30'],
    ['征集时间：2026-05-06 至 2026-06-04', '2026-05-06', 'text', '2026-06-04'],
    ['自2026年12月20日起至1月18日止，公开征求意见。', '2026-12-20', 'text', '2027-01-18'],
    [
      '征求时间自2026年5月6日（星期三）9:00至2026年6月4日24:00。',
      '2026-05-06',
      'text',
      '2026-06-04',
    ],
    ['即日起至2026年6月10日，欢迎提出意见。', '2026-05-01', 'pubDate', '2026-06-10'],
    ['征集时间自公告之日起至2026年5月25日。', '2026-05-01', 'pubDate', '2026-05-25'],
    ['请于2026年6月10日前将意见反馈至我办。', '2026-05-01', 'pubDate', '2026-06-10'],
    ['请于6月10日17:30前反馈意见。', '2026-05-01', 'pubDate', '2026-06-10'],
    ['意见反馈截止日期：2026年6月10日', '2026-05-01', 'pubDate', '2026-06-10'],
    ['自公告发布之日起30日内提出意见。', '2026-05-01', 'pubDate', '2026-05-30'],
    ['公开征求意见期限为七日。', '2026-05-01', 'pubDate', '2026-05-07'],
    ['一、征求意见时间</p><p>2026年5月6日至2026年6月4日', '2026-05-06', 'text', '2026-06-04'],
    ['报名时间：2026年7月1日至7月5日。', '2026-05-01', 'pubDate', null],
    ['本办法自2026年7月1日至2026年7月20日试行。', '2026-05-01', 'pubDate', null],
    ['有效期至2026年5月20日止，意见另行征求。', '2026-05-01', 'pubDate', null],
    ['公示期10个工作日，欢迎提出意见。', '2026-05-01', 'pubDate', null],
    ['欢迎提出意见。', '2026-05-01', 'pubDate', null],
  ])('reads the term of “%s”', (body, start, from, end) => {
    expect(termOf(body)).toEqual([start, from, end]);
  });

  it('reads a form with the labels of start and end', () => {
    const found = read(
      '<table><tr><td>开始时间</td><td>2026-05-06</td></tr><tr><td>结束时间</td><td>2026-06-04</td></tr></table>',
    );
    expect(found?.start?.value).toBe('2026-05-06');
    expect(found?.end?.value).toBe('2026-06-04');
  });

  it('quotes a stated reason and the ground that the notice names', () => {
    const found = read(
      '<p>根据《重大行政决策程序暂行条例》，现公开征求意见。</p><p>因情况紧急，征求意见期限缩短为10日。</p>',
    );
    expect(found?.reason?.quote).toBe('因情况紧急，征求意见期限缩短为10日。');
    expect(found?.ground).toBe('国务院令第713号');
  });

  it('takes no ground from the draft itself', () => {
    expect(read('<p>《岚溪县优化营商环境条例（草案）》</p><p>现征求意见。</p>')?.ground).toBeNull();
  });

  it.each([
    [title, 'opinion'],
    ['岚溪县城市总体规划（草案）公开征求意见的公示', 'opinion'],
    ['关于《岚溪县养犬管理办法》征求意见采纳情况的公告', 'feedback'],
    ['岚溪县2026年营商环境满意度问卷调查征集意见公告', 'survey'],
    ['2026年十件民生实事项目建议征集--食品药品安全', 'survey'],
    ['关于2026年拟录用人员名单的公示', 'notice'],
    ['岚溪县召开养犬管理办法征求意见座谈会', null],
    ['《岚溪县养犬管理办法（征求意见稿）》起草说明', null],
    ['意见征集', null],
    ['意见征集-岚溪县政府', null],
    ['岚溪县人民政府关于印发养犬管理办法的通知', null],
  ])('takes “%s” as %s', (text, kind) => {
    expect(readConsultationKind(text)).toBe(kind);
  });

  it('takes pages without such a title for none', () => {
    expect(
      readConsultation(pageOf('<title>意见征集</title><h1>意见征集</h1>'), null, null),
    ).toBeNull();
  });

  it('never throws on arbitrary text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.date({ noInvalidDate: true }),
        (text, date) => {
          read(`<p>征求意见${date.toISOString().slice(0, 10)}至${text}月${text}日前</p>`);
        },
      ),
    );
  });
});
