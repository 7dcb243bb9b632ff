import { expect, it } from 'vitest';
import { nameUnits } from '../../../src/engine/run/name-units.ts';
import { documentOf } from '../../support/site-documents.ts';

const document = documentOf({ path: 'zcwj/1.html', title: '岚溪县养犬管理办法' });
const subjectOf = (kind: 'document' | 'page', url: string) => ({
  subject: { kind, column: null, columnId: null, url, title: null },
  data: { count: 1 },
});

it('names the responsible unit in what is said of a document, and nowhere else', () => {
  const { finalUrl } = document.page.artifacts.snapshot;
  const said = [
    subjectOf('document', finalUrl),
    subjectOf('page', finalUrl),
    subjectOf('document', 'https://www.lanxi-demo.gov.cn/other.html'),
  ];
  expect(nameUnits(said, [document]).map(({ data }) => data)).toEqual([
    { count: 1, unit: '岚溪县人民政府' },
    { count: 1 },
    { count: 1 },
  ]);
});
