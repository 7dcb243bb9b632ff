import { describe, expect, it } from 'vitest';
import type { SiteDocument } from '../../../src/engine/model/site/site-view.ts';
import { pairDocuments } from '../../../src/engine/site/pair-documents.ts';
import {
  documentOf,
  type DocumentParts,
  interpretationOf,
  normativeOf,
} from '../../support/site-documents.ts';

const dogs = normativeOf({
  path: 'zcwj/1.html',
  title: '岚溪县人民政府关于印发《岚溪县养犬管理办法》的通知',
  pubDate: '2026-09-01',
  article: { docNumber: null },
});
const water = normativeOf({
  path: 'zcwj/2.html',
  title: '岚溪县人民政府办公室关于加强农村供水工程运行管理的实施意见',
  pubDate: '2026-09-03',
});
const schools2026 = normativeOf({
  path: 'zcwj/3.html',
  title: '岚溪县2026年义务教育阶段学校招生工作实施方案',
  pubDate: '2026-04-03',
});
const province = documentOf({
  path: 'zcwj/4.html',
  title: '安岚省养老服务管理办法',
  pubDate: '2026-05-03',
});
const all = [dogs, water, schools2026, province];

function explain(parts: Partial<DocumentParts> & { title: string }): SiteDocument {
  return interpretationOf({ path: 'zcjd/9.html', pubDate: '2026-09-04', ...parts });
}

function pairsOf(interpretation: SiteDocument, documents: readonly SiteDocument[] = all) {
  return pairDocuments([...documents, interpretation]).pairs.map(({ document, by, certainty }) => [
    document.page.key.split('/').at(-1),
    by,
    certainty,
  ]);
}

describe('pairing documents and interpretations', () => {
  it.each([
    ['《岚溪县养犬管理办法》政策解读', 'quoted'],
    ['一图读懂《岚溪县养犬管理办法》', 'in a picture'],
    ['图解：岚溪县养犬管理办法', 'without marks'],
    ['养犬管理办法解读', 'without the place'],
    ['《岚溪县人民政府关于印发〈岚溪县养犬管理办法〉的通知》解读', 'the whole title'],
    ['《岚溪县养犬管理办法（试行）》解读', 'with 试行'],
    ['【一图读懂】岚溪县养犬管理办法', 'in lenticular brackets'],
  ])('joins %s by the title it names (%s)', (title) => {
    expect(pairsOf(explain({ title }))).toEqual([['1.html', 'quoted-title', 'certain']]);
  });

  it('joins a title that leaves out the organ', () => {
    const title = '《关于加强农村供水工程运行管理的实施意见》解读';
    expect(pairsOf(explain({ title }))).toEqual([['2.html', 'quoted-title', 'certain']]);
  });

  it('never joins the documents of two years', () => {
    const title = '《岚溪县2025年义务教育阶段学校招生工作实施方案》解读';
    expect(pairsOf(explain({ title }))).toEqual([]);
  });

  it('never joins the like-named document of another place', () => {
    expect(pairsOf(explain({ title: '《岚溪县养老服务管理办法》解读' }))).toEqual([]);
  });

  it('never joins what explains a draft', () => {
    expect(pairsOf(explain({ title: '《岚溪县养犬管理办法（征求意见稿）》起草说明解读' }))).toEqual(
      [],
    );
  });

  it('never joins a decision to repeal with the document itself', () => {
    const title = '《关于废止岚溪县养犬管理办法的决定》解读';
    expect(pairsOf(explain({ title }))).toEqual([]);
  });

  it('joins titles that are much alike, but not for sure', () => {
    const title = '《岚溪县农村供水工程运行管理实施意见》解读';
    expect(pairsOf(explain({ title }))).toEqual([['2.html', 'title', 'likely']]);
  });

  it('calls a link and a title a link', () => {
    const title = '《岚溪县养犬管理办法》政策解读';
    const links = [['相关文件', 'zcwj/1.html']] as const;
    expect(pairsOf(explain({ title, links }))).toEqual([['1.html', 'link', 'certain']]);
  });

  it('is sure of a lone link where the text quotes the document', () => {
    const parts = {
      title: '文明养犬看这里，政策解读来了',
      text: '县政府近日出台《岚溪县养犬管理办法》。',
      links: [['原文', 'zcwj/1.html']] as const,
    };
    expect(pairsOf(explain(parts))).toEqual([['1.html', 'link', 'certain']]);
  });

  it('is not sure of a link that nothing supports', () => {
    const links = [['原文', 'zcwj/1.html']] as const;
    expect(pairsOf(explain({ title: '家有宠物看这里：政策解读', links }))).toEqual([
      ['1.html', 'link', 'likely'],
    ]);
  });

  it('leaves a list of many documents beside the text alone', () => {
    const more = [5, 6, 7, 8].map((at) =>
      normativeOf({
        path: `zcwj/${String(at)}.html`,
        title: `岚溪县第${String(at)}号事项管理办法`,
      }),
    );
    const links = more.map(({ title, page }) => [title, page.artifacts.snapshot.url] as const);
    const parts = { title: '家有宠物看这里：政策解读', links };
    expect(pairsOf(explain(parts), [...all, ...more])).toEqual([]);
  });

  it('is sure of a title that the opening introduces, not of a ground', () => {
    const title = '文明养犬政策解读';
    const introduced = '为了规范养犬行为，县政府制定了《岚溪县养犬管理办法》（以下简称《办法》）。';
    const ground = '根据《岚溪县养犬管理办法》，公安机关开展了登记。';
    expect(pairsOf(explain({ title, text: introduced }))).toEqual([
      ['1.html', 'quoted-title', 'certain'],
    ]);
    expect(pairsOf(explain({ title, text: ground }))).toEqual([
      ['1.html', 'quoted-title', 'likely'],
    ]);
  });

  it('joins one interpretation with several documents', () => {
    const title = '《岚溪县养犬管理办法》《关于加强农村供水工程运行管理的实施意见》解读';
    expect(pairsOf(explain({ title })).map(([path]) => path)).toEqual(['1.html', '2.html']);
  });

  it('takes the nearest of two documents of one name, but not for sure', () => {
    const old = normativeOf({ path: 'zcwj/0.html', title: dogs.title, pubDate: '2019-03-01' });
    expect(pairsOf(explain({ title: '《岚溪县养犬管理办法》解读' }), [old, dogs])).toEqual([
      ['1.html', 'quoted-title', 'likely'],
    ]);
  });

  it('pairs thousands of documents without comparing all with all', () => {
    const documents = Array.from({ length: 2500 }, (_, at) =>
      normativeOf({ path: `a/${String(at)}.html`, title: `岚溪县第${String(at)}类事项管理办法` }),
    );
    const interpretations = documents.map((_, at) =>
      interpretationOf({
        path: `b/${String(at)}.html`,
        title:
          at % 2 === 0
            ? `《岚溪县第${String(at)}类事项管理办法》解读`
            : `全县第${String(at)}类事项管理新办法图解`,
      }),
    );
    const { pairs } = pairDocuments([...documents, ...interpretations]);
    expect(pairs.filter(({ certainty }) => certainty === 'certain')).toHaveLength(1250);
  });
});
