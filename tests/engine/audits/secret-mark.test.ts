import { secretMark } from '../../../src/engine/audits/secret-mark.ts';
import { locatorOf, testAudit } from '../../support/test-audit.ts';

const mark = { kind: 'classified', text: '秘密★', isLikely: true, context: null } as const;

testAudit(secretMark, [
  { name: 'passes a page without marks', expected: [{ verdict: 'passed', message: 'clean' }] },
  {
    name: 'reports a mark at the head of a document as a lead to check at once',
    artifacts: { secretMarks: [{ ...mark, locator: locatorOf('秘密★') }] },
    expected: [{ verdict: 'fault', message: 'mark', quotes: ['秘密★'] }],
  },
  {
    name: 'reports internal material',
    artifacts: {
      secretMarks: [
        { ...mark, kind: 'internal', text: '内部资料 注意保存', locator: locatorOf('内部资料') },
      ],
    },
    expected: [{ verdict: 'fault', message: 'internal' }],
  },
  {
    name: 'doubts mentions, all in one observation',
    artifacts: {
      secretMarks: [1, 2].map(() => ({
        ...mark,
        isLikely: false,
        context: '加引号引用',
        locator: locatorOf('秘密★'),
      })),
    },
    expected: [{ verdict: 'doubt', message: 'mention', data: { count: 2 } }],
  },
]);
