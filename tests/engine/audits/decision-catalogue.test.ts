import { decisionCatalogue } from '../../../src/engine/audits/decision-catalogue.ts';
import type { DecisionCatalogue } from '../../../src/engine/model/artifacts/content.ts';
import { locatorOf, testAudit } from '../../support/test-audit.ts';

const told = (id: 'matter' | 'unit' | 'time', value: string | null) => ({
  id,
  value,
  locator: value === null ? null : locatorOf(value),
});

function catalogue(time: string | null, more: Partial<DecisionCatalogue> = {}) {
  const title = '岚溪县2026年重大行政决策事项目录';
  return {
    decisionCatalogue: {
      year: 2026,
      title,
      fields: [told('matter', '事项名称'), told('unit', '承办单位'), told('time', time)],
      rows: 8,
      isElsewhere: false,
      locator: locatorOf(title),
      ...more,
    },
  };
}

testAudit(decisionCatalogue, [
  {
    name: 'passes a table with the three columns',
    artifacts: catalogue('决策时间'),
    expected: [{ verdict: 'passed', message: 'complete', data: { rows: 8 } }],
  },
  {
    name: 'advises on a column that the table does not have',
    artifacts: catalogue(null),
    expected: [{ verdict: 'fault', message: 'missing', data: { names: '决策时间' } }],
  },
  {
    name: 'doubts where there is no table',
    artifacts: catalogue(null, { rows: 0 }),
    expected: [{ verdict: 'doubt', message: 'unclear' }],
  },
  {
    name: 'doubts a picture or an attachment',
    artifacts: catalogue(null, { isElsewhere: true, rows: 0 }),
    expected: [{ verdict: 'doubt', message: 'elsewhere' }],
  },
  {
    name: 'never fails for having none',
    expected: [{ verdict: 'inapplicable', message: 'not-a-catalogue' }],
  },
]);
