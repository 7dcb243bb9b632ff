// Makes a fresh machine ready: Node version, dependencies, browser. Plain node: nothing is installed yet.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';
import { runCommand } from './run-command.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.install-stamp');

/** One clear line on a Node that is too old; null for a good one. */
export function findNodeFault(version, range) {
  const [, major, minor] = /^>=(\d+)\.(\d+)/.exec(range);
  const [haveMajor, haveMinor] = version.replace('v', '').split('.').map(Number);
  const isEnough =
    haveMajor > Number(major) || (haveMajor === Number(major) && haveMinor >= Number(minor));
  return isEnough
    ? null
    : `mingcha needs Node ${major}.${minor} or newer; this is ${version}. Get it from https://nodejs.org/`;
}

function computeStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const machine = `${process.version} ${process.platform} ${process.arch}`;
  return createHash('sha256').update(lock).update(machine).digest('hex');
}

async function installDependencies() {
  // A linked node_modules is somebody's own arrangement: `npm ci` would empty the folder behind it.
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) return;
  const stamp = computeStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Installing dependencies (npm ci) …');
  const { code } = await runCommand('npm', ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error('npm ci failed; see its message above');
  writeFileSync(stampFile, stamp);
}

function canInstallBrowser() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

const browserAdvice = {
  linux: 'install one, e.g. `sudo apt-get install chromium fonts-wqy-zenhei`',
  darwin: 'install one, e.g. `brew install --cask chromium`',
  win32: 'Edge comes with Windows; or install Chrome from https://www.google.com/chrome/',
};

/** Finds a browser, installs Debian's where that is allowed, else says in one line how; null without one. */
export async function obtainBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  if (process.env.CHROME_PATH) {
    console.log(`No browser: CHROME_PATH is ${process.env.CHROME_PATH}, which does not exist.`);
    return null;
  }
  if (canInstallBrowser()) {
    console.log('Installing chromium and a Chinese font (apt-get) …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update', '-qq'], { env, isQuiet: true });
    const packages = ['chromium', 'fonts-wqy-zenhei'];
    const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
    await runCommand('apt-get', install, { env, isQuiet: true });
    if (findBrowser() !== null) return findBrowser();
  }
  const advice = browserAdvice[process.platform] ?? browserAdvice.linux;
  console.log(`No Chromium, Edge or Chrome found: ${advice}, or set CHROME_PATH.`);
  return null;
}

/** Prepares the machine; ends the program with one clear line where that is impossible. */
export async function bootstrap() {
  process.chdir(root);
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const fault = findNodeFault(process.version, engines.node);
  try {
    if (fault !== null) throw new Error(fault);
    await installDependencies();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bootstrap();
  console.log(`Browser: ${(await obtainBrowser()) ?? 'none'}`);
}
