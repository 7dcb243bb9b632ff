import { requiredColumn } from '../../../src/engine/audits/required-column.ts';
import { columnDefinitions } from '../../../src/engine/data/columns.ts';
import type { ColumnLink } from '../../../src/engine/model/artifacts/columns.ts';
import { locatorOf, testAudit } from '../../support/test-audit.ts';

const home = { kind: { value: 'home' as const, reasons: [] } };
const columns = columnDefinitions.filter(({ id }) =>
  ['leadership', 'gazette', 'grassroots-disclosure', 'website-supervision-table'].includes(id),
);

function link(id: string, more: Partial<ColumnLink> = {}): ColumnLink {
  return {
    id,
    name: id,
    text: id,
    href: 'https://www.lanxi-demo.gov.cn/x/',
    match: 'name',
    certainty: 'certain',
    via: 'anchor',
    locator: locatorOf(id),
    ...more,
  };
}

testAudit(requiredColumn, [
  {
    name: 'passes a linked column, doubts one not seen, and is silent on what the level need not have',
    artifacts: { ...home, columns: [link('leadership', { text: '领导之窗' })] },
    context: { level: 'county', columns },
    expected: [
      { verdict: 'passed', message: 'linked', data: { text: '领导之窗' } },
      { verdict: 'doubt', message: 'unseen', data: { name: '基层政务公开' } },
    ],
  },
  {
    name: 'passes expected columns that are there',
    artifacts: { ...home, columns: [link('gazette'), link('leadership')] },
    context: { level: 'city', columns },
    expected: [
      { verdict: 'passed', message: 'linked' },
      { verdict: 'passed', message: 'linked' },
    ],
  },
  {
    name: 'asks only for what every level must have where the level is not known',
    artifacts: home,
    context: { level: null, columns },
    expected: [{ verdict: 'doubt', message: 'unseen', data: { name: '领导信息' } }],
  },
  {
    name: 'takes a heading for the column',
    artifacts: { ...home, columns: [link('leadership', { via: 'heading', href: '' })] },
    context: { level: 'town', columns: columns.filter(({ id }) => id === 'leadership') },
    expected: [{ verdict: 'passed', message: 'headed' }],
  },
  {
    name: 'doubts an uncertain name',
    artifacts: { ...home, columns: [link('leadership', { certainty: 'uncertain' })] },
    context: { level: 'department', columns },
    expected: [{ verdict: 'doubt', message: 'unsure', quotes: ['leadership'] }],
  },
  {
    name: 'leaves other pages alone',
    artifacts: { kind: { value: 'article', reasons: [] } },
    context: { level: 'county', columns },
    expected: [{ verdict: 'inapplicable', message: 'elsewhere' }],
  },
]);
