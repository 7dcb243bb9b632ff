import { interpretationOriginality } from '../../../../src/engine/audits/site/interpretation-originality.ts';
import {
  type DocumentParts,
  interpretationOf,
  normativeOf,
} from '../../../support/site-documents.ts';
import { testSiteAudit } from '../../../support/site-fixture.ts';

/** Text of so many characters in which no five repeat; texts of different seeds share nothing. */
function textOf(seed: number, length: number): string {
  return Array.from({ length }, (_, at) =>
    String.fromCharCode(0x4e00 + seed * 2500 + ((at * 7) % 2400)),
  ).join('');
}

const law = textOf(1, 1000);
const pair = (text: string, more: Partial<DocumentParts> = {}, document = law) => [
  normativeOf({
    path: 'zcwj/1.html',
    title: '岚溪县养犬管理办法',
    pubDate: '2026-09-01',
    text: document,
  }),
  interpretationOf({
    path: 'zcjd/1.html',
    title: '《岚溪县养犬管理办法》解读',
    pubDate: '2026-09-02',
    text,
    ...more,
  }),
];
/** Copies 596 sequences and adds the given number of own ones. */
const copied = (own: number) => `${law.slice(0, 600)}${textOf(3, own)}`;

testSiteAudit(interpretationOriginality, [
  {
    name: 'fails more than six tenths of copied text',
    // 596 of 992 sequences.
    site: { documents: pair(copied(396)) },
    expected: [{ verdict: 'fault', message: 'copied', data: { percent: 60.1 } }],
  },
  {
    name: 'passes a little less',
    // 596 of 996 sequences.
    site: { documents: pair(copied(400)) },
    expected: [{ verdict: 'passed', message: 'own', data: { percent: 59.8 } }],
  },
  {
    name: 'leaves quotations out',
    site: { documents: pair(`“${law.slice(0, 390)}”${textOf(3, 300)}`) },
    expected: [{ verdict: 'passed', message: 'own', data: { percent: 0 } }],
  },
  {
    name: 'doubts questions and answers, which repeat the clause they explain',
    site: {
      documents: pair(copied(0), {
        artifacts: {
          interpretation: {
            forms: ['text', 'questions'],
            textLength: 900,
            locator: { selector: null, quote: '', frame: null },
          },
        },
      }),
    },
    expected: [{ verdict: 'doubt', message: 'copied' }],
  },
  {
    name: 'does not compare fewer than 200 characters',
    site: { documents: pair(law.slice(0, 199)) },
    expected: [{ verdict: 'inapplicable', message: 'short', data: { count: 199 } }],
  },
  {
    name: 'compares 200',
    site: { documents: pair(law.slice(0, 200)) },
    expected: [{ verdict: 'fault', message: 'copied', data: { percent: 100 } }],
  },
  {
    name: 'leaves a document without text alone',
    site: { documents: pair(copied(0), {}, '见附件。') },
    expected: [{ verdict: 'untested', message: 'unread' }],
  },
  {
    name: 'says so where nothing is paired',
    expected: [{ verdict: 'untested', message: 'unpaired' }],
  },
]);
