import { misplacedContent } from '../../../src/engine/audits/misplaced-content.ts';
import type { PageArtifacts } from '../../../src/engine/model/artifacts/page-artifacts.ts';
import { listOf, rowOf } from '../../support/lists.ts';
import { locatorOf, testAudit } from '../../support/test-audit.ts';

const kind: PageArtifacts['kind'] = { value: 'column-list', reasons: [] };
const currentColumn: PageArtifacts['currentColumn'] = {
  id: 'policy-documents',
  name: '政策文件',
  certainty: 'certain',
  from: 'breadcrumb',
  locator: locatorOf('政策文件'),
};
const list = (...titles: string[]) => listOf(titles.map((title) => rowOf(title, '2026-05-06')));
const meeting = '岚溪县召开防汛工作推进会';
const visit = '县领导走访慰问困难群众';
const document = '岚溪县人民政府关于召开全县农业大会的通知';

testAudit(misplacedContent, [
  {
    name: 'documents only, one of them about a meeting',
    artifacts: { kind, currentColumn, list: list(document, '岚溪县开展土地清查实施方案') },
    expected: [{ verdict: 'passed', message: 'tidy' }],
  },
  {
    name: 'two news items among documents',
    artifacts: { kind, currentColumn, list: list(document, meeting, visit) },
    expected: [
      {
        verdict: 'fault',
        message: 'misplaced',
        data: { news: 2 },
        quotes: [`${meeting} 2026-05-06`, `${visit} 2026-05-06`],
      },
    ],
  },
  {
    name: 'one news item is left to a person',
    artifacts: { kind, currentColumn, list: list(document, meeting) },
    expected: [{ verdict: 'doubt', message: 'unsure' }],
  },
  {
    name: 'a column that was only guessed is left to a person',
    artifacts: {
      kind,
      currentColumn: { ...currentColumn, certainty: 'uncertain' },
      list: list(meeting, visit),
    },
    expected: [{ verdict: 'doubt', message: 'unsure' }],
  },
  {
    name: 'a numbered document names no event',
    artifacts: { kind, currentColumn, list: list('开展整治〔2026〕5号', '举办赛事岚政发12号') },
    expected: [{ verdict: 'passed', message: 'tidy' }],
  },
  {
    name: 'news in the news column',
    artifacts: {
      kind,
      currentColumn: { ...currentColumn, id: 'news' },
      list: list(meeting, visit),
    },
    expected: [{ verdict: 'inapplicable', message: 'other-column' }],
  },
]);
