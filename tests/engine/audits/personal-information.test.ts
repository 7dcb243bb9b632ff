import { personalInformation } from '../../../src/engine/audits/personal-information.ts';
import type { PersonalDatum } from '../../../src/engine/model/artifacts/content.ts';
import { locatorOf, testAudit } from '../../support/test-audit.ts';

const datum = (partial: Partial<PersonalDatum> = {}): PersonalDatum => ({
  kind: 'mobile',
  masked: '199******01',
  certainty: 'certain',
  context: null,
  tableHits: 1,
  locator: locatorOf('199******01'),
  ...partial,
});

testAudit(personalInformation, [
  { name: 'passes a page without hits', expected: [{ verdict: 'passed', message: 'clean' }] },
  {
    name: 'fails on one certain hit and quotes it masked',
    artifacts: { personalData: [datum()] },
    expected: [{ verdict: 'fault', message: 'hit', quotes: ['199******01'] }],
  },
  {
    name: 'speaks of the whole table where two hits stand in it',
    artifacts: { personalData: [datum({ tableHits: 2 }), datum({ tableHits: 2 })] },
    expected: [{ verdict: 'fault', message: 'table', data: { count: 2 } }],
  },
  {
    name: 'keeps two tables of equal size apart',
    artifacts: { personalData: [1, 2, 3, 4].map(() => datum({ tableHits: 2 })) },
    expected: [
      { verdict: 'fault', message: 'table', data: { count: 2 } },
      { verdict: 'fault', message: 'table', data: { count: 2 } },
    ],
  },
  {
    name: 'doubts a lead and says why',
    artifacts: { personalData: [datum({ certainty: 'lead', context: '招标公告的联系人' })] },
    expected: [{ verdict: 'doubt', message: 'lead', data: { reason: '招标公告的联系人' } }],
  },
]);
