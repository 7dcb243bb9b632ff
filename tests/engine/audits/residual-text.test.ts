import { residualText } from '../../../src/engine/audits/residual-text.ts';
import type { Residue } from '../../../src/engine/model/artifacts/content.ts';
import { locatorOf, testAudit } from '../../support/test-audit.ts';

const residue = (partial: Partial<Residue> = {}): Residue => ({
  kind: 'script-value',
  text: 'undefined',
  certainty: 'certain',
  locator: locatorOf('undefined'),
  ...partial,
});

testAudit(residualText, [
  { name: 'passes a clean page', expected: [{ verdict: 'passed', message: 'clean' }] },
  {
    name: 'reports a kind once, with its count',
    artifacts: { residues: [residue(), residue()] },
    expected: [{ verdict: 'fault', message: 'residue', data: { count: 2, text: 'undefined' } }],
  },
  {
    name: 'doubts weak signs beside certain ones',
    artifacts: { residues: [residue(), residue({ certainty: 'lead', text: 'null' })] },
    expected: [
      { verdict: 'fault', message: 'residue' },
      { verdict: 'doubt', message: 'lead', data: { text: 'null' } },
    ],
  },
]);
