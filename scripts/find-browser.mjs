// Finds an installed Chromium, Edge or Chrome. Plain node: runs before anything is installed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Chromium first: it lets a program load an extension without asking.
const linuxNames = [
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
];
const macApps = ['Chromium', 'Microsoft Edge', 'Google Chrome'];
const windowsPrograms = [
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Google/Chrome/Application/chrome.exe',
];

function linuxPaths(env) {
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return linuxNames.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

function macPaths(env) {
  const folders = ['/Applications', join(env.HOME ?? '', 'Applications')];
  return macApps.flatMap((app) =>
    folders.map((folder) => join(folder, `${app}.app`, 'Contents/MacOS', app)),
  );
}

function windowsPaths(env) {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  return windowsPrograms.flatMap((program) => folders.map((folder) => join(folder, program)));
}

const pathsOf = { linux: linuxPaths, darwin: macPaths, win32: windowsPaths };

/**
 * Path of the browser to use, CHROME_PATH first; null where none is installed.
 * @param {Record<string, string | undefined>} env
 * @param {string} platform
 * @param {(path: string) => boolean} exists
 */
export function findBrowser(env = process.env, platform = process.platform, exists = existsSync) {
  if (env.CHROME_PATH) return exists(env.CHROME_PATH) ? env.CHROME_PATH : null;
  const candidates = (pathsOf[platform] ?? linuxPaths)(env);
  return candidates.find((path) => exists(path)) ?? null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = findBrowser();
  console.log(found ?? 'no Chromium, Edge or Chrome found; set CHROME_PATH to one');
  process.exitCode = found === null ? 1 : 0;
}
