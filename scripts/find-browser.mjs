// Finds an installed Chromium, Edge or Chrome, or Firefox. Plain node: runs before anything is installed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Chromium first: it lets a program load an extension without asking.
const chromiums = {
  linux: [
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
    'google-chrome',
    'google-chrome-stable',
  ],
  darwin: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'Google/Chrome/Application/chrome.exe',
  ],
};
const firefoxes = {
  linux: ['firefox', 'firefox-esr'],
  darwin: ['Firefox.app/Contents/MacOS/firefox'],
  win32: ['Mozilla Firefox/firefox.exe'],
};

function linuxPaths(names, env) {
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

function macPaths(names, env) {
  const folders = ['/Applications', join(env.HOME ?? '', 'Applications')];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function windowsPaths(names, env) {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

const pathsOf = { linux: linuxPaths, darwin: macPaths, win32: windowsPaths };

function findProgram(names, chosen, { env, platform, exists }) {
  if (chosen) return exists(chosen) ? chosen : null;
  const system = platform in pathsOf ? platform : 'linux';
  return pathsOf[system](names[system], env).find((path) => exists(path)) ?? null;
}

/**
 * Path of the browser to use, CHROME_PATH first; null where none is installed.
 * @param {Record<string, string | undefined>} env
 * @param {string} platform
 * @param {(path: string) => boolean} exists
 */
export function findBrowser(env = process.env, platform = process.platform, exists = existsSync) {
  return findProgram(chromiums, env.CHROME_PATH, { env, platform, exists });
}

/**
 * Path of Firefox, FIREFOX_PATH first; null where none is installed.
 * @param {Record<string, string | undefined>} env
 * @param {string} platform
 * @param {(path: string) => boolean} exists
 */
export function findFirefox(env = process.env, platform = process.platform, exists = existsSync) {
  return findProgram(firefoxes, env.FIREFOX_PATH, { env, platform, exists });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = findBrowser();
  console.log(found ?? 'no Chromium, Edge or Chrome found; set CHROME_PATH to one');
  process.exitCode = found === null ? 1 : 0;
}
