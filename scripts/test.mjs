// Everything that must hold, in one run. The very last line is `N passed, N failed`.
// `node scripts/test.mjs check` leaves out what needs a browser or another tool's rules.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { bootstrap, obtainBrowser } from './bootstrap.mjs';
import { measureBundles } from './measure-bundles.mjs';
import { binOf, runCommand } from './run-command.mjs';

const isWhole = process.argv[2] !== 'check';
const results = 'test-results/summary';
let passed = 0;
let failed = 0;

function report(name, counts, startedAt, output = '') {
  passed += counts.passed;
  failed += counts.failed;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const sign = counts.failed === 0 ? '✔' : '✘';
  console.log(`${sign} ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  if (counts.failed > 0 && output !== '') console.log(output.trimEnd());
}

function node(args, env = {}) {
  return runCommand(process.execPath, args, { env, isQuiet: true });
}

async function check(name, args, env) {
  const startedAt = Date.now();
  const { code, output } = await node(args, env);
  const isGood = code === 0;
  report(name, { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 }, startedAt, output);
  return isGood;
}

/** A suite that crashed before it could count itself is one failure. */
function countOf(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function runSuite(name, args, file, read, env) {
  const startedAt = Date.now();
  rmSync(file, { force: true });
  const { code, output } = await node(args, env);
  const counts = countOf(file, read);
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  report(name, counts, startedAt, output);
}

/** `light`: without `*.heavy.test.ts`, which do not hang on the time zone. */
async function runVitest(zone, extent = 'all') {
  const file = `${results}/vitest-${zone.replace('/', '-')}.json`;
  const args = [
    ...binOf('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  // A test file that cannot be read counts no test of its own, so it is counted here.
  const read = (answer) => ({
    passed: answer.numPassedTests,
    failed:
      answer.numFailedTests +
      answer.testResults.filter(
        (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
      ).length,
  });
  const env = { TZ: zone, NO_COLOR: '1', MINGCHA_TESTS: extent };
  await runSuite(`tests, TZ=${zone}`, args, file, read, env);
}

async function runEndToEnd(browser) {
  const file = `${results}/playwright.json`;
  const { canClickIcon } = await import('./click-icon.mjs');
  const canClick = await canClickIcon(browser);
  if (!canClick) console.log('– toolbar icon: not clicked, this browser lets no program do it');
  const args = [
    ...binOf('@playwright/test', 'cli.js'),
    'test',
    '--reporter=line,json',
    ...(canClick ? [] : ['--grep-invert', 'icon.e2e']),
  ];
  const read = ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky });
  const env = { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  await runSuite('end to end', args, file, read, env);
}

async function smokeFirefox() {
  const startedAt = Date.now();
  const { code, output } = await node(['scripts/smoke-firefox.mjs']);
  if (code === 3) return console.log(`– Firefox: skipped, ${output.trim()}`);
  report('Firefox', { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }, startedAt, output);
}

function checkBundles() {
  const startedAt = Date.now();
  const measures = measureBundles();
  const over = measures.filter(
    ({ sizeBytes, maxBytes }) => sizeBytes === null || sizeBytes > maxBytes,
  );
  const lines = measures.map(
    ({ name, sizeBytes, maxBytes }) =>
      `  ${name}: ${String(sizeBytes)} of ${String(maxBytes)} bytes`,
  );
  const counts = { passed: measures.length - over.length, failed: over.length };
  report('bundle budget', counts, startedAt, lines.join('\n'));
}

async function checkForm() {
  await check('format', [...binOf('prettier', 'bin/prettier.cjs'), '--check', '.']);
  await check('lint', [...binOf('eslint', 'bin/eslint.js'), '--max-warnings', '0', '.']);
}

/** Resolves to whether the extension for Firefox was built. */
async function checkTypesAndBuild() {
  const tsc = binOf('typescript', 'bin/tsc');
  await check('types', [...tsc, '--noEmit']);
  await check('types of the engine, without DOM', [...tsc, '-p', 'src/engine']);
  await check('build for Chrome', wxt('zip'));
  const hasFirefox = await check('build for Firefox', wxt('build', '-b', 'firefox'));
  if (!isWhole || !hasFirefox) return hasFirefox;
  const source = ['--source-dir', '.output/firefox-mv3'];
  await check('web-ext lint', [...binOf('web-ext', 'bin/web-ext.js'), 'lint', ...source]);
  return true;
}

const wxt = (...args) => [...binOf('wxt', 'bin/wxt.mjs'), ...args];

await bootstrap();
mkdirSync(results, { recursive: true });
/** Each program uses one core: two lanes at a time. */
const [, hasFirefox] = await Promise.all([checkForm(), checkTypesAndBuild()]);
await runVitest('UTC');
if (isWhole) await runVitest('Asia/Shanghai', 'light');
checkBundles();
if (isWhole) {
  if (hasFirefox) await smokeFirefox();
  const browser = await obtainBrowser();
  if (browser === null) console.log('– end to end: skipped, no browser');
  else if (await check('build for end to end', wxt('build', '--mode', 'e2e'))) {
    await runEndToEnd(browser);
  }
}
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
