import { describe, expect, it } from 'vitest';
import { isDocumentColumn } from '../../../src/engine/data/crawl-goals.ts';

describe('columns whose documents are judged', () => {
  it.each(['policy-documents', 'administrative-fees', 'budget-and-accounts', 'annual-report'])(
    'opens documents of %s',
    (id) => {
      expect(isDocumentColumn(id)).toBe(true);
    },
  );

  it.each(['leadership', 'institutional-functions', 'news', 'disclosure-guide'])(
    'holds pages of %s to no term',
    (id) => {
      expect(isDocumentColumn(id)).toBe(false);
    },
  );
});
