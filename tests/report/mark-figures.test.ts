import { describe, expect, it } from 'vitest';
import type { AnnualReportDocument } from '../../src/engine/model/annual-report-document.ts';
import { markFigures } from '../../src/report/mark-figures.ts';
import { reportDocumentOf } from '../support/report-document.ts';

type Identity = AnnualReportDocument['identities'][number];

const cell = (row: string, column: number) => ({ table: 'applications' as const, row, column });
const broken = (id: string, cells: Identity['cells']): Identity => ({
  id,
  scope: '',
  expression: '',
  left: 1,
  right: 2,
  holds: false,
  cells,
  suspect: null,
});
const mark = (identities: Identity[]) => markFigures(reportDocumentOf({ identities, claims: [] }));
const one = { raw: '1', value: 1 };

describe('the marks of figures', () => {
  it('point at the one figure that all broken equations share', () => {
    const marked = mark([
      broken('applications-row', [cell('granted', 6), cell('granted', 0), cell('granted', 1)]),
      broken('applications-results', [cell('results-total', 0), cell('granted', 0)]),
    ]);
    expect(marked(cell('granted', 0), one)).toBe('suspect');
    expect(marked(cell('granted', 1), one)).toBe('involved');
    expect(marked(cell('results-total', 0), one)).toBe('involved');
  });

  it('point at the total of an equation that breaks alone', () => {
    const marked = mark([broken('applications-row', [cell('new', 6), cell('new', 0)])]);
    expect(marked(cell('new', 6), one)).toBe('suspect');
    expect(marked(cell('new', 0), one)).toBe('involved');
  });

  it('point at no figure where only the balance breaks', () => {
    const marked = mark([broken('applications-balance', [cell('new', 0), cell('carried-in', 0)])]);
    expect(marked(cell('new', 0), one)).toBe('involved');
  });

  it('keep blank, odd, lost and plain apart', () => {
    const marked = mark([]);
    expect(marked(cell('new', 0), { raw: '', value: null })).toBe('blank');
    expect(marked(cell('new', 0), { raw: '/', value: null })).toBe('odd');
    expect(marked(cell('new', 0), { raw: null, value: null })).toBe('lost');
    expect(marked(cell('new', 0), one)).toBe('plain');
  });
});
