import { describe, expect, it } from 'vitest';
import { documentValidity } from '../../../../src/engine/audits/site/document-validity.ts';
import type { SiteDocument } from '../../../../src/engine/model/site/site-view.ts';
import { quoted } from '../../../support/documents.ts';
import { documentOf, type DocumentParts, normativeOf } from '../../../support/site-documents.ts';
import { siteOf } from '../../../support/site-fixture.ts';
import { contextOf } from '../../../support/test-audit.ts';

const name = '岚溪县人民政府关于印发《岚溪县养犬管理办法》的通知';
const number = '岚政发〔2018〕3号';

/** A document that its page marks as in force. */
const markedOf = (more: Partial<DocumentParts> = {}, word = '现行有效') =>
  normativeOf({
    path: 'gfx/1.html',
    title: name,
    writtenDate: '2018-03-01',
    pubDate: '2018-03-05',
    ...more,
    article: {
      validity: quoted(word),
      validityMeaning: 'valid',
      docNumber: { ...quoted(number), where: 'metadata' },
      ...more.article,
    },
  });
/** A later document of the county. */
const decisionOf = (title: string, text: string, more: Partial<DocumentParts> = {}) =>
  documentOf({
    path: 'gfx/9.html',
    title,
    writtenDate: '2026-03-01',
    pubDate: '2026-03-04',
    text,
    ...more,
  });
const repeal = '岚溪县人民政府关于废止部分行政规范性文件的决定';
const review = '岚溪县人民政府关于公布行政规范性文件清理结果的通知';
const judge = (...documents: SiteDocument[]) =>
  documentValidity
    .audit(siteOf({ documents }), contextOf())
    .map(({ verdict, message, data }) => [
      verdict,
      message,
      ...(data['doubt'] == null ? [] : [data['doubt']]),
    ]);
const passed = [['passed', 'consistent']];
const failed = [['fault', 'repealed']];
const doubted = (reason: string) => [['doubt', 'maybeRepealed', reason]];

describe('document-validity of a site', () => {
  it('fails a document that a decision lists by number, and quotes both', () => {
    const text = `经研究，决定废止下列行政规范性文件：\n1.《${name}》（${number}）\n2.《岚溪县夜市管理办法》（岚政发〔2017〕8号）\n本决定自公布之日起施行。`;
    const said = documentValidity.audit(
      siteOf({ documents: [markedOf(), decisionOf(repeal, text)] }),
      contextOf(),
    );
    expect(said.map(({ message }) => message)).toEqual(['repealed']);
    const quotes = said[0]?.evidence.map(({ locator, excerpt }) => excerpt ?? locator?.quote);
    expect(quotes).toEqual(['现行有效', `1.《${name}》（${number}）`]);
    expect(said[0]?.evidence[1]?.snapshot.url).toContain('gfx/9.html');
  });

  it('reads a table of names and numbers', () => {
    const text = `废止的行政规范性文件目录\n序号\n文件名称\n文号\n1\n${name}\n${number}\n2\n岚溪县夜市管理办法\n岚政发〔2017〕8号`;
    expect(judge(markedOf(), decisionOf(repeal, text))).toEqual(failed);
  });

  it('reads what became of each row', () => {
    const table = (act: string) =>
      `序号\n文件名称\n文号\n起草单位\n清理结果\n1\n岚溪县夜市管理办法\n岚政发〔2017〕8号\n岚溪县城市管理局\n继续有效\n2\n${name}\n${number}\n岚溪县公安局\n${act}\n3\n岚溪县河道管理办法\n岚政发〔2016〕8号\n岚溪县水利局\n废止`;
    expect(judge(markedOf(), decisionOf(review, table('废止')))).toEqual(failed);
    expect(judge(markedOf(), decisionOf(review, table('继续有效')))).toEqual(passed);
    expect(judge(markedOf(), decisionOf(review, table('')))).toEqual(passed);
  });

  it('keeps the lists of one review apart', () => {
    const entry = `《${name}》（${number}）`;
    const other = '《岚溪县夜市管理办法》（岚政发〔2017〕8号）';
    const lists = (kept: string, gone: string) =>
      `现将清理结果公布如下：\n一、继续有效的文件\n1.${kept}\n二、废止的文件\n1.${gone}`;
    expect(judge(markedOf(), decisionOf(review, lists(other, entry)))).toEqual(failed);
    expect(judge(markedOf(), decisionOf(review, lists(entry, other)))).toEqual(passed);
    const changed = `一、废止的文件\n1.${other}\n二、修改的文件\n1.${entry}`;
    expect(judge(markedOf(), decisionOf(review, changed))).toEqual(passed);
  });

  it('reads a clause of a new document, not the ground beside it', () => {
    const clause = (text: string) =>
      judge(markedOf(), decisionOf('岚溪县人民政府关于加强养犬管理的意见', text));
    expect(
      clause(
        `本意见自2026年4月1日起施行，有效期至2031年3月31日。《${name}》（${number}）同时废止。`,
      ),
    ).toEqual(failed);
    expect(
      clause(
        `自本意见施行之日起，原《岚溪县养犬管理办法》（${number}）、《岚溪县犬只办法》（岚政发〔2010〕1号）同时废止。`,
      ),
    ).toEqual(failed);
    expect(
      clause(`根据《${name}》（${number}），《岚溪县犬只办法》（岚政发〔2010〕1号）同时废止。`),
    ).toEqual(passed);
    expect(
      clause(
        `《岚溪县养犬管理办法》（${number}）自公布之日起施行，同时废止《岚溪县犬只办法》（岚政发〔2010〕1号）。`,
      ),
    ).toEqual(passed);
    expect(clause(`《${name}》（${number}）第五条同时废止，部分条款继续有效。`)).toEqual(passed);
    expect(clause(`《${name}》（${number}）未废止前，继续执行。`)).toEqual(passed);
  });

  it('fails by the whole title where the decision gives no number and only one document bears it', () => {
    const decision = decisionOf(
      `岚溪县人民政府关于废止《${name}》的决定`,
      '现决定予以废止，自公布之日起施行。',
    );
    expect(judge(markedOf(), decision)).toEqual(failed);
    const twice = markedOf({
      path: 'gfx/2.html',
      writtenDate: '2015-01-01',
      article: { docNumber: null },
    });
    expect(judge(markedOf(), twice, decision)[0]).toEqual([
      'doubt',
      'maybeRepealed',
      '站内有多份同名或同号文件',
    ]);
  });

  it('doubts a title without its organ', () => {
    const decision = decisionOf('关于废止《岚溪县养犬管理办法》的决定', '现予废止。');
    expect(judge(markedOf(), decision)).toEqual(doubted('决定未写明文号，只有标题相近'));
  });

  it('takes a newer document of the repealed name for another one', () => {
    const decision = decisionOf(`岚溪县人民政府关于废止《${name}》的决定`, '现予废止。');
    const newer = markedOf({ writtenDate: '2026-05-01', article: { docNumber: null } });
    expect(judge(newer, decision)).toEqual(passed);
  });

  it('doubts where the site tells of the repeal elsewhere, prolongs it, or has not come to the day', () => {
    const text = `决定废止下列文件：\n1.《${name}》（${number}）`;
    const decision = decisionOf(repeal, text);
    expect(judge(markedOf({ title: `${name}（已废止）` }), decision)).toEqual(
      doubted('网站其他位置已注明废止或失效'),
    );
    expect(judge(markedOf({}, '继续有效'), decision)).toEqual(doubted('标注为继续有效'));
    const later = decisionOf(repeal, `${text}\n上述文件自2027年1月1日起停止执行。`);
    expect(judge(markedOf(), later)).toEqual(doubted('决定所定的日期可能尚未到'));
    const keep = decisionOf(review, `一、继续有效的文件\n1.《${name}》（${number}）`, {
      path: 'gfx/8.html',
    });
    expect(judge(markedOf(), decision, keep)).toEqual(doubted('另有文件列为继续有效或修改'));
    const odd = decisionOf(
      repeal,
      `决定废止下列文件：\n1.《岚溪县防汛抗旱应急预案规定》（${number}）`,
    );
    expect(judge(markedOf(), odd)).toEqual(doubted('文号相同而标题不同'));
  });

  it('accuses by no draft, no news, no reading and no likeness', () => {
    const text = `决定废止下列文件：\n1.《${name}》（${number}）`;
    for (const title of [
      '关于公开征求《岚溪县人民政府关于废止部分行政规范性文件的决定（征求意见稿）》意见的公告',
      '岚溪县人民政府关于废止部分行政规范性文件的决定（草案）',
      '《岚溪县人民政府关于废止部分行政规范性文件的决定》政策解读',
      '岚溪县召开会议研究废止部分行政规范性文件',
      '关于开展行政规范性文件清理工作的通知',
    ]) {
      expect(judge(markedOf(), decisionOf(title, text)), title).toEqual(passed);
    }
    const other = `决定废止下列文件：\n1.《岚溪县养犬管理实施办法》（岚政发〔2012〕3号）`;
    expect(judge(markedOf(), decisionOf(repeal, other))).toEqual(passed);
  });

  it('says of each page what the page says of itself', () => {
    const page = markedOf({ article: { docNumber: null } });
    expect(judge(page)).toEqual(passed);
    expect(judge(documentOf({ path: 'tz/1.html', title: '关于放假的通知' }))).toEqual([
      ['untested', 'none'],
    ]);
  });
});
