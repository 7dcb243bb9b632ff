import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerCase, listCases } from './corpus-case.ts';

// Writes the expectations of all cases; their diff is to be read before it is committed.
for (const name of listCases()) {
  const file = join(import.meta.dirname, name, 'expected.json');
  writeFileSync(file, `${JSON.stringify(answerCase(name), null, 2)}\n`);
}
