import { disclosureGuide } from '../../../src/engine/audits/disclosure-guide.ts';
import { guideWords } from '../../../src/engine/data/guide.ts';
import type { Guide } from '../../../src/engine/model/artifacts/content.ts';
import { day } from '../../support/pages.ts';
import { artifactsOf, locatorOf, testAudit } from '../../support/test-audit.ts';

type Field = Guide['fields'][number];

function guideOf(changes: Partial<Record<Field['id'], Partial<Field>>> = {}): Guide {
  const fields = guideWords.fields.map(({ id, name }) => ({
    id,
    value: `${name}：有`,
    locator: locatorOf(`${name}：有`),
    ...changes[id],
  }));
  return { fields, superseded: [], isElsewhere: false };
}

const nothing = { value: null, locator: null };
const oldSentence = locatorOf('自收到申请之日起15个工作日内予以答复。');

testAudit(disclosureGuide, [
  {
    name: 'passes a guide with nine fields',
    artifacts: { guide: guideOf() },
    expected: [{ verdict: 'passed', message: 'complete' }],
  },
  {
    name: 'fails on a field that is nowhere and on an empty label, in one observation',
    artifacts: { guide: guideOf({ fax: nothing, officeHours: { value: '' } }) },
    expected: [
      {
        verdict: 'fault',
        message: 'missing',
        data: { names: '办公时间、传真号码', count: 2 },
        rule: 'guide-fields',
      },
    ],
  },
  {
    name: 'doubts a field of which only a word stands',
    artifacts: { guide: guideOf({ arrangement: { value: null } }) },
    expected: [{ verdict: 'doubt', message: 'unclear', data: { names: '编排体系' } }],
  },
  {
    name: 'doubts missing fields where the page was cut',
    artifacts: {
      guide: guideOf({ fax: nothing }),
      snapshot: { ...artifactsOf().snapshot, truncated: true },
    },
    expected: [{ verdict: 'doubt', message: 'unclear' }],
  },
  {
    name: 'doubts a guide whose text is elsewhere',
    artifacts: { guide: { ...guideOf({ fax: nothing }), isElsewhere: true } },
    expected: [{ verdict: 'doubt', message: 'elsewhere' }],
  },
  {
    name: 'quotes superseded text of every sort',
    artifacts: {
      guide: {
        ...guideOf(),
        superseded: [
          { id: 'reply-term', locator: oldSentence },
          { id: 'reply-term', locator: oldSentence },
          { id: 'fees', locator: locatorOf('按件收取检索费。') },
          { id: 'old-regulation', locator: locatorOf('国务院令第492号') },
          { id: 'special-needs', locator: locatorOf('特殊需要') },
          { id: 'own-tariff', locator: locatorOf('每页0.3元') },
        ],
      },
    },
    expected: [
      {
        verdict: 'fault',
        message: 'reply-term',
        rule: 'guide-superseded',
        quotes: [oldSentence.quote, oldSentence.quote],
      },
      { verdict: 'fault', message: 'fees' },
      { verdict: 'fault', message: 'old-regulation' },
      { verdict: 'fault', message: 'special-needs' },
      { verdict: 'fault', message: 'own-tariff' },
    ],
  },
  {
    name: 'judges from the day the regulation is in force',
    artifacts: { guide: guideOf() },
    context: { asOf: day('2019-05-15') },
    expected: [{ verdict: 'passed', message: 'complete' }],
  },
  {
    name: 'does not judge before the regulation was in force',
    artifacts: { guide: guideOf({ fax: nothing }) },
    context: { asOf: day('2019-05-14') },
    expected: [{ verdict: 'inapplicable', message: 'before-rule' }],
  },
  {
    name: 'is needless on other pages',
    expected: [{ verdict: 'inapplicable', message: 'not-a-guide' }],
  },
]);
