import { defineConfig } from 'vitest/config';

const everywhere = ['tests/e2e/**', 'node_modules/**'];
const screens = ['tests/ui/**/*.test.{ts,tsx}'];
/** Replace modules and fill a database, which the next file must not see. */
const isolated = ['tests/browser/**/*.test.ts'];

/**
 * `*.heavy.test.ts` takes seconds and does not hang on the time zone (real servers and processes, portals, hostile
 * pages, the rules of the code): it runs in one zone only, `MINGCHA_TESTS=light` leaves it out in the others.
 */
const left = process.env['MINGCHA_TESTS'] === 'light' ? ['tests/**/*.heavy.test.ts'] : [];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    pool: 'threads',
    // Half of them would be left unused on a machine with two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: [...everywhere, ...screens, ...isolated, ...left],
          // Reading the engine takes longer than most of its tests: files of one thread share it.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: screens,
          exclude: [...everywhere, ...left],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'isolated', include: isolated, exclude: [...everywhere, ...left] },
      },
    ],
  },
});
