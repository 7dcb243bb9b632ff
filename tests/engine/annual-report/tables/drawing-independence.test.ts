import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listApplicationRows } from '../../../../src/engine/data/report-forms.ts';
import { rawOf, tablesOf } from '../../../support/report-documents.ts';
import { type Drawing, drawApplications, reportPage } from '../../../support/report-drawings.ts';

const figure = fc.oneof(
  fc.nat(99_999).map(String),
  fc.constantFrom('', '0', '/', '—', '1,234', '12件', '0.5', '-3'),
);
const drawing = fc.record({
  form: fc.constantFrom('2019' as const, '2021' as const),
  labels: fc.constantFrom<Drawing['labels']>('merged', 'repeated', 'joined'),
  heads: fc.constantFrom<Drawing['heads']>('full', 'repeated', 'lost'),
  cuts: fc.uniqueArray(fc.integer({ min: 1, max: 22 }), { maxLength: 3 }),
  line: fc.constantFrom('', '<br>', '</p><p>'),
});

describe('reading 表三', () => {
  it('does not depend on how the table is drawn', () => {
    const sheet = fc.array(fc.array(figure, { minLength: 7, maxLength: 7 }), {
      minLength: 25,
      maxLength: 25,
    });
    fc.assert(
      fc.property(drawing, sheet, ({ form, labels, heads, cuts, line }, figures) => {
        const html = drawApplications(form, figures, {
          labels,
          heads,
          breaks: [...cuts].sort((a, b) => a - b),
          write: (text) => `${text.slice(0, 3)}${line}${text.slice(3)}`,
        });
        const { applications } = tablesOf(reportPage({ applications: html }), form);
        expect(applications?.state).toBe('complete');
        expect(rawOf(applications)).toEqual(figures.slice(0, listApplicationRows(form).length));
      }),
      { numRuns: 60 },
    );
  });

  it('never guesses a row that lost or gained a figure', () => {
    const change = fc.record({ row: fc.nat(24), column: fc.nat(6), isLost: fc.boolean() });
    fc.assert(
      fc.property(drawing, change, ({ form, labels, heads }, { row, column, isLost }) => {
        const rows = listApplicationRows(form);
        const figures = rows.map((_, at) => Array.from({ length: 7 }, (__, of) => `${at}${of}`));
        const wanted = figures.map((one) => [...one]);
        figures[row % rows.length]?.splice(column, isLost ? 1 : 0, ...(isLost ? [] : ['5']));
        const html = drawApplications(form, figures, {
          labels,
          heads,
          breaks: [],
          write: (text) => text,
        });
        const { applications } = tablesOf(reportPage({ applications: html }), form);
        expect(applications?.state).toBe('partial');
        for (const [at, cells] of rawOf(applications).entries()) {
          if (at === row % rows.length) expect(new Set(cells)).toEqual(new Set([null]));
          else expect(cells).toEqual(wanted[at]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
